"""Python's venv, but the pip it puts in is the fake one; the machine's Python has it as `venv`."""

import os
import shutil
import sys
import sysconfig
from pathlib import Path

import real_venv  # type: ignore[import-not-found]  # the machine's Python has the real one so

with Path(os.environ["FAKE_LOG"]).open("a", encoding="utf-8") as log:
    log.write("venv " + " ".join(sys.argv[1:]) + "\n")
folder = sys.argv[1]
real_venv.EnvBuilder(symlinks=True).create(folder)
site = Path(sysconfig.get_path("purelib", "venv", {"base": folder}))
(site / "pip").mkdir()
shutil.copy(Path(__file__).with_name("pip_main.py"), site / "pip" / "__main__.py")
