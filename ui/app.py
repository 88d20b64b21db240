"""Putting it all together: the one place that knows every part.

Before the first paint: the store, the content, the page that is shown. After it, from a timer: the
worker, the numbers, the library, the ear for later starts. Everything ends in the other order.
"""

import gc
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from advisor import (
    AdvisorError,
    Catalog,
    Session,
    StoreLockedError,
    StoreMissingError,
    Words,
    open_store,
    read_catalog,
    read_words,
)
from ui.appearance import Appearance
from ui.bridge import Bridge
from ui.commands import Commands
from ui.faults import Faults
from ui.files import FileChooser, SystemFileChooser
from ui.focus_scroll import FocusScroll
from ui.look import Look
from ui.places import START, Surroundings
from ui.screen import NO_SCREEN, ended_politely
from ui.settings import FILE, Settings
from ui.stopwatch import Clock, monotonic_milliseconds
from ui.surround import Surround
from ui.theme import load_fonts
from ui.values import Destination
from ui.widgets.focus_ring import FocusRing
from ui.window import Window

if TYPE_CHECKING:
    from advisor import Library, Scorer
    from ui.single import FirstWindow
    from ui.work import Work

NAME = "career-advisor"
RESULTS = "results"
DONE, REFUSED = 0, 1


def application(arguments: list[str]) -> QApplication:
    """Make the application, with its own typeface and the style that looks alike everywhere."""
    made = QApplication(arguments)
    made.setApplicationName(NAME)
    made.setDesktopFileName(NAME)
    made.setStyle("Fusion")
    load_fonts()
    return made


def run(folder: Path, file: Path | None, files: FileChooser | None = None) -> int:
    """Run the program until its window is closed; give its status.

    Parameters
    ----------
    folder : Path
        The data folder.
    file : Path, optional
        Answers to open as a new profile.
    files : FileChooser, optional
        Lets a person choose a file; the system's own dialog if not given.
    """
    with ended_politely(NO_SCREEN, REFUSED):
        made = application(sys.argv[:1])
    faults = Faults(folder, _tell_fault)
    faults.install()
    words = read_words()
    try:
        session = open_session(made, folder, words)
    except StoreLockedError as error:
        from ui.single import raise_first  # noqa: PLC0415  (only for a second start)

        if raise_first(folder, file):
            return DONE
        refuse(made, folder, words, error)
        return REFUSED
    if session is None:
        return REFUSED
    program = Program(
        made, session, words, Settings(folder / FILE), folder, files or SystemFileChooser()
    )
    program.window.painted.connect(faults.watch_crashes)
    program.start(file)
    status = made.exec()
    program.close()
    faults.uninstall()
    return status


def open_session(made: QApplication, folder: Path, words: Words) -> Session | None:
    """Open what is kept in a folder; where that cannot be, say why, and give None.

    A person may wish to begin anew where the store is gone. That another window has it is for
    the caller.
    """
    anew = False
    while True:
        try:
            return Session(open_store(folder, anew=anew), read_catalog())
        except StoreLockedError:
            raise
        except AdvisorError as error:
            anew = refuse(made, folder, words, error)
            if not anew:
                return None


def refuse(made: QApplication, folder: Path, words: Words, error: AdvisorError) -> bool:
    """Say why the window cannot open, in a window of its own; tell whether to begin anew."""
    from ui.refusal import Refusal  # noqa: PLC0415  (seldom)

    whole = words.of(error.message)
    print(f"{NAME}: {whole}", file=sys.stderr)  # noqa: T201  (whoever started it may look there)
    file = str(error.message.arguments.get("file", ""))
    short = {**error.message.arguments, "file": Path(file).name} if file else {}
    said = words.of(replace(error.message, arguments=short)) if file else whole
    look = Look()
    appearance = Appearance(made, look, Settings(folder / FILE))
    shown = Refusal(look, said, file, can_begin_anew=isinstance(error, StoreMissingError))
    shown.show()
    QApplication.exec()
    appearance.end()
    return shown.begins_anew


