"""A scenario: moves that a person kept under a name, to come back to and to compare."""

from dataclasses import dataclass

from advisor.assessment.moves import Moves


@dataclass(frozen=True)
class Scenario:
    """Moves with a name. They stand over the answers of whenever it is looked at.

    Attributes
    ----------
    uid, name, made_at : str
        What it is known by, what the person calls it, and when it was kept (UTC).
    moves : Moves
        What is set otherwise in it.
    """

    uid: str
    name: str
    made_at: str
    moves: Moves
