"""The program on a real screen, with the platform plugin that people have."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import resources

ROOT = resources.FOLDER.parent
SCREEN = {"linux": ("xcb", "DISPLAY")}.get(sys.platform)
PERSON = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import ui.app
from ui.window import Window

def made(self, given):
    before(self, given)
    given.bridge.ready.connect(lambda: QTimer.singleShot(0, self, lambda: look(self)))

def look(window):
    QApplication.processEvents()  # the result is painted
    print(QGuiApplication.platformName(), window.place)
    window.screen().grabWindow(window.winId()).save(sys.argv[2])
    window.activateWindow()  # there is no window manager to do it
    QTest.qWaitForWindowActive(window)
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    print(window.place)
    window.close()

before, Window.__init__ = Window.__init__, made
sys.exit(ui.app.run(Path(sys.argv[1]), Path(sys.argv[3])))
"""
FEWEST_COLOURS = 50


@pytest.mark.skipif(SCREEN is None, reason="there is a plugin for tests on Linux alone")
def test_it_opens_paints_takes_a_key_and_closes(tmp_path: Path) -> None:
    assert SCREEN is not None
    plugin, display = SCREEN
    if display not in os.environ:
        assert "CI" not in os.environ, ".ci/run starts a screen, and there is none"
        pytest.skip("there is no screen here; .ci/run has one")
    picture = tmp_path / "window.png"
    arguments = [tmp_path / "data", picture, ROOT / "resources" / "example.json"]
    done = subprocess.run(
        [sys.executable, "-c", PERSON, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": plugin},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [plugin, "results", "start"]
    seen = QImage(str(picture))
    spots = ((x, y) for x in range(0, seen.width(), 4) for y in range(0, seen.height(), 4))
    assert len({seen.pixel(x, y) for x, y in spots}) > FEWEST_COLOURS
