"""``profile``: the same profiles as in the window, from a terminal."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from advisor.assessment.profile import ProfileCard
from advisor.catalog.pack import Catalog
from advisor.catalog.reading import read_catalog
from advisor.cli.arguments import Given
from advisor.cli.keeping import assessment_in
from advisor.cli.terminal import OBEYED, Terminal
from advisor.errors import InputError, Problem, RefusedError
from advisor.message import say
from advisor.session import Session
from advisor.store.place import home_folder
from advisor.store.store import open_store

SHOWN_OF_ID = 8


@contextmanager
def session_in(folder: Path | None, catalog: Catalog | None = None) -> Iterator[Session]:
    """Open the store of a folder for one command.

    Parameters
    ----------
    folder : Path, optional
        As asked for on the command line.
    catalog : Catalog, optional
        Read anew if not given.

    Raises
    ------
    StoreError
        If the store cannot be opened; no byte was changed.
    """
    session = Session(open_store(home_folder(folder, os.environ)), catalog or read_catalog())
    try:
        yield session
    finally:
        session.close()


def open_named(session: Session, named: str) -> None:
    """Open the profile with a name, or with an id that starts so.

    Raises
    ------
    RefusedError
        If there is none, or more than one; the candidates are named.
    """
    session.open_profile(_one(session.profiles, named).profile.uid)


def run_new(given: Given, terminal: Terminal) -> int:
    """Make a profile, and print its id.

    Raises
    ------
    RefusedError
        If the answers cannot be read.
    InputError
        With every problem of the name, or of the answers.
    """
    _check_name(given.name)
    with session_in(given.folder) as session:
        answers = given.answers and assessment_in(Path(given.answers), session.catalog)
        session.new_profile(given.name, answers=answers)
        made = session.profile
        names = [card.profile.name for card in session.profiles]
    if made is not None:
        terminal.write(made.uid)
        if names.count(made.name) > 1:
            short = made.uid[:SHOWN_OF_ID]
            terminal.note(say("cli.same_name", name=made.name, id=short))
    return 0


def _check_name(name: str) -> None:
    """Refuse a name of many lines, or one that a terminal would obey."""
    if (found := OBEYED.search(name)) is not None:
        reason = say("problem.control", code=f"U+{ord(found[0]):04X}")
        raise InputError(say("refused.name"), [Problem("NAME", reason)])


def run_list(given: Given, terminal: Terminal) -> int:
    """List the profiles, the one that changed last first."""
    with session_in(given.folder) as session:
        cards = session.profiles
    if given.json:
        terminal.write(json.dumps([_plain(card) for card in cards]))
        return 0
    for card in cards:
        terminal.say(
            say(
                "cli.profile_row",
                id=card.profile.uid[:SHOWN_OF_ID],
                name=card.profile.name,
                answered=card.answered,
                asked=card.asked,
            )
        )
    if not cards:
        terminal.say(say("cli.no_profiles"))
    return 0


def _one(cards: tuple[ProfileCard, ...], named: str) -> ProfileCard:
    found = [card for card in cards if card.profile.name == named]
    found = found or [card for card in cards if card.profile.uid.startswith(named.lower())]
    if not found:
        raise RefusedError(say("refused.no_such_profile", name=named))
    if len(found) > 1:
        candidates = tuple(f"{card.profile.name} ({card.profile.uid})" for card in found)
        raise RefusedError(say("refused.ambiguous", name=named, candidates=candidates))
    return found[0]


def _plain(card: ProfileCard) -> dict[str, object]:
    return {
        "id": card.profile.uid,
        "name": card.profile.name,
        "title": card.profile.title,
        "years": card.profile.years,
        "level": card.level,
        "answered": card.answered,
        "asked": card.asked,
        "changed_at": card.changed_at,
    }
