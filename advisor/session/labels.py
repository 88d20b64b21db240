"""What was done, in a few words: the label of a step of undo."""

from collections.abc import Mapping

from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Pair
from advisor.message import Message, say
from advisor.store.history import Deed, Verb

TRIED = say("did.draft")  # of a step of the draft, which is no deed
WITHOUT_SUBJECT: Mapping[Verb, Message] = {
    Verb.LEVEL: say("did.level"),
    Verb.SPLIT: say("did.split"),
    Verb.IMPORTANCE: say("did.importance"),
    Verb.MERGE: say("did.merge"),
    Verb.ARCHIVE: say("did.archive"),
    Verb.RESTORE: say("did.restore"),
    Verb.FINISH: say("did.finish"),
    Verb.TAKE_OVER: say("did.take_over"),
}


def label(deed: Deed, catalog: Catalog) -> Message:
    """Give the words for a deed."""
    subject = deed.subject
    match deed.verb:
        case Verb.ANSWER:
            return say("did.answer", question=question_name(subject, catalog))
        case Verb.FIRMNESS:
            return say("did.firmness", question=question_name(subject, catalog))
        case Verb.NOTE:
            return say("did.note", question=question_name(subject, catalog))
        case Verb.MULTIPLIER:
            return say("did.multiplier", skill=_criterion_name(subject, catalog))
        case Verb.CHOICE:
            first, second = (_criterion_name(one, catalog) for one in pair_of(subject))
            return say("did.choice", first=first, second=second)
    return _of_a_name(deed) or WITHOUT_SUBJECT[deed.verb]


def _of_a_name(deed: Deed) -> Message | None:
    """Give the words for a deed whose subject is a name that a person gave."""
    name = deed.subject
    match deed.verb:
        case Verb.RENAME:
            return say("did.rename", name=name)
        case Verb.CREATE | Verb.DUPLICATE | Verb.KEEP:
            return say("did.create", name=name)
        case Verb.SCENARIO:
            return say("did.scenario", name=name)
        case Verb.RENAME_SCENARIO:
            return say("did.rename_scenario", name=name)
        case Verb.DROP_SCENARIO:
            return say("did.drop_scenario", name=name)
    return None


def pair_name(first: str, second: str) -> str:
    """Give two preferences as the subject of a deed; no id holds a stroke."""
    return f"{first}/{second}"


def pair_of(subject: str) -> tuple[str, str]:
    """Give the two preferences of a subject."""
    first, _, second = subject.partition("/")
    return first, second


def question_name(question: str, catalog: Catalog) -> str:
    """Give a short name of a question; its id, if the content has it no more."""
    if (item := catalog.item.get(question)) is not None:
        if isinstance(item, Pair):
            return " / ".join(_criterion_name(side.criterion, catalog) for side in item.sides)
        return _criterion_name(item.criterion, catalog)
    if (case := catalog.case.get(question)) is not None:
        return case.title
    duty = catalog.duty.get(question)
    return question if duty is None else duty.text


def _criterion_name(criterion: str, catalog: Catalog) -> str:
    found = catalog.criterion.get(criterion)
    return criterion if found is None else found.name
