"""One deed, one transaction: begun for a profile, and kept whole or not at all."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from advisor.store.changes import Writing
from advisor.store.refusals import told


@contextmanager
def writing(
    connection: sqlite3.Connection, file: Path, begin: Callable[[], Writing]
) -> Iterator[Writing]:
    """Give a group of changes to write; on the disk when this ends.

    Parameters
    ----------
    connection : sqlite3.Connection
        To the store.
    file : Path
        The store, for a refusal.
    begin : callable
        Makes the group, once the transaction has begun.

    Raises
    ------
    StoreError
        If it could not be kept; nothing of it is there then, and the store can be used again.
    """
    with told(file):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield begin()
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise
