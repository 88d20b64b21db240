"""What was done, in a few words: the label of a step of undo."""

from collections.abc import Mapping

from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Pair
from advisor.message import Message, say
from advisor.store.history import Deed, Verb

WITHOUT_SUBJECT: Mapping[Verb, Message] = {
    Verb.LEVEL: say("did.level"),
    Verb.SPLIT: say("did.split"),
    Verb.IMPORTANCE: say("did.importance"),
    Verb.MERGE: say("did.merge"),
    Verb.ARCHIVE: say("did.archive"),
    Verb.RESTORE: say("did.restore"),
    Verb.FINISH: say("did.finish"),
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
        case Verb.RENAME:
            return say("did.rename", name=subject)
        case Verb.CREATE | Verb.DUPLICATE | Verb.KEEP:
            return say("did.create", name=subject)
    return WITHOUT_SUBJECT[deed.verb]


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
