"""The tour: a picture of every page, in both themes and sizes, without a screen."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import resources
from ui import places
from ui.theme import DARK, LIGHT

ROOT = resources.FOLDER.parent


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tour") / "pictures"
    command = [sys.executable, "-m", "ui", "--tour", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert str(folder) in done.stdout
    return folder


def test_every_page_is_there_in_both_themes_and_sizes(tour: Path) -> None:
    names = {file.name for file in tour.iterdir()}
    for place in places.built():
        for theme in ("light", "dark"):
            for percent in (100, 150):
                assert f"{place}-{theme}-{percent}.png" in names


def test_the_states_of_results_are_there(tour: Path) -> None:
    views = {file.name.removesuffix("-light-100.png") for file in tour.glob("*-light-100.png")}
    if "results" in places.built():
        states = {"empty", "sketch", "close", "clear", "none", "lower"}
        assert {f"results-{state}" for state in states} <= views
    assert {"start-empty", "start-sample", "start-new", "start-rename", "start-archived"} <= views
    assert {f"questions-{part}" for part in ("note", "firmness", "review", "end")} <= views


def test_sizes_and_grounds_are_right(tour: Path) -> None:
    for file in tour.iterdir():
        _, theme, percent = file.stem.rsplit("-", 2)
        picture = QImage(str(file))
        expected = (1280, 800) if percent == "100" else (1024, 700)
        assert (picture.width(), picture.height()) == expected
        ground = (DARK if theme == "dark" else LIGHT).nav
        assert picture.pixelColor(2, picture.height() // 2).name().upper() == ground


def test_no_two_pictures_are_the_same(tour: Path) -> None:
    contents = [file.read_bytes() for file in tour.iterdir()]
    doubled = len(contents) - len(set(contents))
    assert doubled == 0
