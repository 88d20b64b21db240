"""Icons on a chart that is painted often: from memory on a screen, in strokes everywhere else."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEngine, QTransform

from ui import icons
from ui.charts.drawing import Hand

UPRIGHT = (
    QTransform.TransformationType.TxNone,
    QTransform.TransformationType.TxTranslate,
    QTransform.TransformationType.TxScale,
)


def draw_icon(hand: Hand, name: str, box: QRectF, colour: str) -> None:
    """Draw an icon into a square, on whole pixels of a screen."""
    painter, turned = hand.painter, hand.painter.deviceTransform()
    is_screen = painter.paintEngine().type() is QPaintEngine.Type.Raster
    if not is_screen or turned.type() not in UPRIGHT:
        hand.icon(name, box, colour)
        return
    ratio, at = turned.m11(), turned.map(box.topLeft())
    aside = QPointF(round(at.x()) - at.x(), round(at.y()) - at.y()) / ratio
    painter.drawPixmap(box.topLeft() + aside, icons.pixmap(name, colour, round(box.width()), ratio))
