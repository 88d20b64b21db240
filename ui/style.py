"""Qt's style sheet, made from a theme: type, spacing and edges of what Qt draws.

Widgets say what they are by dynamic properties (``step``, ``tone``, ``kind``); no widget sets
colours or sizes of its own. What is painted by hand takes the :class:`ui.theme.Theme` itself.
"""

from enum import Enum

from ui.theme import FAMILY, Theme, Type


class Tone(Enum):
    """What a text's colour says."""

    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    ERR = "err"


class ButtonKind(Enum):
    """How much a button asks for: one primary a page; quiet ones are links."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"


def sheet(theme: Theme) -> str:
    """Give the style sheet of a theme."""
    parts = (
        _texts(theme),
        _buttons(theme),
        _fields(theme),
        _frames(theme),
        _window(theme),
        _charts(theme),
    )
    return "\n".join(parts)


def _texts(theme: Theme) -> str:
    base = f'* {{ font-family: "{FAMILY}"; }}\nQWidget {{ color: {theme.ink}; }}'
    steps = (
        f'QLabel[step="{step.name}"] {{ font-size: {theme.px(step.value[0])}px;'
        f" font-weight: {step.value[1]}; }}"
        for step in Type
    )
    tones = (
        f'QLabel[tone="{tone.value}"] {{ color: {getattr(theme, tone.value)}; }}' for tone in Tone
    )
    badges = (
        f'QLabel[badge="{tone.value}"] {{ color: {_badge_ink(theme, tone)};'
        f" background: {_badge_ground(theme, tone)}; border-radius: 6px;"
        f" padding: {theme.px(3)}px {theme.px(8)}px; font-size: {theme.px(12)}px; }}"
        for tone in Tone
    )
    tip = (
        f"QToolTip {{ color: {theme.ink}; background: {theme.raised};"
        f" border: 1px solid {theme.line2}; padding: 4px 6px; }}"
    )
    return "\n".join((base, *steps, *tones, *badges, tip))


def _badge_ink(theme: Theme, tone: Tone) -> str:
    ink: str = getattr(theme, tone.value)
    return ink


def _badge_ground(theme: Theme, tone: Tone) -> str:
    grounds = {
        Tone.OK: theme.ok_bg,
        Tone.WARN: theme.warn_bg,
        Tone.ERR: theme.err_bg,
        Tone.ACCENT: theme.tint,
    }
    return grounds.get(tone, theme.sunken)


def _buttons(theme: Theme) -> str:
    high, small = theme.px(36) - 2 * theme.px(7) - 2, theme.px(28) - 2 * theme.px(4) - 2
    size = f"font-size: {theme.px(14)}px; padding: {theme.px(7)}px {theme.px(14)}px;"
    size += f" min-height: {high}px;"
    return f"""
QPushButton {{ {size} font-weight: 600; border-radius: 8px; outline: none;
  color: {theme.ink}; background: {theme.raised}; border: 1px solid {theme.control}; }}
