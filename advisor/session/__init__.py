"""One sitting of a person with the program: what lies open, and the only way to change it.

Owns the open profile, its assessment and what can be undone. A command writes first and adopts the
new state then; where the store refuses, state, disk and screen are what they were. It returns what
kinds of things changed. Knows no Qt, has no signals and shows nothing.
"""

from advisor.session.changes import Change as Change
from advisor.session.changes import ChangeKind as ChangeKind
from advisor.session.commands import Session as Session
