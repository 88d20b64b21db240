"""A lever in words: what is read aloud with its name."""

from PySide6.QtCore import QCoreApplication

from ui.phrase import phrase
from ui.widgets.lever.values import LeverValues


def lever_text(values: LeverValues) -> str:
    """Give the setting as it is written, the one it came from, and where the order turns."""
    translate = QCoreApplication.translate
    said = [phrase(translate("lever", "{value}."), value=values.value_text)]
    if values.is_moved and values.source_text:
        label = translate("lever", "{value}, {source}.")
        said = [phrase(label, value=values.value_text, source=values.source_text)]
    sentences = [mark.text for mark in values.marks] or [values.note]
    said += [phrase(translate("lever", "{text}."), text=text) for text in sentences if text]
    return " ".join(said)
