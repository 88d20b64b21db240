"""Data and pictures: where they lie. No code of ours is known here."""

from pathlib import Path

FOLDER = Path(__file__).parent
CATALOG = FOLDER / "catalog"
TEXTS = FOLDER / "texts"
FONTS = FOLDER / "fonts"
ICONS = FOLDER / "icons"
