"""From plain data to an assessment, with every problem at once: section 14 of the specification."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.assessment.answers import Assessment, CriterionProfile, Options, Scorable
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, Firmness, LimitItem
from advisor.errors import InputError, Problem
from advisor.message import Message, say
from advisor.reading.constraints import Between, between, join, nearest, one_of
from advisor.reading.document import shown

ANSWER_KEYS = ("answers", "firmness", "mentors", "options")
CRITERIA_KEYS = ("criteria", "options")
OPTION_KEYS = ("split", "level", "merge_mentors", "importance", "skill_mult")
UNKNOWN_ID = "problem.unknown_id"


def read_input(catalog: Catalog, data: object) -> Scorable:
    """Read one input of the command line or of a file.

    Parameters
    ----------
    catalog : Catalog
        Says which ids and values there are.
    data : object
        Plain data: ``answers``, ``firmness``, ``mentors`` and ``options``; or ``criteria`` and
        ``options``. ``None`` is unanswered.

    Raises
    ------
    InputError
        With every problem and its place.
    """
    reader = _Reader(catalog)
    scorable = reader.whole(data)
    if reader.problems:
        raise InputError(say("refused.input"), reader.problems)
    return scorable


@dataclass
class _Reader:
    """Collects problems while it reads; a value with a problem is left out."""

    catalog: Catalog
    problems: list[Problem] = field(default_factory=list)

    def whole(self, data: object) -> Scorable:
        whole = self._object(data, "")
        by_criteria = "criteria" in whole and "answers" not in whole
        self._known_keys(whole, CRITERIA_KEYS if by_criteria else ANSWER_KEYS, "")
        if by_criteria:
            return self._profile(whole)
        if "answers" not in whole:
            self._note("answers", say("problem.missing"))
        return self._assessment(whole)

    def _profile(self, whole: Mapping[str, Any]) -> CriterionProfile:
        known = self.catalog.skills + self.catalog.preferences
        constants = self.catalog.model.constants
        scale = Between(constants.lowest, constants.highest)
        return CriterionProfile(
            self._numbers(
                whole.get("criteria"), "criteria", known, scale, say("problem.unknown_criterion")
            ),
            self._options(whole.get("options", {}), OPTION_KEYS[:2] + OPTION_KEYS[3:]),
        )

    def _assessment(self, whole: Mapping[str, Any]) -> Assessment:
        mentors = whole.get("mentors", [])
        if not isinstance(mentors, list):
            self._note("mentors", say("problem.not_kind", value=shown(mentors), kind="list"))
            mentors = []
        return Assessment(
            answers=self._answers(whole.get("answers", {})),
            firmness=self._firmness(whole.get("firmness", {})),
            mentors=tuple(self._mentor(one, f"mentors.{i}") for i, one in enumerate(mentors)),
            options=self._options(whole.get("options", {}), OPTION_KEYS),
        )

    def _answers(self, data: object) -> dict[str, Any]:
        return self._choices(data, "answers", self._possible, list(self._question_ids()))

    def _firmness(self, data: object) -> dict[str, Firmness]:
        limits = [one.id for one in self.catalog.items.items if isinstance(one, LimitItem)]
        values = [firmness.value for firmness in Firmness]
        chosen = self._choices(
            data, "firmness", lambda key: values if key in limits else None, limits
        )
        return {key: Firmness(value) for key, value in chosen.items()}

    def _mentor(self, data: object, place: str) -> dict[str, int]:
        rated = [one.id for one in self.catalog.items.items if isinstance(one, Bars)]
        return self._choices(
            data, place, lambda key: self._possible(key) if key in rated else None, rated
        )

    def _choices(
        self,
        data: object,
        place: str,
        possible: Callable[[str], list[Any] | None],
        known: list[str],
    ) -> dict[str, Any]:
        """Read an object whose values are each one of a few; null is left out."""
        chosen = {}
        for key, value in self._object(data, place).items():
            options = possible(key)
            if options is None:
                self._note(join(place, key), say(UNKNOWN_ID), nearest(key, known))
            elif value is not None:
                if _is_one_of(value, options):
                    chosen[key] = value
                else:
                    self._note(join(place, key), one_of(value, options))
        return chosen

    def _possible(self, question: str) -> list[Any] | None:
        catalog = self.catalog
        if (item := catalog.item.get(question)) is not None:
            return [option.value for option in catalog.options(item)]
        if (case := catalog.case.get(question)) is not None:
            return [option.id for option in case.options]
        if question in catalog.duty:
            return [option.value for option in catalog.duties.scale]
        return None

    def _question_ids(self) -> Iterable[str]:
        catalog = self.catalog
        return [*catalog.item, *catalog.case, *catalog.duty]

    def _options(self, data: object, known: tuple[str, ...]) -> Options:
        given = self._object(data, "options")
        self._known_keys(given, known, "options")
        constants = self.catalog.model.constants
        span = constants.importance_span
        importance = given.get("importance")
        return Options(
            split=self._number(given, "split", Between(constants.split_min, constants.split_max)),
            level=self._level(given.get("level")),
            merge_mentors=self._switch(given.get("merge_mentors", False)),
            importance=None
            if "importance" not in given
            else self._numbers(
                importance,
                "options.importance",
                self.catalog.preferences,
                Between(1 - span, 1 + span),
                say(UNKNOWN_ID),
            ),
            skill_mult=self._numbers(
                given.get("skill_mult", {}),
                "options.skill_mult",
                self.catalog.skills,
                Between(high=constants.multiplier_max, above=0.0),
                say(UNKNOWN_ID),
            ),
        )

    def _level(self, value: object) -> str | None:
        if value is None or (isinstance(value, str) and value in self.catalog.levels):
            return value
        self._note("options.level", one_of(value, list(self.catalog.levels)))
        return None

    def _switch(self, value: object) -> bool:
        if isinstance(value, bool):
            return value
        reason = say("problem.not_kind", value=shown(value), kind="true or false")
        self._note("options.merge_mentors", reason)
        return False

    def _number(self, given: Mapping[str, Any], key: str, bounds: Between) -> float | None:
        if key not in given:
            return None
        if (reason := between(given[key], bounds)) is not None:
            self._note(join("options", key), reason)
            return None
        return float(given[key])

    def _numbers(
        self, data: object, place: str, known: tuple[str, ...], bounds: Between, unknown: Message
    ) -> dict[str, float]:
        """Read an object of numbers; null is left out."""
        numbers = {}
        for key, value in self._object(data, place).items():
            if key not in known:
                self._note(join(place, key), unknown, nearest(key, list(known)))
            elif value is not None:
                if (reason := between(value, bounds)) is None:
                    numbers[key] = float(value)
                else:
                    self._note(join(place, key), reason)
        return numbers

    def _object(self, data: object, place: str) -> dict[str, Any]:
        if isinstance(data, dict):
            return data
        self._note(place, say("problem.not_kind", value=shown(data), kind="object"))
        return {}

    def _known_keys(self, data: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
        for key in data:
            if key not in known:
                hint = nearest(key, list(known))
                self._note(join(place, key), say("problem.unknown_key"), hint)

    def _note(self, place: str, reason: Message, hint: Message | None = None) -> None:
        self.problems.append(Problem(place, reason, hint))


def _is_one_of(value: object, options: list[Any]) -> bool:
    """Tell whether a value is an option; true is not 1, and 4.0 is not 4."""
    return type(value) is type(options[0]) and value in options
