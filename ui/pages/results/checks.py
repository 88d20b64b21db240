"""Limits that are worth a check, in one line: by how many paths each is touched."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import Catalog, Result


def to_check(result: "Result", catalog: "Catalog") -> str:
    """Say which limits want a look and on how many of the free paths; empty for none."""
    translate = QCoreApplication.translate
    counts = {
        rule.criterion: sum(
            any(one.limit == rule.criterion for one in result.paths[path].conflicts)
            for path in result.free
        )
        for rule in catalog.rules.limits
    }
    met = sorted((limit for limit in counts if counts[limit]), key=lambda one: -counts[one])
    if not met:
        return ""
    first = translate("results", "{limit} on {n} paths")
    if counts[met[0]] == 1:
        first = translate("results", "{limit} on {n} path")
    later = translate("results", "{limit} on {n}")
    notes = [
        phrase(first if at == 0 else later, limit=catalog.criterion[limit].name, n=counts[limit])
        for at, limit in enumerate(met)
    ]
    return phrase(translate("results", "To check: {notes}"), notes=", ".join(notes))
