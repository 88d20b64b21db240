"""How long until the window is painted and can be clicked, against a bare PySide6 window.

    python tests/benchmarks/first_paint.py [runs]

Both are started by turns in the same run, each as a process of its own, on the platform plugin that
the environment names (offscreen if none). Ours shows Start with three real profiles. Time is told
twice: as it passed, and as the processor worked, which a busy machine disturbs less.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 15
GOAL = 1.5

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, end)

def end():
    print(time.monotonic(), time.process_time())
    application.quit()

application = QApplication(sys.argv[:1])
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 800)
window.show()
application.exec()
"""
OURS = """
import sys, time
from pathlib import Path
import ui.app
from ui.window import Window

def end():
    heavy = {"numpy", "scipy", "sklearn"} & set(sys.modules)
    print(time.monotonic(), time.process_time(), *sorted(heavy))
    window.close()

def made(self, *arguments):
    global window
    before(self, *arguments)
    window = self
    self.painted.connect(end)

before, Window.__init__ = Window.__init__, made
ui.app.run(Path(sys.argv[1]), None)
"""


def seed(folder: Path) -> None:
    """Make a store with three profiles."""
    from advisor import Session, open_store, read_answers, read_catalog  # noqa: PLC0415

    catalog = read_catalog()
    session = Session(open_store(folder), catalog)
    answers = read_answers(ROOT / "resources" / "example.json", catalog)
    for name in ("One", "Two", "Three"):
        session.new_profile(name, "Senior SE", 9, "", answers)  # type: ignore[arg-type]
    session.close()


def once(code: str, *arguments: str) -> tuple[float, float]:
    """Give the milliseconds from the start of a process to its first paint: passed, and worked."""
    begun = time.monotonic()
    command = [sys.executable, "-c", code, *arguments]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    painted, worked, *heavy = said.split()
    assert not heavy, f"loaded before the first paint: {heavy}"
    return (float(painted) - begun) * 1000, float(worked) * 1000


def main() -> int:
    """Print the figures; the status says whether the goal is met."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's second start finds it compiled
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as home:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        folder = Path(home) / "data"
        seed(folder)
        once(BARE), once(OURS, str(folder))  # what is read from disk once
        pairs = [(once(BARE), once(OURS, str(folder))) for _ in range(runs)]
    figures: dict[str, float] = {"runs": runs, "goal": GOAL}
    for at, kind in enumerate(("passed", "worked")):
        bare, ours = ([one[at] for one in column] for column in zip(*pairs, strict=True))
        figures[f"bare ms {kind}"] = round(statistics.median(bare))
        figures[f"ours ms {kind}"] = round(statistics.median(ours))
        ratios = (our / other for other, our in zip(bare, ours, strict=True))
        figures[f"ratio {kind}"] = round(statistics.median(ratios), 2)
    print(json.dumps(figures))  # noqa: T201
    return 0 if figures["ratio passed"] <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
