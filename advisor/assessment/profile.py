"""Who an assessment is of: what a person says about themselves beside the answers."""

from dataclasses import dataclass

NAME_MOST = 200
YEARS_MOST = 80
NOTE_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Profile:
    """A person, or a second look of the same person.

    Attributes
    ----------
    uid : str
        What it is known by; names may stand twice.
    name, title, role_word : str
        Name, title, and the employer's word for the role.
    years : int, optional
        In the role.
    created_at, archived_at : str
        UTC, ISO 8601.
    """

    uid: str
    name: str
    title: str = ""
    years: int | None = None
    role_word: str = ""
    created_at: str = ""
    archived_at: str | None = None


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """A profile as it is shown in a row of them.

    ``level`` is the chosen level; ``answered`` of ``asked`` questions are answered; ``changed_at``
    is the UTC time of the last change.
    """

    profile: Profile
    level: str | None
    answered: int
    asked: int
    changed_at: str | None
