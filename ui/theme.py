"""How it looks: every colour, size and style in one frozen record.

The palette and the style sheet are made from a :class:`Theme`, and every paint function takes one,
so that screen, report and pictures agree. Contrast on the canvas: text at least 4.5, graphics 3.

Why not ``styleHints().setColorScheme``: it has no effect offscreen and on plain X11; own palettes
work everywhere alike.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

import resources

FAMILY = "Inter"
TABULAR = "tnum"


class Marker(Enum):
    """The sign of a path on a line or a range."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"


@dataclass(frozen=True, slots=True)
class PathStyle:
    """How one path is told from the others: never by colour alone.

    ``dashes`` are in pen widths, empty for a solid line; ``icon`` is a file of ``resources/icons``.
    """

    colour: str
    dashes: tuple[float, ...]
    marker: Marker
    icon: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All tokens of one appearance. Colours are ``#RRGGBB``; ``scale`` multiplies every text."""

    name: str
    is_dark: bool
    canvas: str
    nav: str
    sunken: str
    raised: str
    tint: str
    ink: str
    ink2: str
    ink3: str
    line: str
    line2: str
    control: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    err: str
    err_bg: str
    paths: tuple[PathStyle, ...]
    scale: float = 1.0

    def path(self, place: int) -> PathStyle:
        """Give the style of the path at a place of the pack; it is the same on every page."""
        return self.paths[place % len(self.paths)]

    def px(self, size: float) -> int:
        """Give a size that follows the text, in pixels."""
        return round(size * self.scale)


class Type(Enum):
    """The steps of the type scale: pixel size at 100 percent, weight."""

    ANSWER = (28, 600)
    WORKING_ANSWER = (26, 600)
    SMALL_ANSWER = (21, 600)
    QUESTION = (22, 600)
    FIT = (20, 600)
    SECTION = (17, 600)
    ANCHOR = (15, 400)
    BOARD_TITLE = (15, 600)
    BODY = (14, 400)
    ROW_TITLE = (14, 600)
    SECONDARY = (13, 400)
    CAPTION = (12, 400)
    CAPTION_STRONG = (12, 600)


# How far apart lines stand, in pixels at 100 percent.
LINES = {
    Type.ANSWER: 36,
    Type.WORKING_ANSWER: 34,
    Type.SMALL_ANSWER: 28,
    Type.QUESTION: 30,
    Type.FIT: 26,
    Type.SECTION: 24,
    Type.ANCHOR: 22,
    Type.BOARD_TITLE: 20,
    Type.BODY: 22,
    Type.ROW_TITLE: 20,
    Type.SECONDARY: 20,
    Type.CAPTION: 18,
    Type.CAPTION_STRONG: 18,
}
TIGHT = (Type.ANSWER, Type.WORKING_ANSWER, Type.SMALL_ANSWER)
TIGHTNESS = 98.5  # percent
DASHES = ((), (5, 1.5, 1, 1.5), (4.5, 2), (1, 1.5), (2.5, 1.5))
MARKERS = (Marker.CIRCLE, Marker.SQUARE, Marker.DIAMOND, Marker.TRIANGLE, Marker.HEXAGON)
ICONS = ("sprout", "two-people", "cube", "briefcase", "code")
LIGHT_PATHS = ("#0B7A5E", "#A13A78", "#1068A6", "#A94A16", "#7A6610")
DARK_PATHS = ("#4DB894", "#E286BC", "#63AEEA", "#EE9560", "#C9B354")


def _path_styles(colours: tuple[str, ...]) -> tuple[PathStyle, ...]:
    parts = zip(colours, DASHES, MARKERS, ICONS, strict=True)
    return tuple(PathStyle(*part) for part in parts)


LIGHT = Theme(
    name="light",
    is_dark=False,
    canvas="#FBF9F6",
    nav="#F3EFE8",
    sunken="#EFEAE2",
    raised="#FFFFFF",
    tint="#ECEDF8",
    ink="#211E1A",
    ink2="#58524A",
    ink3="#6B645B",
    line="#E2DCD2",
    line2="#C9C1B5",
    control="#857C71",
    accent="#3A49A8",
    accent_hover="#2F3C90",
    accent_press="#25307A",
    on_accent="#FFFFFF",
    ok="#1E6B4A",
    ok_bg="#E9F3EC",
    warn="#8A5A00",
    warn_bg="#FAF1DC",
    err="#A8321F",
    err_bg="#FBEBE7",
    paths=_path_styles(LIGHT_PATHS),
)
DARK = Theme(
    name="dark",
    is_dark=True,
    canvas="#1D1C1A",
    nav="#171614",
    sunken="#2B2926",
    raised="#262421",
    tint="#2A2C40",
    ink="#EFEBE4",
    ink2="#BDB6AB",
    ink3="#A39C91",
    line="#35322E",
    line2="#4A4640",
    control="#8C857A",
    accent="#AEB8FF",
    accent_hover="#C3CAFF",
    accent_press="#959FE8",
    on_accent="#171A33",
    ok="#7CCBA2",
    ok_bg="#1E2F26",
    warn="#E3B65C",
    warn_bg="#342B18",
    err="#F2978A",
    err_bg="#3A2420",
    paths=_path_styles(DARK_PATHS),
)


def load_fonts() -> None:
    """Make the program's own typeface known. Needs an application; call before the first widget."""
    for file in sorted(resources.FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


def font(step: Type, theme: Theme) -> QFont:
    """Give the font of a step, with figures of one width."""
    size, weight = step.value
    made = QFont(FAMILY)
    made.setPixelSize(theme.px(size))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag(TABULAR), 1)
    if step in TIGHT:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, TIGHTNESS)
    return made


def palette(theme: Theme) -> QPalette:
    """Give Qt's palette of a theme."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.canvas,
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.ToolTipText: theme.ink,
        role.Base: theme.raised,
        role.Button: theme.raised,
        role.ToolTipBase: theme.raised,
        role.AlternateBase: theme.sunken,
        role.PlaceholderText: theme.ink3,
        role.Highlight: theme.accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Light: theme.line,
        role.Midlight: theme.line,
        role.Mid: theme.line2,
        role.Dark: theme.control,
        role.Shadow: theme.control,
        role.BrightText: theme.err,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.control))
    return made


def is_dark_wished(scheme: Qt.ColorScheme) -> bool:
    """Tell whether the system wishes a dark appearance."""
    return scheme is Qt.ColorScheme.Dark
