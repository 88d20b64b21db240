"""Pictures of one hand: SVG files drawn in black, given in any colour and size.

Why not an icon font: a font cannot be proven to be there, and 37 small files of our own can.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

DRAWN_IN = "#000"


def icon(name: str, colour: str, size: int, disabled: str = "", after: int = 0) -> QIcon:
    """Give a picture as an icon for a button.

    Parameters
    ----------
    name : str
        A file of ``resources/icons``, without its ending.
    colour : str
        ``#RRGGBB``.
    size : int
        Edge in pixels.
    disabled : str
        Colour on a button that cannot be pressed; the same if it is not given.
    after : int
        Room at the right, for the word that follows.
    """
    made = QIcon()
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    made.addPixmap(_with_room(pixmap(name, colour, size, ratio), after))
    if disabled:
        faint = _with_room(pixmap(name, disabled, size, ratio), after)
        made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def _with_room(drawn: QPixmap, after: int) -> QPixmap:
    if not after:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(after * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Give a picture to paint, for a screen with so many device pixels to one of ours."""
    made = QPixmap.fromImage(_image(name, colour, round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=512)
def _image(name: str, colour: str, edge: int) -> QImage:
    """Draw a picture once. An image, not a pixmap: it may outlive the application."""
    drawn = (resources.ICONS / f"{name}.svg").read_text("utf-8").replace(DRAWN_IN, colour)
    image = QImage(QSize(edge, edge), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter)
    painter.end()
    return image
