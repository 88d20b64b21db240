"""The whole page as text: every fact that is shown, in the same order."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from ui.charts.board import board_text
from ui.charts.receipt import receipt_text
from ui.pages.results.speaker import breakable
from ui.pages.results.values import NearShown, Shown, StepShown, TalkShown, WhyShown
from ui.phrase import phrase
from ui.widgets.reason_row import ReasonWords


def page_text(shown: Shown) -> str:
    """Give a page as text, a part a paragraph."""
    return breakable("\n\n".join("\n".join(part) for part in _parts(shown) if part) + "\n")


def _parts(shown: Shown) -> Iterator[list[str]]:
    answer = shown.answer
    yield [answer.title]
    sure = [f"{answer.badge}.", answer.certainty, *answer.remarks]
    yield [answer.sentence, *(one for one in sure if one)]
    if shown.board is not None:
        yield board_text(shown.board).splitlines()
    if shown.limits is not None:
        blocked = [one.sentence for one in shown.limits.blocked]
        yield [line for line in (shown.limits.title, *blocked, shown.limits.notes) if line]
    yield from (_why(why) for why in shown.whys)
    for path in dict.fromkeys(why.path.path for why in shown.whys):
        receipt = shown.receipts[path]
        yield [receipt.title, *receipt_text(receipt.values).splitlines()]
    if shown.gaps is not None:
        yield [shown.gaps.title, *shown.gaps.gaps, *shown.gaps.asides]
    if shown.changes.turns:
        yield [shown.changes.title, *(turn.sentence for turn in shown.changes.turns)]
    if shown.steps.steps:
        steps = (line for step in shown.steps.steps for line in _step(step))
        yield [shown.steps.title, *steps]
    if shown.talk is not None:
        yield _talk(shown.talk)
    if shown.leeways is not None:
        title = QCoreApplication.translate("results", "How far each weight can move")
        yield [title, shown.leeways.meaning, *shown.leeways.sentences]
    if shown.near is not None:
        yield _near(shown.near)
    yield [shown.method.title, " ".join(shown.method.sentences)]
    yield [shown.footer]


def _why(why: WhyShown) -> list[str]:
    groups = ((why.supporting, why.no_support), (why.opposing, why.no_objection))
    lines = [why.title]
    for reasons, none in groups:
        lines += [_reason(reason) for reason in reasons] or [none]
    return lines


def _reason(reason: ReasonWords) -> str:
    label = QCoreApplication.translate("results", "{points} {name}: {side}. {quotation}")
    return phrase(
        label,
        points=reason.points,
        name=reason.name,
        side=reason.side,
        quotation=reason.quotation,
    )


def _step(step: StepShown) -> Sequence[str]:
    label = QCoreApplication.translate("results", "{when}: {title}, {hours}")
    first = phrase(label, when=step.when, title=step.title, hours=step.hours)
    return [line for line in (first, step.what, step.why, step.reading, step.done) if line]


def _near(near: NearShown) -> list[str]:
    label = QCoreApplication.translate("results", "{title}. {why}")
    jobs = [phrase(label, title=job.title, why=job.why) for job in near.jobs]
    lines = (near.title, near.meaning, *jobs, near.none, near.attribution)
    return [line for line in lines if line]


def _talk(talk: TalkShown) -> list[str]:
    label = QCoreApplication.translate("results", "{number}. {question}")
    lines, about = [talk.title], ""
    for at, thing in enumerate(talk.things, start=1):
        if thing.about and thing.about != about:
            lines.append(thing.about)
        about = thing.about
        lines.append(phrase(label, number=at, question=thing.question))
    return [*lines, *talk.differences]
