"""A pack: all content of one framework, as it is once it was read.

The parts that a score needs make the :class:`Catalog`; the rest is the
:class:`~advisor.catalog.library.Library`. How both are read: :mod:`advisor.catalog.reading`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from advisor.catalog.paths import CareerPath, Model, Rules
from advisor.catalog.questions import (
    Bars,
    Case,
    Cases,
    Criterion,
    Duties,
    Duty,
    Group,
    Item,
    Items,
    Kind,
    LimitItem,
    Option,
    Pair,
    Rating,
    Statement,
    TwoSided,
)
from advisor.reading.constraints import Id, Length, Text


@dataclass(frozen=True)
class Sides:
    """How a row of a receipt is said, by kind and side."""

    want_plus: Text
    want_minus: Text
    strengths_plus: Text
    strengths_minus: Text


@dataclass(frozen=True)
class ShortSides:
    """The same in a few words, by kind, side and sign of the points."""

    want_plus_gain: Text
    want_plus_loss: Text
    want_minus_gain: Text
    want_minus_loss: Text
    strengths_plus_gain: Text
    strengths_plus_loss: Text
    strengths_minus_gain: Text
    strengths_minus_loss: Text
    middle: Text


@dataclass(frozen=True)
class NeighbourWords:
    """How nearest job profiles are introduced."""

    title: Text
    text: Text
    attribution: Text


@dataclass(frozen=True)
class Manifest:
    """What the pack is, and what must be said with it."""

    id: Id
    version: Id
    title: Text
    source: Text
    source_name: Text
    language: Id
    footer: Text
    sides: Sides
    sides_short: ShortSides
    ready_means: Text
    middle_means: Text
    attribution: tuple[Text, ...] = ()
    neighbours: NeighbourWords | None = None


@dataclass(frozen=True)
class Criteria:
    """All groups and criteria."""

    groups: tuple[Group, ...]
    criteria: Annotated[tuple[Criterion, ...], Length(1, 200)]


@dataclass(frozen=True)
class Paths:
    """All career paths, in the order that decides a tie."""

    paths: Annotated[tuple[CareerPath, ...], Length(2, 20)]


@dataclass(frozen=True)
class Catalog:
    """What a score needs of a pack. Ids are for ever; the order is the pack's."""

    pack: Manifest
    criteria: Criteria
    items: Items
    cases: Cases
    duties: Duties
    model: Model
    paths: Paths
    rules: Rules

    @cached_property
    def path(self) -> Mapping[str, CareerPath]:
        """Career paths by id, in the order that decides a tie."""
        return {path.id: path for path in self.paths.paths}

    @cached_property
    def criterion(self) -> Mapping[str, Criterion]:
        """Criteria by id."""
        return {criterion.id: criterion for criterion in self.criteria.criteria}

    @cached_property
    def skills(self) -> tuple[str, ...]:
        """Ids of the skills."""
        return self._of_kind(Kind.SKILL)

    @cached_property
    def preferences(self) -> tuple[str, ...]:
        """Ids of the preferences."""
        return self._of_kind(Kind.PREFERENCE)

    @cached_property
    def item(self) -> Mapping[str, Item]:
        """Items by id."""
        return {item.id: item for item in self.items.items}

    @cached_property
    def case(self) -> Mapping[str, Case]:
        """Cases by id."""
        return {case.id: case for case in self.cases.cases}

    @cached_property
    def duty(self) -> Mapping[str, Duty]:
        """Duties by id."""
        return {duty.id: duty for duty in self.duties.duties}

    @cached_property
    def ratings(self) -> tuple[Rating, ...]:
        """The items that rate a skill or a preference."""
        return tuple(item for item in self.items.items if isinstance(item, Rating))

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """Ids of the levels, lowest first."""
        return tuple(level.id for level in self.duties.levels)

    def options(self, item: Item) -> tuple[Option, ...]:
        """Give the possible answers of an item, in their order."""
        match item:
            case Bars():
                return item.anchors
            case LimitItem():
                return item.options
            case Statement() | TwoSided() | Pair():
                return self.items.scales[item.scale]

    def answers(self, question: str) -> list[int] | list[str] | None:
        """Give the values that may answer an item, a case or a duty; None for anything else."""
        if (item := self.item.get(question)) is not None:
            return [option.value for option in self.options(item)]
        if (case := self.case.get(question)) is not None:
            return [option.id for option in case.options]
        if question in self.duty:
            return [option.value for option in self.duties.scale]
        return None

    def targets(self, path: CareerPath, level: str | None) -> Mapping[str, int]:
        """Give the skill levels that a path asks, for a chosen level where the path has levels."""
        if path.level_targets and (chosen := level or path.default_level):
            return path.level_targets[chosen]
        return self._own_targets[path.id]

    @cached_property
    def _own_targets(self) -> Mapping[str, Mapping[str, int]]:
        return {
            path.id: {skill: row.target for skill, row in path.skills.items()}
            for path in self.paths.paths
        }

    def _of_kind(self, kind: Kind) -> tuple[str, ...]:
        return tuple(one.id for one in self.criteria.criteria if one.kind == kind)
