"""How many frames come late while a lever is dragged.

    python -m tests.benchmarks.late_frames [--seconds 20] [--scale 2]

The whole program stands in a window of 1280x800 at What if, with the made-up person of the example
file. A hand takes hold of an importance lever and moves it a step every 16 ms, there and back, as a
mouse would: each step is scored, put into words and painted. What is counted are paint events of
the board; a frame is late if it comes more than 25 ms after the one before. Prints JSON; the status
says whether less than 1 percent were late. The platform is what the environment names: run it with
``QT_QPA_PLATFORM=offscreen``, and under ``xvfb-run`` for a screen. Beside the frames, what one step
of the hand costs, from the move to the end of its paint.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, pairwise
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

import resources
from advisor import (
    Assessment,
    LeverKind,
    Scorer,
    Session,
    open_store,
    read_answers,
    read_catalog,
    read_library,
    read_words,
)
from ui import app
from ui.enquiry import WHAT_IF
from ui.files import SystemFileChooser
from ui.look import Look
from ui.pages.what_if import WhatIfPage
from ui.settings import FILE, Settings
from ui.values import Destination
from ui.widgets.lever import Lever
from ui.widgets.lever.arranging import arrange

EVERY, LATE, GOAL = 16, 25.0, 0.01  # milliseconds, milliseconds, share
SIZE, SETTLE = (1280, 800), 500
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@dataclass(frozen=True)
class Figures:
    """What is told: counts, the share of late frames, and times in milliseconds."""

    frames: int
    steps: int
    late: int
    late_share: float
    between_frames: dict[str, float]
    step_without_paint: dict[str, float]


class Watch(QObject):
    """Takes the time of every paint event of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.times: list[float] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint event, and let it pass."""
        if event.type() is QEvent.Type.Paint:
            self.times.append(time.perf_counter() * 1000)
        return super().eventFilter(watched, event)


class Hand:
    """Holds a lever and moves it to and fro, a step at a time."""

    def __init__(self, lever: Lever, look: Look) -> None:
        self._lever, self._look = lever, look
        steps = round(lever.values.steps)
        there = [at / steps for at in range(steps)]
        self._way = cycle([*there, *(1 - share for share in there)])
        self.costs: list[float] = []

    def take(self) -> None:
        """Take hold of it where it is."""
        values = self._lever.values
        self._send(QEvent.Type.MouseButtonPress, values.share(values.value), LEFT, LEFT)

    def move(self) -> None:
        """Move it one step on."""
        begun = time.perf_counter()
        self._send(QEvent.Type.MouseMove, next(self._way), NONE, LEFT)
        self.costs.append((time.perf_counter() - begun) * 1000)

    def let_go(self) -> None:
        """Let it go."""
        self._send(QEvent.Type.MouseButtonRelease, next(self._way), LEFT, NONE)

    def _send(
        self, kind: QEvent.Type, share: float, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        spot = QPointF(13 + share * (self._lever.width() - 26), self._groove())
        modifiers = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, spot, self._lever.mapToGlobal(spot), button, held, modifiers)
        QApplication.sendEvent(self._lever, event)

    def _groove(self) -> float:
        return arrange(float(self._lever.width()), self._look.theme, self._lever.values).groove


def wait(milliseconds: int) -> None:
    """Let the program go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measured(program: app.Program, seconds: float) -> Figures:
    """Drag a lever for so long and give the figures."""
    page = program.window.pages[WHAT_IF]
    assert isinstance(page, WhatIfPage)
    wishes = page.parts.levers.wishes
    rows = [row for key, row in wishes.rows.items() if key.kind is LeverKind.IMPORTANCE]
    hand = Hand(next(row.lever for row in rows if row.isVisible()), page.look)
    watch, timer = Watch(page.parts.board.view), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(hand.move)
    hand.take()
    timer.start(EVERY)
    wait(round(seconds * 1000))
    timer.stop()
    hand.let_go()
    return figures(watch.times, hand.costs)


def figures(times: Sequence[float], costs: Sequence[float]) -> Figures:
    """Give what is told of the frames and of the steps."""
    gaps = [after - before for before, after in pairwise(times)]
    late = sum(gap > LATE for gap in gaps)
    share = round(late / len(gaps), 4)
    return Figures(len(times), len(costs), late, share, spread(gaps), spread(costs))


def spread(values: Sequence[float]) -> dict[str, float]:
    """Give the middle, the far ends and the last of some times."""
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    told = {"median": cuts[49], "p95": cuts[94], "p99": cuts[98], "max": max(values)}
    return {name: round(value, 1) for name, value in told.items()}


def main() -> int:
    """Print the figures; the status says whether the goal is met."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--scale", type=float, default=1.0)
    asked = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    made = app.application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home:
        data, catalog = Path(home) / "data", read_catalog()
        session, settings = Session(open_store(data), catalog), Settings(data / FILE)
        answers = read_answers(resources.FOLDER / "example.json", catalog)
        assert isinstance(answers, Assessment)
        session.new_profile("Example", answers=answers)
        scorer = Scorer(catalog)
        scorer.warm()
        program = app.Program(made, session, read_words(), settings, data, SystemFileChooser())
        program.start()
        program.window.resize(*SIZE)
        program.bridge.set_ready(read_library(), scorer)
        program.bridge.go_to(Destination(WHAT_IF))
        wait(SETTLE)
        told = measured(program, asked.seconds)
        program.close()
    where = {"platform": QGuiApplication.platformName(), "scale": asked.scale}
    print(json.dumps({**where, **asdict(told)}, indent=1))  # noqa: T201  (a person reads it)
    return 0 if told.late_share < GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
