"""The sample people get what a person who knows the work expected of them beforehand."""

from typing import Any

import pytest

from advisor.assessment.reading import read_input
from advisor.catalog.background import Persona
from advisor.catalog.reading import read_catalog, read_library
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

CATALOG = read_catalog()
SCORER = Scorer(CATALOG)
PEOPLE = read_library().personas.personas


def result_of(persona: Persona) -> Result:
    """Score a sample person."""
    given: dict[str, Any] = {
        "answers": dict(persona.answers),
        "firmness": {key: firmness.value for key, firmness in persona.firmness.items()},
        "mentors": [dict(mentor) for mentor in persona.mentors],
    }
    return SCORER.score(read_input(CATALOG, given))


@pytest.mark.parametrize("persona", PEOPLE, ids=lambda persona: persona.id)
def test_everything_is_answered(persona: Persona) -> None:
    assert set(persona.answers) == {*CATALOG.item, *CATALOG.case, *CATALOG.duty}
    assert set(persona.firmness) <= set(CATALOG.item)


@pytest.mark.parametrize("persona", PEOPLE, ids=lambda persona: persona.id)
def test_the_level_is_as_expected(persona: Persona) -> None:
    levels = result_of(persona).levels
    assert levels is not None
    assert persona.expected.level in {None, levels.level}


@pytest.mark.parametrize("persona", PEOPLE, ids=lambda persona: persona.id)
def test_what_is_worth_a_talk_is_as_expected(persona: Persona) -> None:
    triggers, expected = set(result_of(persona).triggers), set(persona.expected.triggers)
    assert expected <= triggers
    assert persona.expected.triggers_are == "minimum" or expected == triggers


@pytest.mark.parametrize(
    "persona", [one for one in PEOPLE if one.expected.groups], ids=lambda persona: persona.id
)
def test_the_order_is_as_expected(persona: Persona) -> None:
    groups = persona.expected.groups or ()
    assert sorted(path for group in groups for path in group) == sorted(CATALOG.path)
    order = list(result_of(persona).order)
    for group in groups:
        assert set(order[: len(group)]) == set(group)
        order = order[len(group) :]


def test_nine_of_ten_have_a_direction() -> None:
    directed = [persona for persona in PEOPLE if persona.expected.groups]
    assert len(directed) == 9
    assert all(result_of(one).is_ranked for one in directed)
    assert not any(result_of(one).is_ranked for one in PEOPLE if one not in directed)
