"""``compare``: two to five paths of a profile side by side, for people or as CSV."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from advisor.assessment.scenario import Scenario
from advisor.catalog.pack import Catalog
from advisor.catalog.reading import read_catalog, read_library
from advisor.cli.arguments import Given
from advisor.cli.output import free_place, write_text
from advisor.cli.profiles import open_named, session_in
from advisor.cli.side_by_side import lay_out
from advisor.cli.terminal import FINE, WIDEST, Terminal
from advisor.comparing.columns import FEWEST, MOST, Column, scenario_results
from advisor.comparing.comparison import Comparison, comparison
from advisor.errors import InputError, Problem
from advisor.export.comparison_csv import comparison_csv
from advisor.export.sheet_cells import ENCODING, LINE_END
from advisor.message import Message, say
from advisor.reading.constraints import nearest
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer
from advisor.session import Session

TIMES = range(FEWEST, MOST + 1)
OF = ":"


def run(given: Given, terminal: Terminal) -> int:
    """Compare what was named, and write it to the terminal or a file.

    Raises
    ------
    RefusedError
        If there is no such profile, or the file is there already.
    InputError
        With every word that names nothing, or the same as another.
    """
    file = free_place(given.output, force=given.force)
    catalog = read_catalog()
    with session_in(given.folder, catalog) as session:
        open_named(session, given.profile)
        columns = _columns(given.path, session)
        whole = comparison(columns, session.scorer, read_library())
    if given.csv:
        text = comparison_csv(whole, catalog, terminal.words)
        if file is not None:
            write_text(file, text, ENCODING)
        else:
            _pass_on(text, terminal)
    elif file is not None:
        write_text(file, _page(whole, catalog, terminal))
    else:
        lay_out(whole, catalog, terminal)
    return 0


def _pass_on(text: str, terminal: Terminal) -> None:
    """Write CSV as it is: what draws plainly would change its quotation marks."""
    as_it_is = replace(terminal, glyphs=FINE)
    for line in text.removesuffix(LINE_END).split(LINE_END):
        as_it_is.write(line)


def _page(whole: Comparison, catalog: Catalog, terminal: Terminal) -> str:
    """Give the page for people as text, as wide as it may be, without styles."""
    out = io.StringIO()
    lay_out(
        whole,
        catalog,
        replace(terminal, out=out, width=WIDEST, is_coloured=False, glyphs=FINE),
    )
    return out.getvalue()


def _columns(words: Sequence[str], session: Session) -> list[Column]:
    """Give what the words name."""
    scorer, scenarios = session.scorer, session.scenarios
    results = scenario_results(session.assessment, scenarios, scorer)
    named = [_named(word, session.result, scenarios, results, scorer) for word in words]
    problems = list(_problems(words, named, scenarios, scorer.catalog))
    if problems:
        raise InputError(say("refused.columns"), problems)
    return [column for column in named if column is not None]


def _named(
    word: str,
    result: Result,
    scenarios: Sequence[Scenario],
    results: Mapping[str, Result],
    scorer: Scorer,
) -> Column | None:
    """Give what a word names: a path, a scenario's first path, or a scenario's path of this name.

    Small and large letters are no difference.
    """
    names = (
        (name, path.id) for path in scorer.catalog.paths.paths for name in (path.short, path.id)
    )
    paths = {name.casefold(): path for name, path in names}
    tried = {one.name.casefold(): one for one in scenarios}
    asked = word.casefold()
    if asked in paths:
        return Column(paths[asked], None, result)
    before, _, path = asked.rpartition(OF)
    if asked in tried:
        scenario, of_scenario = tried[asked], results[tried[asked].uid]
        return Column(of_scenario.first_two.first, scenario.name, of_scenario)
    if before in tried and path in paths:
        scenario = tried[before]
        return Column(paths[path], scenario.name, results[scenario.uid])
    return None


def _problems(
    words: Sequence[str],
    named: Sequence[Column | None],
    scenarios: Sequence[Scenario],
    catalog: Catalog,
) -> Iterator[Problem]:
    seen: list[tuple[str, str | None]] = []
    for word, column in zip(words, named, strict=True):
        if column is None:
            yield Problem(word, say("problem.no_column"), _hint(word, scenarios, catalog))
            continue
        key = (column.path, column.scenario)
        if key in seen:
            yield Problem(word, say("problem.twice", value=word), say("hint.once"))
        seen.append(key)


def _hint(word: str, scenarios: Sequence[Scenario], catalog: Catalog) -> Message:
    names = [*(path.short for path in catalog.paths.paths), *(one.name for one in scenarios)]
    return nearest(word, [*catalog.path, *names]) or say("hint.known", words=tuple(names))
