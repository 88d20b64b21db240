"""Answers as a file: the same JSON that the command line scores."""

import json
from pathlib import Path
from typing import Any

from advisor.assessment.answers import Assessment, Options, Scorable
from advisor.assessment.reading import read_input
from advisor.catalog.pack import Catalog
from advisor.exchange.files import read_bytes, write_whole
from advisor.reading import document


def read_answers(file: Path, catalog: Catalog) -> Scorable:
    """Read a file of answers.

    Raises
    ------
    RefusedError
        If the file cannot be read.
    InputError
        With every problem of its content.
    """
    return read_input(catalog, document.loads(read_bytes(file)))


def write_answers(file: Path, assessment: Assessment) -> None:
    """Write answers at one stroke.

    Raises
    ------
    RefusedError
        If the file cannot be written.
    """
    text = json.dumps(plain(assessment), indent=1, ensure_ascii=False)
    write_whole(file, f"{text}\n".encode())


def plain(assessment: Assessment) -> dict[str, Any]:
    """Give an assessment as plain data that reads back as the same."""
    return {
        "answers": dict(assessment.answers),
        "firmness": {key: firmness.value for key, firmness in assessment.firmness.items()},
        "mentors": [dict(mentor) for mentor in assessment.mentors],
        "options": _options(assessment.options),
    }


def _options(options: Options) -> dict[str, Any]:
    given = {
        "split": options.split,
        "level": options.level,
        "merge_mentors": options.merge_mentors or None,
        "importance": options.importance,
        "skill_mult": options.skill_mult or None,
    }
    return {key: value for key, value in given.items() if value is not None}
