"""A pip that fetches nothing: it writes a module for each requirement, or fails as it is told.

Set by the environment: FAKE_LOG (where every call is noted), FAKE_PIP_SAYS and FAKE_PIP_STATUS
(say this and fail), FAKE_PIP_GATES (a folder with the pipes `arrived` and `go`: hold `arrived`
open, and wait for `go`).
"""
# ruff: noqa: T201 - a pip talks

import os
import sys
import sysconfig
from pathlib import Path

MODULE = """\
import json, os, sys
if __name__ == "__main__":
    print(json.dumps({"module": __file__, "words": sys.argv[1:], "cwd": os.getcwd()}))
"""


def note(*words: str) -> None:
    with Path(os.environ["FAKE_LOG"]).open("a", encoding="utf-8") as log:
        log.write(" ".join(words) + "\n")


def requirements() -> list[str]:
    """Return the requirements in the files of the command line."""
    files = [word.partition("=")[2] for word in sys.argv if word.startswith("--requirement=")]
    lines = [line for file in files for line in Path(file).read_text("utf-8").splitlines()]
    return [line for line in lines if line[:1].isalnum()]


def main() -> int:
    note("pip", *sys.argv[1:])
    site = Path(sysconfig.get_path("purelib"))
    wanted = requirements()
    for line in wanted:
        if ";" in line:
            print("Ignoring", line.split("==")[0] + ": markers", line, "don't match")
    here = [line.rstrip(" \\").split("==") for line in wanted if ";" not in line]
    (site / f"{here[0][0]}.py").write_text("half", "utf-8")
    gates = os.environ.get("FAKE_PIP_GATES")
    if gates:
        arrived = Path(gates, "arrived").open("w", encoding="utf-8")  # noqa: SIM115 - till the end
        arrived.write("arrived\n")
        arrived.flush()
        Path(gates, "go").read_text("utf-8")
    says = os.environ.get("FAKE_PIP_SAYS")
    if says:
        print(Path(says).read_text("utf-8"), flush=True)
        return int(os.environ.get("FAKE_PIP_STATUS", "1"))
    for name, version in here:
        print(f"Collecting {name}=={version} (from -r somewhere (line 1))")
        (site / f"{name}.py").write_text(MODULE, "utf-8")
    print("Installing collected packages:", ", ".join(name for name, _ in here))
    return 0


if __name__ == "__main__":
    sys.exit(main())
