"""What each deed writes, inside a group of changes."""

import hashlib
import sqlite3
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile
from advisor.store import reading, rows
from advisor.store.changes import Writing
from advisor.store.packs import Pack
from advisor.store.schema import (
    ANSWER,
    ASSESSMENT,
    CHOICE,
    PROFILE,
    SETTING,
    SNAPSHOT,
    Row,
    Table,
)

NEXT: Mapping[str, str] = {
    table.name: f"SELECT coalesce(max(id), 0) + 1 FROM {table.name}"  # noqa: S608  (constants)
    for table in (PROFILE, ASSESSMENT, SNAPSHOT)
}
PACK = "SELECT id FROM pack WHERE sha256 = ?"
NEW_PACK = "INSERT INTO pack (key, version, sha256, content) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a snapshot keeps, beside its time.

    Attributes
    ----------
    note : str
        What the person wrote beside it.
    model_version : str
        The model that gave the result.
    inputs, result : mapping
        Plain data.
    """

    note: str
    model_version: str
    inputs: Mapping[str, Any]
    result: Mapping[str, Any]


def next_number(connection: sqlite3.Connection, table: Table) -> int:
    """Give the number of the next row of a table."""
    (number,) = connection.execute(NEXT[table.name]).fetchone()
    return int(number)


def create(writing: Writing, profile: Profile, assessment: Assessment, pack: Pack) -> None:
    """Write a new profile, with its own assessment and one for each mentor."""
    writing.put(PROFILE, (writing.profile,), rows.profile_row(profile, writing.at_ms))
    kept = _pack(writing.connection, pack)
    _write_answers(writing, _new_assessment(writing, kept, "self"), rows.answer_rows(assessment))
    for mentor in assessment.mentors:
        _write_answers(writing, _new_assessment(writing, kept, "mentor"), rows.mentor_rows(mentor))
    for key, value in rows.settings(assessment.options).items():
        writing.put(SETTING, (writing.profile, key), {"value": value})
    _change_choices(writing, Assessment(), assessment)


def save(writing: Writing, old: Assessment, new: Assessment) -> None:
    """Write what is different in a person's own answers and options."""
    number = reading.own_assessment(writing.connection, writing.profile)
    before, after = rows.answer_rows(old), rows.answer_rows(new)
    for question in before | after:
        was, becomes = (some.get(question, rows.NOTHING) for some in (before, after))
        if was != becomes:
            _change_answer(writing, (number, question), was, becomes)
    set_before, set_after = rows.settings(old.options), rows.settings(new.options)
    for key in set_before | set_after:
        if set_before.get(key) != set_after.get(key):
            row = {"value": set_after[key]} if key in set_after else None
            writing.put(SETTING, (writing.profile, key), row)
    _change_choices(writing, old, new)


def _change_answer(writing: Writing, key: tuple[int, str], was: Row, becomes: Row) -> None:
    """Write the columns that changed; a row with nothing left in it is taken away."""
    changed = {name: value for name, value in becomes.items() if was[name] != value}
    row = {**rows.NOTHING, **(writing.read(ANSWER, key) or {}), **changed}
    writing.put(ANSWER, key, None if row == rows.NOTHING else row)


def _change_choices(writing: Writing, old: Assessment, new: Assessment) -> None:
    for pair in {**old.choices, **new.choices}:
        position = new.choices.get(pair)
        if position != old.choices.get(pair):
            row = None if position is None else {"value": position}
            writing.put(CHOICE, (writing.profile, *pair), row)


def add_snapshot(writing: Writing, sitting: Sitting, pack: Pack) -> None:
    """Write a finished sitting."""
    inputs = rows.plain(sitting.inputs)
    row: Row = {
        "uid": uuid.uuid4().hex,
        "profile_id": writing.profile,
        "pack_id": _pack(writing.connection, pack),
        "taken_ms": writing.at_ms,
        "note": sitting.note,
        "model_version": sitting.model_version,
        "inputs": inputs,
        "inputs_sha256": hashlib.sha256(inputs.encode()).hexdigest(),
        "result": rows.plain(sitting.result),
    }
    writing.put(SNAPSHOT, (next_number(writing.connection, SNAPSHOT),), row)


def _new_assessment(writing: Writing, pack: int, kind: str) -> int:
    number = next_number(writing.connection, ASSESSMENT)
    row: Row = {
        "profile_id": writing.profile,
        "pack_id": pack,
        "kind": kind,
        "created_ms": writing.at_ms,
    }
    writing.put(ASSESSMENT, (number,), row)
    return number


def _write_answers(writing: Writing, assessment: int, answers: Mapping[str, Row]) -> None:
    for question, row in answers.items():
        writing.put(ANSWER, (assessment, question), row)


def _pack(connection: sqlite3.Connection, pack: Pack) -> int:
    """Give the number of a pack, which is kept once and never changed."""
    found = connection.execute(PACK, (pack.sha256,)).fetchone()
    if found is None:
        values = (pack.key, pack.version, pack.sha256, pack.content)
        return connection.execute(NEW_PACK, values).lastrowid or 0
    return int(found[0])
