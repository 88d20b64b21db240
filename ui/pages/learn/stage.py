"""All that the page can show, of which one part stands below the head at a time."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui import reading_order
from ui.look import Look
from ui.pages.base import CONTENT, Page, Width
from ui.pages.learn.ask_view import AskView
from ui.pages.learn.head_view import HeadView
from ui.pages.learn.invitation_view import InvitationView
from ui.pages.learn.order_list import Span
from ui.pages.learn.order_view import OrderView
from ui.pages.learn.say_view import SayView
from ui.pages.learn.values import Asked, Body, Invitation, Ordered, Said

READING, PAIR = 768, 880
BELOW_HEAD, BELOW_HEAD_NARROW = 24, 12


class Stage(Page):
    """Shows what it is given, and decides nothing.

    Signals
    -------
    Those of :class:`ui.pages.base.Page`.
    """

    def __init__(self, look: Look, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.head = HeadView(look)
        self.ask = AskView(look)
        self.invitation = InvitationView()
        self.say = SayView(look)
        self.order = OrderView(look, span)
        self._wide = {
            self.head: CONTENT,
            self.ask: PAIR,
            self.invitation: READING,
            self.say: CONTENT,
            self.order: CONTENT,
        }
        self.column.addWidget(self.head)
        for part in self.bodies:
            self.column.addWidget(part)
            part.hide()
        self.column.addStretch(1)
        self.width_changed.connect(self._reflow)

    @property
    def bodies(self) -> tuple[QWidget, ...]:
        """What can stand below the head."""
        return (self.ask, self.invitation, self.say, self.order)

    def set_shown(self, shown: Body, current: int) -> None:
        """Show this below the head; of an order, which row would move."""
        held = self.held()
        match shown:
            case Asked():
                self.ask.set_asked(shown)
                self._set_body(self.ask)
            case Invitation():
                self.invitation.set_invitation(shown)
                self._set_body(self.invitation)
            case Said():
                self.say.set_said(shown)
                self._set_body(self.say)
            case Ordered():
                self.order.set_ordered(shown, current)
                self._set_body(self.order)
        if held is not None and not _can_hold(held):
            self._keep_near(held)

    def _set_body(self, body: QWidget) -> None:
        for part in self.bodies:
            if part is not body:
                part.hide()
        body.show()
        reading_order.chain(self.widget())

    def _keep_near(self, held: QWidget) -> None:
        """Keep the keyboard among what stood beside what is gone, or where the page begins."""
        beside = held.parentWidget()
        near = reading_order.focusable(beside) if beside is not None else iter(())
        goal = next(filter(_can_hold, near), None)
        if goal is None:
            self.take_focus()
        else:
            goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def held(self) -> QWidget | None:
        """Give what has the focus on this page, if anything has."""
        held = cast("QWidget | None", self.focusWidget())
        return held if held is not None and held.hasFocus() else None

    def _reflow(self, width: Width) -> None:
        for part, wide in self._wide.items():
            part.setMaximumWidth(self.look.theme.px(wide))
        below = BELOW_HEAD_NARROW if width is Width.NARROW else BELOW_HEAD
        self.head.setContentsMargins(0, 0, 0, below)
        self.head.set_width(width)
        self.ask.set_width(width)


def _can_hold(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
