"""Where the data folder lies, and what the files in it are called."""

from collections.abc import Mapping
from pathlib import Path

import platformdirs

PROGRAM = "career-advisor"
VARIABLE = "CAREER_ADVISOR_HOME"
STORE, NEW, WAL, SHARED = "advisor.db", "advisor.db.new", "advisor.db-wal", "advisor.db-shm"
JOURNAL = "advisor.db-journal"
LOCK, MARKER, COPIES = "advisor.lock", "advisor.made", "copies"


def home_folder(given: Path | None, environment: Mapping[str, str]) -> Path:
    """Give the folder that holds a person's data.

    Parameters
    ----------
    given : Path, optional
        What was asked for on the command line.
    environment : mapping of str to str
        Variables of the environment.
    """
    if given is not None:
        return given.expanduser().absolute()
    if named := environment.get(VARIABLE):
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path(PROGRAM, appauthor=False)
