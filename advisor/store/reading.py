"""What is asked of the store: cards, one assessment with its history, scenarios and snapshots."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.assessment.answers import Assessment, PairKey
from advisor.assessment.profile import Profile, ProfileCard
from advisor.assessment.scenario import Scenario
from advisor.errors import RefusedError
from advisor.message import say
from advisor.store import rows
from advisor.store.changes import deed_of
from advisor.store.history import History, Step
from advisor.store.schema import ANSWER, PROFILE, SCENARIO
from advisor.store.times import written

NUMBER = "SELECT id FROM profile WHERE uid = ?"
PROFILES = f"SELECT id, {', '.join(PROFILE.columns)} FROM profile ORDER BY id"  # noqa: S608
LAST_CHANGE = "SELECT seq, at_ms FROM change WHERE profile_id = ? ORDER BY seq DESC LIMIT 1"
ANSWERED = """
    SELECT count(value) FROM answer JOIN assessment ON assessment.id = assessment_id
    WHERE profile_id = ? AND kind = 'self'
"""
SETTINGS = "SELECT key, value FROM setting WHERE profile_id = ? ORDER BY key"
ASSESSMENTS = "SELECT id FROM assessment WHERE profile_id = ? AND kind = ? ORDER BY id"
ANSWERS = (
    f"SELECT question, {', '.join(ANSWER.columns)} "  # noqa: S608  (constants)
    "FROM answer WHERE assessment_id = ?"
)
STEPS = """
    SELECT group_no, op, verb, subject, max(at_ms) FROM change
    WHERE profile_id = ? AND op IN ('do', 'undo', 'redo') GROUP BY group_no ORDER BY group_no
"""
CHOICES = "SELECT one, other, value FROM choice WHERE profile_id = ?"
SCENARIOS = (
    f"SELECT id, {', '.join(SCENARIO.columns)} "  # noqa: S608  (constants)
    "FROM scenario WHERE profile_id = ? ORDER BY id"
)
SNAPSHOTS = """
    SELECT uid, taken_ms, note, key, version, sha256, model_version, inputs, result
    FROM score_snapshot JOIN pack ON pack.id = pack_id WHERE profile_id = ?
    ORDER BY score_snapshot.id
"""


@dataclass(frozen=True)
class Snapshot:
    """A finished sitting, as it was: nothing of it changes any more.

    Attributes
    ----------
    uid, taken_at, note : str
        What it is known by, UTC time, and what the person wrote beside it.
    pack, pack_version, pack_sha256 : str
        The content it was made with.
    model_version : str
        The model that gave the result.
    inputs : mapping
        What was scored, as :func:`advisor.exchange.answers.plain` gives it, with the times.
    result : mapping
        As :func:`advisor.exchange.results.plain` gave it.
    """

    uid: str
    taken_at: str
    note: str
    pack: str
    pack_version: str
    pack_sha256: str
    model_version: str
    inputs: Mapping[str, Any]
    result: Mapping[str, Any]


def number_of(connection: sqlite3.Connection, uid: str) -> int:
    """Give the number of a profile.

    Raises
    ------
    RefusedError
        If there is none with this uid.
    """
    found = connection.execute(NUMBER, (uid,)).fetchone()
    if found is None:
        raise RefusedError(say("refused.no_profile"))
    return int(found[0])


def cards(connection: sqlite3.Connection, asked: int) -> tuple[ProfileCard, ...]:
    """Give all profiles, the one that changed last first."""
    found = []
    for number, *values in connection.execute(PROFILES).fetchall():
        row = dict(zip(PROFILE.columns, values, strict=True))
        seq, _ = connection.execute(LAST_CHANGE, (number,)).fetchone()
        found.append((seq, _card(connection, number, rows.profile(row), asked)))
    return tuple(card for _, card in sorted(found, key=lambda one: -one[0]))


def _card(connection: sqlite3.Connection, number: int, profile: Profile, asked: int) -> ProfileCard:
    (answered,) = connection.execute(ANSWERED, (number,)).fetchone()
    settings = dict(connection.execute(SETTINGS, (number,)).fetchall())
    changed = changed_ms(connection, number)
    return ProfileCard(
        profile,
        settings.get(rows.LEVEL),
        answered,
        asked,
        None if changed is None else written(changed),
    )


def changed_ms(connection: sqlite3.Connection, number: int) -> int | None:
    """Give when a profile changed last."""
    found = connection.execute(LAST_CHANGE, (number,)).fetchone()
    return None if found is None else int(found[1])


def profile(connection: sqlite3.Connection, number: int) -> Profile:
    """Give a profile."""
    values = connection.execute(PROFILE.select, (number,)).fetchone()
    return rows.profile(dict(zip(PROFILE.columns, values, strict=True)))


def own_assessment(connection: sqlite3.Connection, number: int) -> int:
    """Give the number of a profile's own assessment."""
    (found,) = connection.execute(ASSESSMENTS, (number, "self")).fetchone()
    return int(found)


def assessment(connection: sqlite3.Connection, number: int) -> Assessment:
    """Give a profile's own assessment, with its mentors' ratings."""
    mentors = connection.execute(ASSESSMENTS, (number, "mentor")).fetchall()
    return rows.assessment(
        _answers(connection, own_assessment(connection, number)),
        tuple(_answers(connection, one) for (one,) in mentors),
        rows.options(dict(connection.execute(SETTINGS, (number,)).fetchall())),
        _choices(connection, number),
    )


def _choices(connection: sqlite3.Connection, number: int) -> dict[PairKey, int]:
    found = connection.execute(CHOICES, (number,))
    return {(one, other): position for one, other, position in found}


def _answers(connection: sqlite3.Connection, number: int) -> dict[str, dict[str, Any]]:
    return {
        question: dict(zip(ANSWER.columns, values, strict=True))
        for question, *values in connection.execute(ANSWERS, (number,))
    }


def history(connection: sqlite3.Connection, number: int) -> History:
    """Give what can be undone and done again, from the log."""
    past = History()
    for group, op, verb, subject, at_ms in connection.execute(STEPS, (number,)):
        past = past.after(op, Step(group, deed_of(verb, subject), at_ms))
    return past


def scenario_rows(connection: sqlite3.Connection, number: int) -> dict[int, dict[str, Any]]:
    """Give the rows of a profile's scenarios by their numbers, the oldest first."""
    found = connection.execute(SCENARIOS, (number,)).fetchall()
    return {key: dict(zip(SCENARIO.columns, values, strict=True)) for key, *values in found}


def scenarios(connection: sqlite3.Connection, number: int) -> tuple[Scenario, ...]:
    """Give a profile's scenarios, the oldest first, with all that was kept in them."""
    return tuple(map(rows.scenario, scenario_rows(connection, number).values()))


def snapshots(connection: sqlite3.Connection, number: int) -> tuple[Snapshot, ...]:
    """Give a profile's finished sittings, the first one first."""
    return tuple(map(_snapshot, connection.execute(SNAPSHOTS, (number,))))


def _snapshot(values: tuple[Any, ...]) -> Snapshot:
    uid, at_ms, note, pack, version, sha256, model, inputs, result = values
    return Snapshot(
        uid=uid,
        taken_at=written(at_ms),
        note=note,
        pack=pack,
        pack_version=version,
        pack_sha256=sha256,
        model_version=model,
        inputs=json.loads(inputs),
        result=json.loads(result),
    )
