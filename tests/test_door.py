"""The door of the core: one list of names for the reader, one for the machine, and both agree."""

import ast
import subprocess
import sys
from pathlib import Path

import advisor

SOURCE = ast.parse(Path(advisor.__file__).read_text())


def test_both_lists_agree_and_every_name_is_found() -> None:
    for_types = {
        (node.module, alias.asname)
        for node in ast.walk(SOURCE)
        if isinstance(node, ast.ImportFrom) and node.module != "importlib"
        for alias in node.names
        if alias.asname
    }
    assert for_types == {(room, name) for room, names in advisor._ROOMS.items() for name in names}  # noqa: SLF001
    for _, name in for_types:
        assert getattr(advisor, str(name)) is not None


def test_names_that_need_no_numbers_load_no_numpy() -> None:
    code = (
        "import sys; from advisor import Bars, Message, read_catalog, questions;"
        "read_catalog(); print('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
