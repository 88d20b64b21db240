"""What a command returns: the kinds of things that changed, and what was done."""

from dataclasses import dataclass
from enum import Enum

from advisor.message import Message


class Kind(Enum):
    """What may have changed, and has to be asked for again.

    A draft stands over the answers: what it shows changes with ``ANSWERS`` and ``OPTIONS`` as well.
    """

    PROFILES = "profiles"
    ANSWERS = "answers"
    OPTIONS = "options"
    SNAPSHOTS = "snapshots"
    SCENARIOS = "scenarios"
    DRAFT = "draft"


EVERYTHING = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Change:
    """What a command did.

    Attributes
    ----------
    kinds : frozenset of Kind
        Empty where all was so already.
    label : Message
        What was done, in a few words.
    """

    kinds: frozenset[Kind]
    label: Message
