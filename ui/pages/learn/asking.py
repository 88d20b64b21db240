"""From what is known to the question that is asked, or to what stands in its place."""

from PySide6.QtCore import QCoreApplication

from ui.pages.learn.known import LEAST_WANTS, Known, State
from ui.pages.learn.sitting import Passed, Sitting
from ui.pages.learn.values import Asked, Deed, Head, Invitation, Offer
from ui.pages.questions.asking import Passage
from ui.phrase import phrase

translate = QCoreApplication.translate


def head_of_asking(known: Known, state: State) -> Head:
    """Give how many choices were made; never what they say, beside a question."""
    count, most = known.proposed.count, known.catalog.model.constants.learned_most_choices
    if state in {State.NOBODY, State.WANTS}:
        return Head(translate("learn", "First your wants, then how much each of them counts."))
    if not count:
        few = translate("learn", "About {most} choices between two wants show it.")
        return Head(phrase(few, most=most))
    if count > most:
        label = translate("learn", "{count} choices made, more than the {most} it takes.")
    else:
        label = translate("learn", "{count} of about {most} choices made.")
    aside = translate(
        "learn", "What they say is kept out of sight here, so that it does not steer you."
    )
    return Head(phrase(label, count=count, most=most), aside if state is State.ASKING else "")


def asked_of(shown: Passed, known: Known, sitting: Sitting) -> Asked:
    """Give a trade-off as it is asked."""
    asked = shown.asked
    chosen = known.position_of(asked)
    is_visit = sitting.visited is not None
    away = translate("learn", "Take this choice away")
    return Asked(
        pair=asked.pair,
        kicker=translate("learn", "A choice you made") if is_visit else _kicker(shown, known),
        title=asked.stem,
        sides=(
            Passage(translate("learn", "A"), asked.first_text),
            Passage(translate("learn", "B"), asked.second_text),
        ),
        answers=tuple(option.text for option in asked.options),
        chosen=chosen,
        clear=away if chosen is not None else translate("learn", "Skip"),
        can_go_back=sitting.can_go_back or is_visit,
        can_go_on=sitting.is_back,
    )


def _kicker(shown: Passed, known: Known) -> str:
    most = known.catalog.model.constants.learned_most_choices
    if shown.number > most:
        return phrase(translate("learn", "Choice {at}"), at=shown.number)
    return phrase(translate("learn", "Choice {at} of about {most}"), at=shown.number, most=most)


def invitation_of(state: State, known: Known, sitting: Sitting) -> Invitation:
    """Give what stands where no question is."""
    match state:
        case State.WANTS:
            return _to_wants(known)
        case State.FIRST:
            return _to_begin(known)
        case State.SAMPLE:
            return _of_sample()
        case State.NOTHING_LEFT:
            return _nothing_left(is_skipped=bool(sitting.skipped))
        case State.ENOUGH:
            return _enough()
    return _to_nobody()


def _to_nobody() -> Invitation:
    return Invitation(
        translate("learn", "Whose wants are these?"),
        translate("learn", "Choices belong to a profile, so that they can be kept. None is open."),
        (Offer(Deed.START, translate("learn", "Begin a profile")),),
    )


def _to_wants(known: Known) -> Invitation:
    words = translate(
        "learn",
        "A weight needs a want to weigh. You have rated {count} of {of}; it takes {least}.",
    )
    names = known.catalog.preferences
    return Invitation(
        translate("learn", "Rate your wants first"),
        phrase(words, count=len(known.wants), of=len(names), least=LEAST_WANTS),
        (Offer(Deed.RATE, translate("learn", "Rate my wants")),),
    )


def _to_begin(known: Known) -> Invitation:
    words = translate(
        "learn",
        "Questions asks {count} such choices, and they count here too. The results rest on them, "
        "so begin there. You can begin here as well: this page asks first what would say most.",
    )
    there = translate("learn", "Answer the {count} in Questions")
    count = len(known.trade_offs)
    return Invitation(
        phrase(translate("learn", "The first {count} choices come from Questions"), count=count),
        phrase(words, count=count),
        (
            Offer(Deed.QUESTIONS, phrase(there, count=count)),
            Offer(Deed.BEGIN, translate("learn", "Begin here")),
        ),
    )


def _of_sample() -> Invitation:
    words = translate(
        "learn",
        "Its choices can be looked at, but none can be made or changed. What they say can be "
        "tried in What if. Keep the sample as your own, and you can go on from here.",
    )
    return Invitation(
        translate("learn", "This is the sample"),
        words,
        (Offer(Deed.SEE, translate("learn", "See what they say")),),
    )


def _enough() -> Invitation:
    return Invitation(
        translate("learn", "That is enough"),
        translate("learn", "More answers would hardly move anything."),
        (
            Offer(Deed.SEE, translate("learn", "See what they say")),
            Offer(Deed.MORE, translate("learn", "Ask me more")),
        ),
    )


def _nothing_left(*, is_skipped: bool) -> Invitation:
    offers = [Offer(Deed.SEE, translate("learn", "See what they say"))]
    words = translate("learn", "You have weighed every two of your wants that can be asked about.")
    if is_skipped:
        words = translate("learn", "All that is left are choices that you skipped.")
        offers.append(Offer(Deed.SKIPPED, translate("learn", "Ask the skipped ones again")))
    return Invitation(translate("learn", "No question is left"), words, tuple(offers))
