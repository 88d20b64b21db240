"""Profiles, assessments and scenarios as rows, and back.

An answer row holds all that a person gave to one question: value, firmness, note, time. Settings
are whole numbers, in thousandths, or the name of a level; no setting is no row. The moves of a
scenario are one text of JSON: they are only ever read and written together.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from advisor.assessment.answers import Assessment, Options, PairKey
from advisor.assessment.moves import THOUSAND, Moves, thousandths
from advisor.assessment.profile import Profile
from advisor.assessment.scenario import Scenario
from advisor.catalog.questions import Firmness
from advisor.store.schema import Row, Stored
from advisor.store.times import written

SPLIT, LEVEL, MERGE = "split", "level", "merge_mentors"
IMPORTANCE, MULTIPLIERS = "importance", "skill_mult"
ANSWERS, FIRMNESS = "answers", "firmness"
NOTHING: Row = {"value": None, "firmness": None, "note": None, "milliseconds": None}


def answer_rows(assessment: Assessment) -> dict[str, Row]:
    """Give what was given to each question, by question."""
    asked = {
        **assessment.answers,
        **assessment.firmness,
        **assessment.notes,
        **assessment.milliseconds,
    }
    return {question: _answer_row(assessment, question) for question in asked}


def _answer_row(assessment: Assessment, question: str) -> Row:
    firmness = assessment.firmness.get(question)
    return {
        "value": assessment.answers.get(question),
        "firmness": None if firmness is None else firmness.value,
        "note": assessment.notes.get(question),
        "milliseconds": assessment.milliseconds.get(question),
    }


def mentor_rows(mentor: Mapping[str, int]) -> dict[str, Row]:
    """Give a mentor's ratings, by question."""
    return {question: {**NOTHING, "value": rating} for question, rating in mentor.items()}


def settings(options: Options) -> dict[str, Stored]:
    """Give the settings of options, by key."""
    rows: dict[str, Stored] = {
        SPLIT: _thousandths(options.split),
        LEVEL: options.level,
        MERGE: THOUSAND if options.merge_mentors else None,
        IMPORTANCE: None if options.importance is None else THOUSAND,
    }
    for start, factors in (
        (IMPORTANCE, options.importance or {}),
        (MULTIPLIERS, options.skill_mult),
    ):
        rows |= {f"{start}.{key}": _thousandths(factor) for key, factor in factors.items()}
    return {key: value for key, value in rows.items() if value is not None}


def options(rows: Mapping[str, Any]) -> Options:
    """Give the options of settings."""
    return Options(
        split=rows[SPLIT] / THOUSAND if SPLIT in rows else None,
        level=rows.get(LEVEL),
        merge_mentors=bool(rows.get(MERGE)),
        importance=dict(_factors(rows, IMPORTANCE)) if IMPORTANCE in rows else None,
        skill_mult=dict(_factors(rows, MULTIPLIERS)),
    )


def _factors(rows: Mapping[str, Any], start: str) -> Iterator[tuple[str, float]]:
    for key, value in rows.items():
        first, dot, rest = key.partition(".")
        if first == start and dot:
            yield rest, value / THOUSAND


def _thousandths(number: float | None) -> int | None:
    return None if number is None else thousandths(number)


def assessment(
    own: Mapping[str, Row],
    mentors: tuple[Mapping[str, Row], ...],
    chosen: Options,
    choices: Mapping[PairKey, int],
) -> Assessment:
    """Give the assessment of its rows."""
    return Assessment(
        answers=_column(own, "value"),
        firmness={key: Firmness(value) for key, value in _column(own, "firmness").items()},
        mentors=tuple(_column(mentor, "value") for mentor in mentors),
        options=chosen,
        notes=_column(own, "note"),
        milliseconds=_column(own, "milliseconds"),
        choices=choices,
    )


def _column(rows: Mapping[str, Row], name: str) -> dict[str, Any]:
    return {key: row[name] for key, row in rows.items() if row[name] is not None}


def scenario(row: Mapping[str, Any]) -> Scenario:
    """Give the scenario of its row."""
    return Scenario(row["uid"], row["name"], written(row["made_ms"]), moves(row["moves"]))


def moves(text: str) -> Moves:
    """Give the moves of their text."""
    kept = json.loads(text)
    return Moves(
        split=kept[SPLIT] / THOUSAND if SPLIT in kept else None,
        importance=_divided(kept.get(IMPORTANCE, {})),
        multipliers=_divided(kept.get(MULTIPLIERS, {})),
        answers=kept.get(ANSWERS, {}),
        firmness={key: Firmness(value) for key, value in kept.get(FIRMNESS, {}).items()},
    )


def moves_text(made: Moves) -> str:
    """Give moves as text: one for the same moves, with whole numbers only."""
    parts: dict[str, Any] = {
        SPLIT: _thousandths(made.split),
        IMPORTANCE: _multiplied(made.importance) or None,
        MULTIPLIERS: _multiplied(made.multipliers) or None,
        ANSWERS: dict(made.answers) or None,
        FIRMNESS: {key: firmness.value for key, firmness in made.firmness.items()} or None,
    }
    return plain({key: part for key, part in parts.items() if part is not None})


def plain(value: Mapping[str, Any]) -> str:
    """Give plain values as JSON: one text for the same values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _multiplied(factors: Mapping[str, float]) -> dict[str, int]:
    return {key: thousandths(factor) for key, factor in factors.items()}


def _divided(factors: Mapping[str, int]) -> dict[str, float]:
    return {key: factor / THOUSAND for key, factor in factors.items()}


def profile(row: Mapping[str, Any]) -> Profile:
    """Give the profile of its row."""
    archived = row["archived_ms"]
    return Profile(
        uid=row["uid"],
        name=row["name"],
        title=row["title"],
        years=row["years"],
        role_word=row["role_word"],
        created_at=written(row["created_ms"]),
        archived_at=None if archived is None else written(archived),
    )


def profile_row(made: Profile, at_ms: int) -> Row:
    """Give the row of a new profile."""
    return {
        "uid": made.uid,
        "name": made.name,
        "title": made.title,
        "years": made.years,
        "role_word": made.role_word,
        "created_ms": at_ms,
        "archived_ms": None,
    }
