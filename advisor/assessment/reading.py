"""From plain data to an assessment, with every problem at once: section 14 of the specification."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.assessment.answers import Assessment, CriterionProfile, Options, Scorable
from advisor.assessment.collecting import UNKNOWN_ID, Collector
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, Firmness, LimitItem
from advisor.errors import InputError
from advisor.message import say
from advisor.reading.constraints import Between, between, join, one_of
from advisor.reading.document import shown

ANSWER_KEYS = ("answers", "firmness", "mentors", "options")
CRITERIA_KEYS = ("criteria", "options")
OPTION_KEYS = ("split", "level", "merge_mentors", "importance", "skill_mult")


def read_input(catalog: Catalog, data: object) -> Scorable:
    """Read one input of the command line or of a file.

    Parameters
    ----------
    catalog : Catalog
        Says which ids and values there are.
    data : object
        Plain data: ``answers``, ``firmness``, ``mentors`` and ``options``; or ``criteria`` and
        ``options``. ``None`` is unanswered; in place of a part or an option it is not given.

    Raises
    ------
    InputError
        With every problem and its place.
    """
    reader = _Reader(catalog=catalog)
    scorable = reader.whole(data)
    if reader.problems:
        raise InputError(say("refused.input"), reader.problems)
    return scorable


def read_known(catalog: Catalog, data: object) -> Scorable:
    """Read what the catalog knows of an input, and leave out the rest.

    Parameters as for :func:`read_input`.
    """
    return _Reader(catalog=catalog).whole(data)


@dataclass
class _Reader(Collector):
    """Reads answers and options against a catalog."""

    catalog: Catalog = field(kw_only=True)

    def whole(self, data: object) -> Scorable:
        keys = self.object(data, "")
        if self.problems:  # of what is no object, nothing more can be said
            return Assessment()
        whole = _given(keys)
        by_criteria = "criteria" in whole and "answers" not in whole
        self.known_keys(keys, CRITERIA_KEYS if by_criteria else ANSWER_KEYS, "")
        if by_criteria:
            return self._profile(whole)
        if "answers" not in whole:
            self.note("answers", say("problem.missing"))
        return self._assessment(whole)

    def _profile(self, whole: Mapping[str, Any]) -> CriterionProfile:
        known = self.catalog.skills + self.catalog.preferences
        constants = self.catalog.model.constants
        scale = Between(constants.lowest, constants.highest)
        return CriterionProfile(
            self.numbers(
                whole.get("criteria"), "criteria", known, scale, say("problem.unknown_criterion")
            ),
            self._options(whole.get("options", {}), OPTION_KEYS[:2] + OPTION_KEYS[3:]),
        )

    def _assessment(self, whole: Mapping[str, Any]) -> Assessment:
        mentors = whole.get("mentors", [])
        if not isinstance(mentors, list):
            self.note(
                "mentors", say("problem.not_kind", value=shown(mentors), kind=say("kind.list"))
            )
            mentors = []
        return Assessment(
            answers=self._answers(whole.get("answers", {})),
            firmness=self._firmness(whole.get("firmness", {})),
            mentors=tuple(self._mentor(one, f"mentors.{i}") for i, one in enumerate(mentors)),
            options=self._options(whole.get("options", {}), OPTION_KEYS),
        )

    def _answers(self, data: object) -> dict[str, Any]:
        catalog = self.catalog
        known = [*catalog.item, *catalog.case, *catalog.duty]
        return self.choices(data, "answers", catalog.answers, known)

    def _firmness(self, data: object) -> dict[str, Firmness]:
        limits = [one.id for one in self.catalog.items.items if isinstance(one, LimitItem)]
        values = [firmness.value for firmness in Firmness]
        chosen = self.choices(
            data, "firmness", lambda key: values if key in limits else None, limits
        )
        return {key: Firmness(value) for key, value in chosen.items()}

    def _mentor(self, data: object, place: str) -> dict[str, int]:
        rated = [one.id for one in self.catalog.items.items if isinstance(one, Bars)]
        return self.choices(
            data, place, lambda key: self.catalog.answers(key) if key in rated else None, rated
        )

    def _options(self, data: object, known: tuple[str, ...]) -> Options:
        keys = self.object(data, "options")
        self.known_keys(keys, known, "options")
        given = _given(keys)
        constants = self.catalog.model.constants
        span = constants.importance_span
        return Options(
            split=self._number(given, "split", Between(constants.split_min, constants.split_max)),
            level=self._level(given.get("level")),
            merge_mentors=self._switch(given.get("merge_mentors", False)),
            importance=None
            if "importance" not in given
            else self.numbers(
                given["importance"],
                "options.importance",
                self.catalog.preferences,
                Between(1 - span, 1 + span),
                UNKNOWN_ID,
            ),
            skill_mult=self.numbers(
                given.get("skill_mult", {}),
                "options.skill_mult",
                self.catalog.skills,
                Between(high=constants.multiplier_max, above=0.0),
                UNKNOWN_ID,
            ),
        )

    def _level(self, value: object) -> str | None:
        if value is None or (isinstance(value, str) and value in self.catalog.levels):
            return value
        self.note("options.level", one_of(value, list(self.catalog.levels)))
        return None

    def _switch(self, value: object) -> bool:
        if isinstance(value, bool):
            return value
        reason = say("problem.not_kind", value=shown(value), kind=say("kind.switch"))
        self.note("options.merge_mentors", reason)
        return False

    def _number(self, given: Mapping[str, Any], key: str, bounds: Between) -> float | None:
        if key not in given:
            return None
        if (reason := between(given[key], bounds)) is not None:
            self.note(join("options", key), reason)
            return None
        return float(given[key])


def _given(keys: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is not null."""
    return {key: value for key, value in keys.items() if value is not None}