def _tell_fault(report: str) -> None:
    from ui.widgets.fault_box import tell  # noqa: PLC0415  (seldom)

    tell(report)


class Program(QObject):
    """One running program with its window."""

    def __init__(
        self,
        application: QApplication,
        session: Session,
        words: Words,
        settings: Settings,
        folder: Path,
        files: FileChooser,
        *,
        clock: Clock = monotonic_milliseconds,
    ) -> None:
        super().__init__()
        self._application, self._session, self._settings = application, session, settings
        self.folder = folder
        self.look = Look()
        self.appearance = Appearance(application, self.look, settings)
        self.bridge = Bridge(session, words, self.look)
        given = Surroundings(self.bridge, self.look, self.appearance, files, folder, clock)
        self.window = Window(given)
        self.surround = Surround(self.window, self.bridge)
        self.commands = Commands(self.window, self.bridge, self.appearance)
        self.ring = FocusRing(self.look, self.window, application)
        self.scroll = FocusScroll(application, self)
        self.work: Work | None = None
        self._ear: FirstWindow | None = None
        self.window.painted.connect(self._after_first_paint)
        self.window.arrived.connect(self._remember_place)
        self.bridge.profile_changed.connect(self._remember_profile)
        self.window.closing.connect(self._remember_geometry)

    def start(self, file: Path | None = None) -> None:
        """Show the window as it was left, and do the rest after its first paint.

        Parameters
        ----------
        file : Path, optional
            Answers to open as a new profile.
        """
        geometry = self._settings.geometry
        if geometry is not None:
            self.window.restoreGeometry(geometry)
        self._open_last_profile()
        self.bridge.announce_all()
        self.bridge.go_to(Destination(self._settings.place or START))
        if file is not None:
            self.open(file)
        self.window.show()

    def open(self, file: Path) -> None:
        """Make a profile of a file of answers, and show its results."""
        if self.bridge.open_answers_file(file):
            self.bridge.go_to(Destination(RESULTS))

    def come(self, file: str) -> None:
        """Show the window before all others, as a later start asks."""
        self.window.come_to_front()
        if file:
            self.open(Path(file))

    def close(self) -> None:
        """End everything in the other order."""
        if self.work is not None:
            self.work.close()
        if self._ear is not None:
            self._ear.close()
        self.appearance.end()
        self.ring.end()
        self.scroll.end()
        self._settings.sync()
        self._session.close()
        shiboken6.delete(self.window)  # before the application, whatever Python would do

    def _open_last_profile(self) -> None:
        known = [card.profile.uid for card in self.bridge.cards()]
        wished = self._settings.last_profile
        if known:
            self.bridge.open_profile(wished if wished in known else known[0])

    def _after_first_paint(self) -> None:
        from ui.single import FirstWindow  # noqa: PLC0415  (after the first paint)
        from ui.work import Work  # noqa: PLC0415

        self._ear = FirstWindow(self.folder, self)
        self._ear.called.connect(self.come)
        self.work = Work(self)
        catalog = self.bridge.catalog
        self.work.start(
            "numbers", lambda: _load(catalog), lambda made: self.bridge.set_ready(*made)
        )
        # What is there then stays: no frame shall wait until all of it was looked through.
        self.bridge.ready.connect(gc.freeze)

    def _remember_place(self, place: str) -> None:
        self._settings.place = place

    def _remember_profile(self) -> None:
        profile = self.bridge.profile
        if profile is not None and not self.bridge.is_sample:
            self._settings.last_profile = profile.uid

    def _remember_geometry(self) -> None:
        self._settings.geometry = self.window.saveGeometry()


def _load(catalog: Catalog) -> "tuple[Library, Scorer]":
    """Give the library, and a scorer with its draws: both take a while, so beside the window."""
    from advisor import Scorer, read_library  # noqa: PLC0415  (this is the moment: NumPy)

    scorer = Scorer(catalog)
    scorer.warm()
    return read_library(), scorer
