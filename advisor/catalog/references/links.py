"""That every id names something, of the kind that is meant there.

The table says for each type which of its fields hold ids, and of what. A field may be one id, a row
of ids, or an object with ids as keys; where objects stand in objects, a second kind is that of the
inner keys. A test holds that no field with ids is left out.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from advisor.catalog import advice, background, paths, questions
from advisor.catalog import conditions as kinds
from advisor.catalog.references.known import Known, Name
from advisor.errors import Problem
from advisor.message import Message, say
from advisor.reading.constraints import join, key_of
from advisor.reading.unread import as_far_as_read

Links: TypeAlias = Mapping[str, tuple[Name, ...]]

SOURCED: Links = {"sources": (Name.SOURCE,)}

LINKS: Mapping[type, Links] = {
    questions.Criterion: {"group": (Name.GROUP,), "also_groups": (Name.GROUP,)},
    questions.Bars: {"criterion": (Name.SKILL,)},
    questions.Statement: {"criterion": (Name.PREFERENCE,), "scale": (Name.SCALE,)},
    questions.TwoSided: {"criterion": (Name.PREFERENCE,), "scale": (Name.SCALE,)},
    questions.Pair: {"scale": (Name.SCALE,)},
    questions.Side: {"criterion": (Name.PREFERENCE,)},
    questions.LimitItem: {"criterion": (Name.LIMIT,)},
    questions.Case: {"main_groups": (Name.GROUP,)},
    questions.CaseOption: {"groups": (Name.GROUP,), "criteria": (Name.CRITERION,)},
    questions.MeanCut: {"level": (Name.LEVEL,)},
    questions.ShareCut: {"level": (Name.LEVEL,)},
    questions.Duty: {
        "levels": (Name.LEVEL,),
        "distinctive_for": (Name.LEVEL,),
        "criteria": (Name.CRITERION,),
    },
    paths.CareerPath: {
        "skills": (Name.SKILL,),
        "preferences": (Name.PREFERENCE,),
        "default_level": (Name.LEVEL,),
        "level_targets": (Name.LEVEL, Name.SKILL),
    },
    paths.Subtrack: {"leans_on": (Name.CRITERION,), "signals": (Name.SCORED,)},
    paths.LimitRule: {"criterion": (Name.LIMIT,), "item": (Name.LIMIT_ITEM,)},
    paths.FactWords: {"fact": (Name.FACT,)},
    paths.FactSpan: {"least": (Name.FACT,), "most": (Name.FACT,)},
    paths.Rules: {"start_with": (Name.PREFERENCE,)},
    kinds.CriterionIs: {"criterion": (Name.SCORED,)},
    kinds.CaseIs: {"case": (Name.CASE,)},
    kinds.AnswerIn: {"item": (Name.ITEM,)},
    kinds.FlagIs: {"flag": (Name.FLAG,)},
    kinds.LevelShare: {"share_of": (Name.LEVEL,)},
    kinds.LevelIn: {"level": (Name.LEVEL,)},
    kinds.PathIn: {"path": (Name.PATH,)},
    kinds.FactIn: {"fact": (Name.FACT,)},
    kinds.FactAbove: {"fact_above": (Name.FACT,), "answer": (Name.ITEM,)},
    advice.Action: {
        "criteria": (Name.CRITERION,),
        "paths": (Name.PATH,),
        "levels": (Name.LEVEL,),
        "rung": (Name.RUNG,),
        "reading": (Name.BOOK,),
    },
    advice.Book: {"groups": (Name.GROUP,)},
    advice.Prompt: {"trigger": (Name.TRIGGER,), "links": (Name.ANYTHING,)},
    background.Sourced: SOURCED,
    background.EntryRole: SOURCED,
    background.FailureMode: SOURCED,
    background.RoleTitle: SOURCED,
    background.TradeWord: SOURCED,
    background.Growth: {"level": (Name.LEVEL,), **SOURCED},
    background.PathPage: {"id": (Name.PATH,), "try_first": (Name.ACTION,)},
    background.Occupations: {"grades": (Name.SCORED,)},
    background.Occupation: {"anchor_for": (Name.PATH,), "values": (Name.SCORED,)},
    background.Evidence: {"anchors": (Name.PATH, Name.OCCUPATION)},
    background.Override: {"path": (Name.PATH,), "criterion": (Name.SCORED,)},
    background.CriterionEvidence: {
        "criterion": (Name.SCORED,),
        "path_z": (Name.PATH,),
        "path_se": (Name.PATH,),
        "oasis_z": (Name.PATH,),
    },
    background.Element: {"placements": (Name.PLACE,)},
    background.Persona: {
        "answers": (Name.QUESTION,),
        "firmness": (Name.LIMIT_ITEM,),
        "mentors": (Name.BARS,),
    },
    background.Expectation: {
        "groups": (Name.PATH,),
        "level": (Name.LEVEL,),
        "triggers": (Name.TRIGGER,),
    },
}


def problems(part: object, place: str, known: Known) -> Iterator[Problem]:
    """Give a problem for every id of a part that names nothing, something else, or repeats.

    Parameters
    ----------
    part : object
        A dataclass of a pack.
    place : str
        Where it stands.
    known : Known
        What there is.
    """
    for name, wanted in LINKS.get(type(part), {}).items():
        yield from _named(getattr(part, name), join(place, key_of(name)), wanted, known)


def _named(value: object, place: str, wanted: tuple[Name, ...], known: Known) -> Iterator[Problem]:
    if isinstance(value, str):
        yield from as_far_as_read(_unknown(value, place, wanted[0], known))
    elif isinstance(value, tuple):
        yield from _twice(value, place)
        for index, inner in enumerate(value):
            yield from _named(inner, join(place, index), wanted, known)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from as_far_as_read(_unknown(key, join(place, key), wanted[0], known))
            if wanted[1:]:
                yield from _named(inner, join(place, key), wanted[1:], known)


def _unknown(word: str, place: str, wanted: Name, known: Known) -> Iterator[Problem]:
    if not known.has(wanted, word):
        is_other = word in known.ids
        reason = (
            say("problem.other_id", wanted=Message(wanted.value))
            if is_other
            else say("problem.unknown_id")
        )
        yield Problem(place, reason, known.hint(wanted, word))


def _twice(row: tuple[object, ...], place: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, value in enumerate(row):
        if isinstance(value, str):
            if value in seen:
                yield Problem(join(place, index), say("problem.twice", value=value))
            seen.add(value)
