"""What is done with a draft as a whole: reset, taken over, kept under a name and opened again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.pages.what_if.parts import Parts
from ui.phrase import phrase
from ui.widgets.notice import Notice, NoticeKind

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Keeping(QObject):
    """Brings what a person asks of the draft to the bridge, and says what came of it."""

    def __init__(self, bridge: "Bridge", parts: Parts) -> None:
        super().__init__(parts)
        self._bridge, self._parts = bridge, parts
        strip, scenarios = parts.strip, parts.scenarios
        strip.reset_asked.connect(self._reset)
        strip.take_over_asked.connect(self._take_over)
        strip.named.connect(self._keep)
        scenarios.opened.connect(self._open)
        scenarios.renamed.connect(self._rename)
        scenarios.dropped.connect(self._drop)
        for notice in (parts.notice, scenarios.notice):
            notice.acted.connect(bridge.undo)
            notice.closed.connect(self._stand_at_levers)
        parts.changed.emptied.connect(self._stand_at_levers)
        bridge.undone.connect(self.forget)

    def hush(self) -> None:
        """Say no more of what was done before: to undo would take back something else by now."""
        self._parts.notice.hide()
        self._parts.scenarios.notice.hide()

    def forget(self) -> None:
        """Be done with all that was begun."""
        self.hush()
        self._parts.strip.close_naming()

    def _reset(self) -> None:
        if self._bridge.reset_draft():
            self._parts.levers.set_order()
            self._stand_at_levers()

    def _take_over(self) -> None:
        if self._bridge.take_over():
            words = self.tr("The draft is now in your answers. Undo takes it out again.")
            self._tell(self._parts.notice, words)
            self._stand_at_levers()

    def _keep(self, name: str) -> None:
        naming = self._parts.strip.naming
        problem = self._bridge.name_problem(name)
        if problem is not None:
            naming.refuse(self._bridge.text(problem))
        elif self._bridge.save_scenario(name):
            naming.end()
            label = self.tr("Kept as scenario “{name}”. Your answers are unchanged.")
            self._tell(self._parts.notice, phrase(label, name=name))

    def _open(self, uid: str) -> None:
        self._bridge.open_scenario(uid)

    def _rename(self, uid: str, name: str) -> None:
        row, problem = self._parts.scenarios.row_of(uid), self._bridge.name_problem(name, uid)
        if problem is not None and row is not None:
            row.naming.refuse(self._bridge.text(problem))
        elif self._bridge.rename_scenario(uid, name):
            renamed = self._parts.scenarios.row_of(uid)
            if renamed is not None:
                renamed.rename.setFocus()

    def _drop(self, uid: str) -> None:
        rows = self._parts.scenarios.rows
        at = next(place for place, row in enumerate(rows) if row.shown.uid == uid)
        name = rows[at].shown.name
        if self._bridge.drop_scenario(uid):
            label = self.tr("Scenario “{name}” is deleted. Undo brings it back.")
            self._tell(self._parts.scenarios.notice, phrase(label, name=name))
            self._parts.scenarios.notice.act.setFocus()

    def _tell(self, notice: Notice, words: str) -> None:
        self.hush()
        notice.tell(words, kind=NoticeKind.NOTE, act=self.tr("Undo"))

    def _stand_at_levers(self) -> None:
        """Give the keyboard to the tabs: what had it is gone or can no longer be pressed."""
        chosen = next(one for one in self._parts.levers.segments.buttons if one.isChecked())
        if chosen.isVisible():
            chosen.setFocus()
