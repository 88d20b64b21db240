"""Small builders for tests of the session."""

from pathlib import Path

from advisor.assessment.moves import Moves
from advisor.catalog.questions import Firmness, LimitItem, Pair
from advisor.session import Session
from advisor.store.store import open_store
from tests.builders import CATALOG
from tests.store.shelves import ticking

RATING, OTHER = (item.id for item in CATALOG.ratings[:2])
LIMIT = next(item.id for item in CATALOG.items.items if isinstance(item, LimitItem))
PAIR = next(item.id for item in CATALOG.items.items if isinstance(item, Pair))
CASE = CATALOG.cases.cases[0]
DUTY = CATALOG.duties.duties[0].id
SKILL, WISH = CATALOG.skills[0], CATALOG.preferences[0]
FIRST, SECOND = sorted(CATALOG.preferences[:2])
MOVES = Moves(0.61, {WISH: 1.4}, {SKILL: 1.5}, {RATING: 5}, {LIMIT: Firmness.DEALBREAKER})
LEVEL = CATALOG.levels[-1]


def again(home: Path) -> Session:
    """Start the program once more on a folder, and open the profile that changed last."""
    session = Session(open_store(home, ticking()), CATALOG)
    session.open_profile(session.profiles[0].profile.uid)
    return session


def uid_of(session: Session) -> str:
    """Give the uid of the open profile."""
    assert session.profile is not None
    return session.profile.uid
