"""From what the core tells of a path to what its page shows: the head, the numbers, the order."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Assessment
from ui.charts.numbers import whole
from ui.pages.path import personal, telling
from ui.pages.path.values import Figure, Head, Listing, Open, Shown
from ui.pages.results import state
from ui.pages.results.speaker import Speaker
from ui.pages.results.state import State
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import PathStory, Result

NONE = "\u2013"
Bands = tuple[tuple[Listing, ...], ...]


def shown_of(
    story: "PathStory", result: "Result", assessment: Assessment, speaker: Speaker
) -> Shown:
    """Give all that the page of a path shows.

    Parameters
    ----------
    story : PathStory
        Of the core.
    result : Result
        The story is of.
    assessment : Assessment
        What is answered.
    speaker : Speaker
        The pack, and the language.
    """
    return Shown(
        head=head_of(story.path.id, speaker, "" if story.told is None else story.told.lead),
        figures=_figures(story),
        standing="\n".join(speaker.all(story.standing)),
        open_=_open(story, result, assessment, speaker),
        left=_kept(
            (telling.day(story),),
            (telling.week(story),),
            (telling.gives(story), telling.costs(story)),
            (telling.watch_out(story),),
            (telling.failures(story),),
            (telling.ready_signs(story), telling.warning_signs(story)),
            (telling.outlook(story),),
            *((level,) for level in personal.levels(story, speaker)),
        ),
        right=_kept(
            (personal.roles(story, speaker),),
            (personal.gaps(story, speaker),),
            (telling.entry_roles(story),),
            (telling.try_first(story),),
            (telling.questions(story),),
            (personal.cases(story, speaker),),
            (telling.books(story),),
            (telling.grounds(story, speaker),),
        ),
    )


def head_of(path: str, speaker: Speaker, is_about: str = "") -> Head:
    """Give the head of a path, which needs nothing but its name and what one must want."""
    shown, own = speaker.path(path), speaker.catalog.path[path]
    return Head(path, shown.place, shown.name, own.name, own.fit_condition, is_about)


def _kept(*bands: tuple[Listing | None, ...]) -> Bands:
    """Leave out what the pack says nothing of, and what does not apply."""
    kept = (tuple(one for one in band if one is not None) for band in bands)
    return tuple(band for band in kept if band)


def _figures(story: "PathStory") -> tuple[Figure, ...]:
    row, translate = story.row, QCoreApplication.translate
    if row is None:
        return ()
    own, few = row.result, translate("path", "not enough answers")
    figures = [
        _figure(own.want if own.want_known else None, row.want, translate("path", "want")),
        _figure(own.ready, row.ready or "", translate("path", "ready")),
        _figure(own.fit, _spread(story) if own.is_known else few, translate("path", "fit")),
    ]
    if row.first_count is not None:
        counts = translate("path", "comes first, of 100 repeats")
        figures.append(_figure(float(row.first_count), "", counts))
    return tuple(figures)


def _figure(value: float | None, word: str, counts: str) -> Figure:
    unknown = QCoreApplication.translate("path", "not enough answers")
    number, word = (NONE, unknown) if value is None else (whole(value), word)
    said = [number, word] if value is not None else [word]
    label = QCoreApplication.translate("path", "{counts}: {said}")
    spoken = phrase(label, counts=counts, said=", ".join(one for one in said if one))
    return Figure(number, word, counts, spoken)


def _spread(story: "PathStory") -> str:
    row = story.row
    if row is None:
        return ""
    label = QCoreApplication.translate("path", "{low} to {high}")
    return phrase(label, low=whole(row.result.low), high=whole(row.result.high))


def _open(
    story: "PathStory", result: "Result", assessment: Assessment, speaker: Speaker
) -> Open | None:
    """Give what to answer so that there are numbers; None where there are."""
    if story.open_ is None:
        return None
    translate, catalog = QCoreApplication.translate, speaker.catalog
    now = state.state_of(result, catalog)
    sentence = translate("path", "The numbers for you come with your answers. {sentence}")
    said = phrase(sentence, sentence=speaker.text(story.open_))
    if now is State.EMPTY:
        return Open(said, translate("path", "Start the quick way"), "")
    topics = state.topics(catalog, assessment)
    if not topics:
        return Open(said, translate("path", "Go to the questions"), "")
    label = translate("path", "Answer on {topic}")
    return Open(said, phrase(label, topic=topics[0].name), topics[0].question)
