"""Starting: a screen or a sentence, one window for a folder, and what is not loaded before it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from advisor import open_store
from tests.ui.drivers import opened
from ui.screen import NO_SCREEN, has_screen
from ui.single import FirstWindow, raise_first

ROOT = resources.FOLDER.parent
BEFORE_PAINT = """
import sys
from pathlib import Path
import ui.app
from ui.window import Window

def made(self, *arguments):
    before(self, *arguments)
    self.painted.connect(lambda: (print(" ".join(sys.modules)), self.close()))

before, Window.__init__ = Window.__init__, made
sys.exit(ui.app.run(Path(sys.argv[1]), None))
"""


def test_without_a_screen_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "-m", "ui", "--data", str(tmp_path / "data")]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    for word in ("cli", "test", "--tour FOLDER"):
        assert word in done.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize("named", [{"DISPLAY": ":5599"}, {"QT_QPA_PLATFORM": "no-such-thing"}])
def test_a_screen_that_does_not_answer_is_told_in_one_sentence(
    tmp_path: Path, named: dict[str, str]
) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "-m", "ui", "--data", str(tmp_path / "data")]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**kept, "DISPLAY": ":5599", **named},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{NO_SCREEN}\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, False),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_where_there_is_a_screen(
    platform: str,
    environment: dict[str, str],
    expected: bool,  # noqa: FBT001
) -> None:
    assert has_screen(platform, environment) is expected


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BEFORE_PAINT, str(tmp_path / "data")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "ui.pages.start" in loaded
    heavy = {"numpy", "scipy", "sklearn", "PySide6.QtNetwork", "models"}
    assert not heavy & loaded
    pages = {name for name in loaded if name.startswith("ui.pages.")}
    assert not {"ui.pages.results", "ui.pages.questions", "ui.pages.settings"} & pages


def test_a_second_start_raises_the_first_window(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    program = opened(qapp, qtbot, folder)
    qtbot.waitUntil(lambda: program.running.work is not None)
    program.window.showMinimized()
    example = resources.FOLDER / "example.json"
    code = (
        "import sys; from pathlib import Path; from ui.app import run;"
        " sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2])))"
    )
    second = subprocess.Popen([sys.executable, "-c", code, str(folder), str(example)], cwd=ROOT)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: not program.window.isMinimized())
    qtbot.waitUntil(lambda: len(program.bridge.cards()) == 1)
    program.end()


def test_where_nobody_hears_the_start_is_refused(folder: Path) -> None:
    """The store is locked by something that is no window: say so, change nothing."""
    held = open_store(folder)
    code = (
        "import sys; from pathlib import Path; import ui.app; ui.app.QApplication.exec = lambda: 0;"
        " sys.exit(ui.app.run(Path(sys.argv[1]), None))"
    )
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    held.close()
    assert done.returncode == 1
    assert done.stderr.startswith("career-advisor: ")


def test_the_ear_hears_which_file_to_open(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    del qapp
    folder.mkdir()
    ear = FirstWindow(folder)
    heard: list[str] = []
    ear.called.connect(heard.append)
    assert raise_first(folder)
    assert raise_first(folder, folder / "zoë.json")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["", str(folder / "zoë.json")]
    ear.close()


def test_nobody_hears_where_there_is_no_window(tmp_path: Path) -> None:
    assert not raise_first(tmp_path)


def test_a_file_named_at_the_start_is_opened(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    program = opened(qapp, qtbot, folder)
    program.running.open(resources.FOLDER / "example.json")
    assert program.place == "results"
    answers = json.loads((resources.FOLDER / "example.json").read_text("utf-8"))["answers"]
    assert program.bridge.assessment.answers == answers
    program.end()
