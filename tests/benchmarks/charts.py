"""Time of painting the board of a draft: ``python3 run.py python -m tests.benchmarks.charts``.

Prints JSON: median and 95th percentile in milliseconds of one paint, at one and at two pixels a
point, of a board whose first row moves a little each time. A drag leaves 16 ms for a frame, and the
status says whether the medians are below that.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.benchmarks.resampling import timed
from tests.ui.test_draft_board import ROWS, draft
from ui import app
from ui.charts.draft_board import draft_chart
from ui.theme import LIGHT

WIDE, HIGH, GOAL = 560, 300, 16.0


def painting(ratio: int) -> Callable[[int], None]:
    """Give a paint of the board at so many pixels a point."""
    image = QImage(WIDE * ratio, HIGH * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)

    def frame(at: int) -> None:
        chart = draft_chart(draft(replace(ROWS[0], now=58 + at / 100), *ROWS[1:]))
        painter = QPainter(image)
        chart.paint(painter, QRectF(0, 0, WIDE, HIGH), LIGHT)
        painter.end()

    return frame


def main() -> int:
    """Print all figures; the status says whether the goal is met."""
    made = app.application(sys.argv[:1])
    told = timed({f"at {ratio}": painting(ratio) for ratio in (1, 2)})
    print(json.dumps(told, indent=1))  # noqa: T201  (a person reads it)
    del made
    return 0 if all(one["median"] < GOAL for one in told.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
