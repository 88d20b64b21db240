"""Writing scenarios, inside a group of changes.

The number of a scenario is never given twice, not even after the scenario is gone: undo in one
profile may bring it back long after another profile made one.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from advisor.assessment.moves import Moves
from advisor.errors import RefusedError
from advisor.message import say
from advisor.store import reading, rows
from advisor.store.changes import Writing
from advisor.store.schema import SCENARIO, Row

# Every number that ever was stands in the log, as "[7]".
NEXT = f"""
    SELECT coalesce(max(CAST(trim(row_key, '[]') AS INTEGER)), 0) + 1
    FROM change WHERE tbl = '{SCENARIO.name}'
"""  # noqa: S608  (a constant)
NUMBER = "SELECT id FROM scenario WHERE profile_id = ? AND uid = ?"


def add(writing: Writing, name: str, moves: Moves) -> None:
    """Write a new scenario of a profile."""
    _put(writing, {"name": name, "made_ms": writing.at_ms, "moves": rows.moves_text(moves)})


def rename(writing: Writing, uid: str, name: str) -> None:
    """Write another name; the moves stay as they were written, whatever they name."""
    writing.update(SCENARIO, _key(writing, uid), {"name": name})


def drop(writing: Writing, uid: str) -> None:
    """Take a scenario away."""
    writing.put(SCENARIO, _key(writing, uid), None)


def copy(writing: Writing, source: int) -> None:
    """Write all scenarios of another profile once more, for this one."""
    for row in reading.scenario_rows(writing.connection, source).values():
        _put(writing, row)


def _put(writing: Writing, row: Mapping[str, Any]) -> None:
    (number,) = writing.connection.execute(NEXT).fetchone()
    own: Row = {**row, "uid": uuid.uuid4().hex, "profile_id": writing.profile}
    writing.put(SCENARIO, (number,), own)


def _key(writing: Writing, uid: str) -> tuple[int]:
    found = writing.connection.execute(NUMBER, (writing.profile, uid)).fetchone()
    if found is None:
        raise RefusedError(say("refused.no_scenario"))
    return (int(found[0]),)
