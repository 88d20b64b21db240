"""A comparison as CSV: numbers stay numbers and add up, and no text becomes a formula."""

import csv
import io
from dataclasses import replace
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.comparing.columns import Column
from advisor.comparing.comparison import comparison
from advisor.export.comparison_csv import comparison_csv
from advisor.export.sheet_cells import ENCODING, harmless, sheet
from tests.builders import CATALOG, SCORER, scored
from tests.comparing.beside import LIBRARY, WORDS, compared_in, run_named
from tests.strategies import LAW

CLOSE = run_named("g_pe06_full")
THREE = ("product", "se", "sales")
SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
BREAKS = str.maketrans("\t\r\n", "   ")
HOSTILE = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\x00=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\uff1d1+1",
    "'=1+1",
    '"=1+1',
    'x","=1+1',
    "x;=1+1",
    "x\n=1+1",
    '=HYPERLINK("http://example.org")',
]


def read(text: str) -> list[list[str]]:
    """Read CSV text as a spreadsheet does."""
    return list(csv.reader(io.StringIO(text, newline="")))


def raw_cells(text: str) -> list[str]:
    """Give the cells as they stand in the text, with their quotation marks."""
    return [cell for line in text.split("\r\n") for cell in next(csv.reader([line], quoting=3), [])]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_begins_a_formula(text: str) -> None:
    written = harmless(text)
    assert written.lstrip()[:1] not in {*SIGNS, "\t", "\r"}
    assert not any(blank in written for blank in "\t\r\n")
    assert read(sheet([[text]])) == [[written]]


@LAW
@given(st.text())
def test_no_text_at_all_begins_a_formula(text: str) -> None:
    written = harmless(text)
    seen = [one for one in written if one.isprintable() and not one.isspace()]
    assert not "".join(seen).startswith(tuple(SIGNS))
    assert written in {text.translate(BREAKS), f"'{text.translate(BREAKS)}"}


def test_what_is_harmless_stays_as_it_is() -> None:
    for text in ("Product", "1 = 1", "a+b", "2 to 4", ""):
        assert harmless(text) == text


def test_numbers_are_numbers_and_texts_are_texts() -> None:
    assert sheet([["-1", -1.5, None, 0.0, -0.0]]) == '"\'-1",-1.5,"",0.0,0.0\r\n'


@pytest.mark.parametrize("name", HOSTILE)
def test_a_scenario_of_any_name_stays_a_text(name: str) -> None:
    result = scored(CLOSE)
    columns = [Column("se", None, result), Column("sales", name, result)]
    rows = read(comparison_csv(comparison(columns, SCORER, LIBRARY), CATALOG, WORDS))
    for row in rows:
        for cell in row:
            is_number = _is_number(cell)
            assert is_number or not cell.lstrip().startswith(tuple(SIGNS))


def test_a_name_that_stands_alone_in_a_cell_is_guarded() -> None:
    whole = compared_in(CLOSE, "se", "sales")
    shown = replace(whole, names=(whole.names[0], replace(whole.names[1], id="quoted_not")))
    words = replace(WORDS, templates={**WORDS.templates, "quoted_not": "=1+1"})
    assert read(comparison_csv(shown, CATALOG, words))[1][2] == "'=1+1"


def test_points_add_up_to_fit_and_differences_to_the_gap() -> None:
    rows = read(comparison_csv(compared_in(CLOSE, *THREE), CATALOG, WORDS))
    start = next(at for at, row in enumerate(rows) if row[:1] == ["Points of fit"])
    end = next(at for at, row in enumerate(rows) if row[:1] == ["Fit"])
    last = next(at for at, row in enumerate(rows) if row[:1] == ["Difference in points"])
    fits = [scored(CLOSE).paths[path].fit for path in THREE]
    for column, fit in enumerate(fits, start=1):
        assert float(rows[end][column]) == fit
        assert _sum(rows[start + 1 : end], column) == pytest.approx(fit, abs=1e-9)
    for column in (1, 2):
        gap = float(rows[-1][column])
        assert gap == fits[0] - fits[column]
        assert _sum(rows[last + 1 : -1], column) == pytest.approx(gap, abs=1e-9)


def test_only_numbers_stand_without_quotation_marks() -> None:
    text = comparison_csv(compared_in(CLOSE, *THREE), CATALOG, WORDS)
    bare = [cell for cell in raw_cells(text) if cell[:1].isdigit() or cell[:1] == "-"]
    assert len(bare) > 100
    assert all(_is_number(cell) for cell in bare if not cell.endswith('"'))


def test_without_an_order_there_are_no_points() -> None:
    rows = read(comparison_csv(compared_in({"answers": {}}, *THREE), CATALOG, WORDS))
    titles = {row[0] for row in rows if row}
    assert "A week" in titles
    assert not titles & {"Points of fit", "Fit", "Difference in points"}


def test_a_file_begins_with_a_mark_that_tells_utf_8() -> None:
    assert sheet([["\u00e9"]]).encode(ENCODING).startswith(b"\xef\xbb\xbf")


def _sum(rows: list[list[str]], column: int) -> float:
    return fsum(float(row[column]) for row in rows if row[column])


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
