"""What the start page shows, made from values of the core."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Mode, minutes_left, questions
from ui.dates import changed
from ui.pages.start.beginning import RoleName
from ui.pages.start.card import Card
from ui.pages.start.facts import Way
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import Catalog, Library, ProfileCard


def ways(catalog: "Catalog") -> tuple[Way, ...]:
    """Give the lengths of the questionnaire, the short one first."""
    quick, full = questions(catalog, Mode.QUICK), questions(catalog, Mode.FULL)
    translate = QCoreApplication.translate
    sketch, reasons = translate("start", "a first sketch"), translate("start", "with reasons")
    return (
        Way(translate("start", "Quick"), minutes_left(quick), len(quick), sketch),
        Way(translate("start", "Full"), minutes_left(full), len(full), reasons),
    )


def lead(quick: Way) -> str:
    """Give what beginning leads to, for whoever begins for the first time."""
    label = QCoreApplication.translate(
        "start",
        "“Begin” leads to {n} short questions, about {minutes} minutes in all."
        " Each answer is saved as you go; stop and go on whenever you like.",
    )
    return phrase(label, n=quick.questions, minutes=quick.minutes)


def shown_cards(
    cards: Sequence["ProfileCard"], catalog: "Catalog", now: datetime
) -> tuple[Card, ...]:
    """Give the cards in words."""
    names = {level.id: level.name for level in catalog.duties.levels}
    return tuple(
        Card(
            uid=card.profile.uid,
            name=card.profile.name,
            title=card.profile.title,
            level=names.get(card.level or "", ""),
            changed=changed(datetime.fromisoformat(card.changed_at), now)
            if card.changed_at
            else "",
            answered=card.answered,
            asked=card.asked,
        )
        for card in cards
    )


def role_names(library: "Library") -> tuple[RoleName, ...]:
    """Give the names of the role that the pack's glossary knows."""
    return tuple(RoleName(one.term, one.means, one.note) for one in library.glossary.titles)
