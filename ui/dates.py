"""Moments in the words of here: the time of today, the day of this year, the date of others."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.phrase import phrase


def changed(at: datetime, now: datetime) -> str:
    """Say when something was changed.

    Parameters
    ----------
    at, now : datetime
        With a time zone; told in that of ``now``.
    """
    here = at.astimezone(now.tzinfo)
    if here.date() == now.date():
        today = QCoreApplication.translate("dates", "changed today, {time}")
        return phrase(today, time=f"{here:%H:%M}")
    form = "d MMM" if here.year == now.year else "d MMM yyyy"
    day = QLocale().toString(QDate(here.year, here.month, here.day), form)
    return phrase(QCoreApplication.translate("dates", "changed {day}"), day=day)
