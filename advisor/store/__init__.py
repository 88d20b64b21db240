"""What is kept on disk: profiles, answers, snapshots, and a log of every change.

Owns the only connection to SQLite there is, the lock of the data folder, the schema with its
migrations, and the change log, which is written in the same transaction as the row. A method that
writes returns after COMMIT. Knows profiles and assessments as frozen values; knows no score and
nothing of what is shown.

Never open the database file in any other way while a connection is open: closing the second
handle drops SQLite's locks, and a second writer gets in.

Why not one JSON file: 93 answers are 93 moments at which the power may go, and undo across a
restart needs the changes, not the last state. Why not events alone: a fault in the replay would
lose the state; here it only loses the second copy.
"""
