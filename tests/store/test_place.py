"""Where the data folder lies."""

from pathlib import Path

import platformdirs
import pytest

from advisor.store.place import VARIABLE, home_folder


def test_what_was_asked_for_comes_first(tmp_path: Path) -> None:
    assert home_folder(tmp_path, {VARIABLE: "elsewhere"}) == tmp_path


def test_then_the_variable() -> None:
    assert home_folder(None, {VARIABLE: "elsewhere"}) == Path.cwd() / "elsewhere"


@pytest.mark.parametrize("environment", [{}, {VARIABLE: ""}])
def test_then_the_place_of_the_system(environment: dict[str, str]) -> None:
    expected = platformdirs.user_data_path("career-advisor", appauthor=False)
    assert home_folder(None, environment) == expected


def test_a_short_way_is_written_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert home_folder(Path("~/mine"), {}) == tmp_path / "mine"
    assert home_folder(None, {VARIABLE: "~/mine"}) == tmp_path / "mine"
