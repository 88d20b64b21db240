"""Files and folders that only their owner may read, and that last through a power cut."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER_ONLY, OWNER_ONLY_FOLDER = 0o600, 0o700


def make_file(file: Path) -> None:
    """Make an empty file for its owner only; SQLite gives its own files the same rights."""
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    file.chmod(OWNER_ONLY)


def make_folder(folder: Path) -> None:
    """Make a folder for its owner only, unless it is there."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=OWNER_ONLY_FOLDER, exist_ok=True)


def sync(place: Path) -> None:
    """Bring a file, or the names in a folder, to the disk (names cannot be on Windows)."""
    if os.name == "nt" and place.is_dir():
        return
    with _open(place) as descriptor:
        os.fsync(descriptor)


@contextmanager
def _open(place: Path) -> Iterator[int]:
    descriptor = os.open(place, os.O_RDONLY if place.is_dir() else os.O_RDWR)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
