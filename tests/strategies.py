"""Inputs as plain data, drawn at random from what the content allows.

Complete, leaning towards a path, full of gaps, or nearly empty: the last two are where weighted
means and known sides go wrong, the first two are where a verdict is clear.
"""

from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from advisor.catalog.questions import Bars, LimitItem, Pair
from tests.builders import CATALOG, CRITERIA, PATHS, answers_of, ideal

Plain: TypeAlias = dict[str, Any]
# A law draws whole inputs: fewer of them than the default, and no clock on a slow machine.
LAW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FIRMNESS = ("flexible", "preference", "dealbreaker")


def ratings() -> st.SearchStrategy[Plain]:
    """Give answers to the items that rate a criterion."""
    possible = {item.id: _values(item.id) for item in CATALOG.ratings}
    return st.one_of(
        leaning(),
        st.fixed_dictionaries(_drawn(possible)),
        _some_of(possible),
        _few_of(possible),
    )


@st.composite
def leaning(draw: st.DrawFn) -> Plain:
    """Give full answers that lean towards one path, with slips."""
    answers = answers_of(ideal(draw(st.sampled_from(PATHS))))
    slips = draw(st.dictionaries(st.sampled_from(sorted(answers)), st.integers(1, 5), max_size=8))
    return {**answers, **slips}


def trade_offs() -> st.SearchStrategy[Plain]:
    """Give answers to some trade-offs."""
    pairs = [one.id for one in CATALOG.items.items if isinstance(one, Pair)]
    return _few_of({key: _values(key) for key in pairs}, most=6)


def limits() -> st.SearchStrategy[Plain]:
    """Give answers to some limits."""
    return _few_of({key: _values(key) for key in limit_items()})


def firmness() -> st.SearchStrategy[Plain]:
    """Give how firm some limits are, answered or not."""
    return _few_of({key: list(FIRMNESS) for key in limit_items()})


def limit_items() -> list[str]:
    """Give the items that ask for a limit."""
    return [one.id for one in CATALOG.items.items if isinstance(one, LimitItem)]


def cases_and_duties() -> st.SearchStrategy[Plain]:
    """Give answers to some cases and duties."""
    cases = {case.id: [option.id for option in case.options] for case in CATALOG.cases.cases}
    often = [option.value for option in CATALOG.duties.scale]
    duties = {duty.id: often for duty in CATALOG.duties.duties}
    return st.builds(_joined, _few_of(cases, most=8), _few_of(duties, most=14))


def mentor() -> st.SearchStrategy[Plain]:
    """Give a mentor's ratings of some skills."""
    rated = [item.id for item in CATALOG.items.items if isinstance(item, Bars)]
    return _few_of({key: _values(key) for key in rated}, most=8)


def hundredths(low: float, high: float) -> st.SearchStrategy[float]:
    """Give numbers with two decimals, so that nothing is level by less than a rounding."""
    return st.integers(round(low * 100), round(high * 100)).map(lambda whole: whole / 100)


def importance() -> st.SearchStrategy[Plain]:
    """Give importance, set by hand for some preferences."""
    return st.dictionaries(st.sampled_from(CATALOG.preferences), hundredths(0.5, 1.5), max_size=6)


def multipliers() -> st.SearchStrategy[Plain]:
    """Give own weights of some skills, some next to nothing."""
    weight = st.one_of(hundredths(0.05, 4), st.sampled_from([1e-5, 1e-3]))
    return st.dictionaries(st.sampled_from(CATALOG.skills), weight, max_size=6)


def options(*, merge: bool = True) -> st.SearchStrategy[Plain]:
    """Give options; ``merge`` leaves the switch for mentors open."""
    optional: dict[str, st.SearchStrategy[Any]] = {
        "split": hundredths(0.3, 0.7),
        "level": st.sampled_from([None, *CATALOG.levels]),
        "importance": importance(),
        "skill_mult": multipliers(),
    }
    if merge:
        optional["merge_mentors"] = st.booleans()
    return st.fixed_dictionaries({}, optional=optional)


@st.composite
def inputs(draw: st.DrawFn, *, merge: bool = True) -> Plain:
    """Give everything that a person can say."""
    answers = [draw(part) for part in (ratings(), trade_offs(), limits(), cases_and_duties())]
    return {
        "answers": _joined(*answers),
        "firmness": draw(firmness()),
        "mentors": draw(st.lists(mentor(), max_size=3)),
        "options": draw(options(merge=merge)),
    }


@st.composite
def weighed(draw: st.DrawFn) -> Plain:
    """Give what moves a number: ratings, trade-offs and options."""
    answers = _joined(draw(ratings()), draw(trade_offs()))
    return {"answers": answers, "options": draw(options(merge=False))}


def values(
    low: float = 1, high: float = 5, names: Collection[str] = CRITERIA
) -> st.SearchStrategy[Plain]:
    """Give criterion values with two decimals, all or with gaps."""
    ordered = sorted(names)
    return st.one_of(
        st.fixed_dictionaries({key: hundredths(low, high) for key in ordered}),
        st.fixed_dictionaries({}, optional={key: hundredths(low, high) for key in ordered}),
        st.dictionaries(st.sampled_from(ordered), hundredths(low, high), max_size=8),
    )


def profiles(low: float = 1, high: float = 5) -> st.SearchStrategy[Plain]:
    """Give criterion values in place of answers, with options."""
    return st.fixed_dictionaries({"criteria": values(low, high), "options": options(merge=False)})


def scorables() -> st.SearchStrategy[Plain]:
    """Give an input of either form."""
    return st.one_of(inputs(), profiles())


@st.composite
def in_other_order(draw: st.DrawFn, data: Any) -> Any:
    """Give the same data with the keys of every object in another order."""
    if isinstance(data, dict):
        keys = draw(st.permutations(list(data)))
        return {key: draw(in_other_order(data[key])) for key in keys}
    return data


def _values(item: str) -> list[int]:
    return [option.value for option in CATALOG.options(CATALOG.item[item])]


def _drawn(possible: Mapping[str, list[Any]]) -> dict[str, st.SearchStrategy[Any]]:
    return {key: st.sampled_from(options) for key, options in possible.items()}


def _some_of(possible: Mapping[str, list[Any]]) -> st.SearchStrategy[Plain]:
    """Give about half of the answers."""
    return st.fixed_dictionaries({}, optional=_drawn(possible))


@st.composite
def _few_of(draw: st.DrawFn, possible: Mapping[str, list[Any]], most: int = 12) -> Plain:
    keys = draw(st.lists(st.sampled_from(sorted(possible)), unique=True, max_size=most))
    return {key: draw(st.sampled_from(possible[key])) for key in keys}


def _joined(*parts: Plain) -> Plain:
    return {key: value for part in parts for key, value in part.items()}
