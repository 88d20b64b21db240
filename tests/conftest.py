"""What holds for every test: no screen, no network, and no silent absence of Qt."""

import importlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Coverage, if it was asked for, has begun by now. What a test starts is started as by a person.
os.environ.pop("COVERAGE_PROCESS_START", None)

UI = Path(__file__).parent / "ui"
QT_OPTIONS = ("qt_api", "qt_log_level_fail", "qt_log_ignore")
REACHES_OUT = ("connect", "connect_ex", "sendto", "bind")
LOOKS_UP = ("getaddrinfo", "gethostbyname", "create_connection")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Let the options of pytest-qt stand in pyproject where pytest-qt is not installed."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in QT_OPTIONS:
            parser.addini(name, "an option of pytest-qt", type="args")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out tests/ui where Qt is missing, but only if that was asked for."""
    asked = os.environ.get("ADVISOR_TESTS_WITHOUT_QT") == "1"
    within = UI in (collection_path, *collection_path.parents)
    return True if asked and within and not qt_is_here() else None


def qt_is_here() -> bool:
    """Return whether PySide6 can be imported."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError:
        return False
    return True


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Fail whatever reaches for the network; no `except` in the program can hide it."""

    def refuse(*_arguments: object, **_options: object) -> NoReturn:
        pytest.fail("a test reached for the network")

    with pytest.MonkeyPatch.context() as patch:
        for name in REACHES_OUT:
            patch.setattr(socket.socket, name, refuse)
        for name in LOOKS_UP:
            patch.setattr(socket, name, refuse)
        yield
