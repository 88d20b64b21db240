"""A ctypes that finds every library, but those in FAKE_LACKS until apt-get has installed."""

import os
from pathlib import Path


class CDLL:
    """A library that is there, or an OSError."""

    def __init__(self, name: str) -> None:
        lacks = os.environ.get("FAKE_LACKS", "").split()
        if name in lacks and not Path(os.environ["FAKE_LOG"] + ".installed").exists():
            raise OSError(name + ": cannot open shared object file")
