"""Let a test say who the person is: FAKE_UID."""

import os


def somebody() -> int:
    return int(os.environ.get("FAKE_UID", "1000"))


os.geteuid = somebody
