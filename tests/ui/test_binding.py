"""The binding to Qt: pinned, and watched for the fault that made us pin it.

PySide6 6.12.0 drops one reference to None at every call that returns nothing. Python 3.11 aborts
after some thousand calls, later ones crash at exit, and a green suite hides both.
"""

import re
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

PINNED = "6.11.3"
LOCK = Path(__file__).parents[2] / "requirements.lock"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_binding_keeps_none_alive(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert sys.getrefcount(None) > before - 500


def test_the_lock_pins_the_binding() -> None:
    pins = re.findall(
        r"^(pyside6-essentials|shiboken6)==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE
    )
    assert dict(pins) == {"pyside6-essentials": PINNED, "shiboken6": PINNED}


def test_the_pinned_binding_is_the_one_in_use() -> None:
    assert PySide6.__version__ == PINNED