QPushButton:hover {{ background: {theme.sunken}; }}
QPushButton:pressed {{ background: {theme.line}; }}
QPushButton:disabled {{ color: {theme.control}; border-color: {theme.line2}; }}
QPushButton:checked {{ background: {theme.tint}; border-color: {theme.accent}; color: {theme.accent}; }}
QPushButton[kind="primary"] {{ color: {theme.on_accent}; background: {theme.accent};
  border-color: {theme.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {theme.accent_hover}; border-color: {theme.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {theme.accent_press}; }}
QPushButton[kind="primary"]:disabled {{ color: {theme.control}; background: {theme.sunken};
  border-color: {theme.line2}; }}
QPushButton[small="true"] {{ font-size: {theme.px(13)}px; padding: {theme.px(4)}px {theme.px(10)}px;
  min-height: {small}px; border-radius: 6px; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QPushButton[kind="quiet"] {{ color: {theme.accent}; background: transparent; border: 1px solid transparent;
  padding: {theme.px(3)}px {theme.px(6)}px; min-height: 0; font-size: {theme.px(13)}px; }}
QPushButton[kind="quiet"]:hover {{ background: {theme.sunken}; }}
QPushButton[kind="quiet"]:disabled {{ color: {theme.control}; }}
"""


def _fields(theme: Theme) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{ color: {theme.ink}; background: {theme.raised};
  border: 1px solid {theme.control}; border-radius: 8px; padding: {theme.px(7)}px {theme.px(10)}px;
  font-size: {theme.px(14)}px; selection-background-color: {theme.accent};
  selection-color: {theme.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {theme.accent};
  padding: {theme.px(7) - 1}px {theme.px(10) - 1}px; }}
QComboBox::drop-down {{ border: none; width: {theme.px(24)}px; }}
QComboBox QAbstractItemView {{ color: {theme.ink}; background: {theme.raised};
  border: 1px solid {theme.line2}; selection-background-color: {theme.tint};
  selection-color: {theme.ink}; }}
QCheckBox, QRadioButton {{ font-size: {theme.px(14)}px; spacing: 8px; }}
QRadioButton::indicator, QCheckBox::indicator {{ width: {theme.px(16)}px; height: {theme.px(16)}px;
  border: 1px solid {theme.control}; background: {theme.raised}; }}
QRadioButton::indicator {{ border-radius: {theme.px(16) // 2 + 1}px; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator:checked, QCheckBox::indicator:checked {{ border: {theme.px(5)}px solid {theme.accent};
  background: {theme.raised}; width: {theme.px(16) - 2 * (theme.px(5) - 1)}px;
  height: {theme.px(16) - 2 * (theme.px(5) - 1)}px; }}
"""


def _frames(theme: Theme) -> str:
    return f"""
QMainWindow, QScrollArea, QScrollArea > QWidget > QWidget[ground="canvas"] {{ background: {theme.canvas};
  border: none; }}
QFrame[kind="divider"] {{ background: {theme.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="section-divider"] {{ background: {theme.line2}; border: none; max-height: 1px;
  min-height: 1px; }}
QFrame[kind="card"] {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px; }}
QFrame[kind="first-card"] {{ background: {theme.raised}; border: 1px solid {theme.control};
  border-radius: 8px; }}
QFrame[kind="note"] {{ background: {theme.sunken}; border: none; border-radius: 8px; }}
QFrame[kind="error"] {{ background: {theme.err_bg}; border: none; border-radius: 8px; }}
QMenu {{ color: {theme.ink}; background: {theme.raised}; border: 1px solid {theme.line2}; padding: 4px; }}
QMenu::item {{ padding: {theme.px(6)}px {theme.px(18)}px; border-radius: 6px; font-size: {theme.px(14)}px; }}
QMenu::item:selected {{ background: {theme.tint}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {theme.line2}; border-radius: 3px; min-height: 32px; }}
QScrollBar::handle:vertical:hover {{ background: {theme.control}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _window(theme: Theme) -> str:
    """Give the rules of what stands around the pages."""
    return f"""
QFrame[kind="navigation"] {{ background: {theme.nav}; border: none; }}
QFrame[kind="top-bar"] {{ background: {theme.canvas}; border: none; border-bottom: 1px solid {theme.line}; }}
QFrame[kind="foot"] {{ background: {theme.canvas}; border: none; border-top: 1px solid {theme.line}; }}
QFrame[kind="sample"] {{ background: {theme.warn_bg}; border: none; }}
QPushButton[kind="place"] {{ text-align: left; min-height: {theme.px(40)}px; font-weight: 400; color: {theme.ink2}; background: transparent;
  border: none; border-radius: 8px; padding: 0 {theme.px(12)}px; }}
QPushButton[kind="place"][rail="true"] {{ text-align: center; padding: 0; }}
QPushButton[kind="place"]:hover {{ background: {theme.sunken}; }}
QPushButton[kind="place"]:checked {{ color: {theme.ink}; background: {theme.raised}; font-weight: 600; }}
QPushButton[kind="switch"] {{ min-height: 0; text-align: left; color: {theme.ink}; background: transparent; border: 1px solid transparent;
  padding: {theme.px(5)}px {theme.px(34)}px {theme.px(5)}px {theme.px(8)}px; }}
QPushButton[kind="switch"]:hover {{ background: {theme.sunken}; }}
QPushButton[shape="square"] {{ padding: {theme.px(5)}px; min-height: 0; }}
QPushButton[kind="disclosure"] {{ text-align: left; color: {theme.accent}; background: transparent;
  border: 1px solid transparent; padding: {theme.px(3)}px 0; min-height: 0; font-size: {theme.px(13)}px; }}
QPushButton[kind="disclosure"]:hover {{ color: {theme.accent_hover}; }}
QPushButton[kind="segment"] {{ border-radius: 0; border-right-width: 0; padding: {theme.px(4)}px {theme.px(14)}px;
  font-size: {theme.px(13)}px; font-weight: 400; min-height: {theme.px(32) - 2 * theme.px(4) - 2}px; }}
QPushButton[kind="segment"][end="first"] {{ border-top-left-radius: 6px; border-bottom-left-radius: 6px; }}
QPushButton[kind="segment"][end="last"] {{ border-right-width: 1px; border-top-right-radius: 6px;
  border-bottom-right-radius: 6px; }}
QPushButton[kind="segment"]:checked {{ font-weight: 600; border: 1px solid {theme.accent}; }}
QPlainTextEdit[kind="selectable"] {{ background: transparent; border: 2px solid transparent; padding: 0;
  color: {theme.ink2}; font-size: {theme.px(13)}px; }}
QPlainTextEdit[kind="selectable"]:focus {{ border: 2px solid {theme.accent}; padding: 0; }}
"""


def _charts(theme: Theme) -> str:
    """Give the rules of what stands beside charts: the choice of a path, and tables."""
    return f"""
QPushButton[kind="quiet"][edge="right"] {{ padding-right: 0; border-right-width: 0; text-align: right; }}
QPushButton[kind="quiet"][edge="right"]:hover {{ background: transparent; color: {theme.accent_hover}; }}
QPushButton[kind="choice"] {{ font-size: {theme.px(13)}px; padding: {theme.px(4)}px {theme.px(10)}px;
  min-height: {theme.px(28) - 2 * theme.px(4) - 2}px; border-radius: 6px; }}
QTableWidget[kind="figures"] {{ font-size: {theme.px(13)}px; color: {theme.ink}; background: {theme.canvas};
  border: 2px solid transparent; border-radius: 8px; outline: none;
  selection-background-color: {theme.tint}; selection-color: {theme.ink}; }}
QTableWidget[kind="figures"]:focus {{ border-color: {theme.accent}; }}
QTableWidget[kind="figures"] QHeaderView {{ background: {theme.canvas}; border: none; }}
QTableWidget[kind="figures"] QHeaderView::section {{ background: {theme.canvas}; color: {theme.ink2};
  border: none; border-bottom: 1px solid {theme.line2}; font-size: {theme.px(12)}px; padding: 4px; }}
QTableWidget[kind="figures"]::item {{ padding: 0 4px; border-bottom: 1px solid {theme.line}; }}
"""
