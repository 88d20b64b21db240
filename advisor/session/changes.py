"""What a command returns: the kinds of things that changed, and what was done."""

from dataclasses import dataclass
from enum import Enum, auto

from advisor.message import Message


class ChangeKind(Enum):
    """What may have changed, and has to be asked for again.

    A draft stands over the answers: what it shows changes with ``ANSWERS`` and ``OPTIONS`` as well.
    """

    PROFILES = auto()
    ANSWERS = auto()
    OPTIONS = auto()
    SNAPSHOTS = auto()
    SCENARIOS = auto()
    DRAFT = auto()


EVERYTHING = frozenset(ChangeKind)


@dataclass(frozen=True, slots=True)
class Change:
    """What a command did.

    Attributes
    ----------
    kinds : frozenset of ChangeKind
        Empty where all was so already.
    label : Message
        What was done, in a few words.
    """

    kinds: frozenset[ChangeKind]
    label: Message

    @property
    def is_kept(self) -> bool:
        """Whether anything but the draft changed, which is written nowhere."""
        return bool(self.kinds - {ChangeKind.DRAFT})
