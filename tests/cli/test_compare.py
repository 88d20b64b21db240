"""``compare``: paths of a profile side by side, as a page and as CSV."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from advisor.assessment.moves import Moves
from advisor.cli.commands import main
from advisor.cli.profiles import open_named, session_in
from advisor.export.sheet_cells import ENCODING

EXAMPLE = str(resources.FOLDER / "example.json")
SCENARIO = "=Less of a number"
KNOWN = f"Known here: Grow as SE, SE manager, Product, Sales, Engineering and {SCENARIO}."
Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ran(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ran:
    """Give what runs the command on a profile that has one scenario."""
    home = tmp_path / "home"
    assert main(["--data", str(home), "profile", "new", "Me", "--answers", EXAMPLE]) == 0
    with session_in(home) as session:
        open_named(session, "Me")
        session.set_moves(Moves(split=0.7))
        session.save_scenario(SCENARIO)
    capsys.readouterr()

    def run(*words: str) -> tuple[int, str, str]:
        status = main(["--data", str(home), "compare", "--profile", "Me", *words])
        out, err = capsys.readouterr()
        return status, out, err

    return run


def gaps_in(page: str) -> list[tuple[list[float], list[float]]]:
    """Give for each table of differences the sums of its columns, and the gaps under them."""
    tables, rows = [], list[list[float]]()
    for line in page.split("Points of fit: ")[1].splitlines():
        numbers = [float(word) for word in line.split() if word[0] in "+-0" and _is_tenth(word)]
        if line.startswith("  Gap of fit"):
            tables.append(([round(sum(one), 1) for one in zip(*rows, strict=True)], numbers))
            rows = []
        elif numbers:
            rows.append(numbers)
    return tables


def _is_tenth(word: str) -> bool:
    return word.lstrip("+-").replace(".", "", 1).isdigit() and "." in word


@pytest.mark.parametrize("paths", [("product", "SE"), ("sales", "Engineering", "se_mgmt")])
def test_rows_of_differences_add_up_to_the_gap(ran: Ran, paths: tuple[str, ...]) -> None:
    status, out, err = ran(*paths)
    assert (status, err) == (0, "")
    tables = gaps_in(out)
    assert [len(gaps) for _, gaps in tables] == [len(paths) - 1]
    for sums, gaps in tables:
        assert sums == gaps


@pytest.mark.parametrize("columns", [40, 60, 80])
@pytest.mark.parametrize("count", [2, 3, 5])
def test_everything_fits_the_terminal(
    ran: Ran, columns: int, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    paths = ("product", "se", f"{SCENARIO}:sales", "sales", "eng")[:count]
    status, out, _ = ran(*paths)
    assert status == 0
    assert [line for line in out.splitlines() if len(line) > columns] == []
    for sums, gaps in gaps_in(out):
        assert sums == gaps


def test_columns_stand_beside_each_other_where_there_is_room(ran: Ran) -> None:
    wide = ran("product", "se", "sales")[1]
    assert any(
        line.split() == ["Product", "Grow", "as", "SE", "Sales"] for line in wide.splitlines()
    )
    stacked = ran("product", "se", "sales", "eng")[1]
    assert "\nWhere it stands *\n  Product\n" in stacked


def test_a_scenario_is_named_alone_or_with_a_path(ran: Ran) -> None:
    status, out, _ = ran("SALES", SCENARIO.upper(), f"{SCENARIO}:Sales", "--csv")
    assert status == 0
    rows = list(csv.reader(io.StringIO(out)))
    assert rows[1][1] == "Sales"
    assert rows[1][2].endswith(f"({SCENARIO})")
    assert rows[1][3] == f"Sales ({SCENARIO})"


def test_csv_is_the_same_on_the_terminal_and_in_a_file(ran: Ran, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    assert ran("product", "sales", "--csv", "-o", str(file)) == (0, "", "")
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    out = ran("product", "sales", "--csv")[1]
    assert raw.decode(ENCODING).replace("\r\n", "\n") == out


def test_a_page_is_written_to_a_file_without_styles(ran: Ran, tmp_path: Path) -> None:
    file = tmp_path / "c.txt"
    assert ran("product", "sales", "-o", str(file))[:2] == (0, "")
    text = file.read_text("utf-8")
    assert "\x1b" not in text
    assert text.startswith("What is really different between them?")


def test_a_file_that_is_there_is_replaced_only_if_asked(ran: Ran, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("mine")
    words = ("product", "sales", "--csv", "-o", str(file))
    status, out, err = ran(*words)
    assert (status, out) == (1, "")
    assert err == (
        f"{file} is there already and was not changed. "
        "Choose another name, or add --force to replace it.\n"
    )
    assert file.read_text() == "mine"
    assert ran(*words, "--force")[0] == 0
    assert file.read_text(ENCODING) != "mine"


def test_all_problems_are_told_at_once(ran: Ran, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    status, out, err = ran("produkt", "sales", "Sales", "xyz", "--csv", "-o", str(file))
    assert (status, out) == (2, "")
    about, *problems = err.splitlines()
    assert about == "Not all of these can stand side by side. Nothing was written."
    assert problems == [
        "produkt: not a path, and not a scenario of this profile. Did you mean product?",
        "Sales: Sales stands twice. Keep one of them.",
        f"xyz: not a path, and not a scenario of this profile. {KNOWN}",
    ]
    assert not file.exists()


@pytest.mark.parametrize(
    ("paths", "problem"),
    [
        ((), "PATH PATH ...: missing"),
        (("se",), "PATH: 1 word, and 2 to 5 are asked"),
        (("se",) * 6, "PATH: 6 words, and 2 to 5 are asked"),
    ],
)
def test_two_to_five_are_asked(ran: Ran, paths: tuple[str, ...], problem: str) -> None:
    status, out, err = ran(*paths)
    assert (status, out) == (2, "")
    usage, *problems = err.splitlines()
    assert "compare --profile PROFILE PATH PATH ... [--csv] [-o FILE] [--force]" in usage
    assert problems == [problem]


def test_a_profile_has_to_be_named_and_there(
    ran: Ran, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["compare", "se", "sales"]) == 2
    assert capsys.readouterr().err.splitlines()[1:] == ["--profile PROFILE: missing"]
    assert ran("se", "sales", "--profile", "You")[0] == 1
    assert main(["--data", str(tmp_path / "none"), "compare", "--profile", "Me", "se", "eng"]) == 1


def test_an_empty_profile_is_compared_by_what_the_pack_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path))
    main([*home, "profile", "new", "Me"])
    capsys.readouterr()
    assert main([*home, "compare", "--profile", "Me", "se", "eng"]) == 0
    out = capsys.readouterr().out
    assert "Your answers do not rank these paths yet." in " ".join(out.split())
    assert "A week" in out
    assert "Points of fit" not in out
