"""One window for one data folder: a second start raises the first.

The lock is the store's. Here is only the message "come to the front", by a local socket whose name
is made of the folder; it is the only use of QtNetwork, and no network is involved.
"""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1000  # milliseconds
LONGEST = 64 * 1024
COME = b"come\n"


def address(folder: Path) -> str:
    """Give the name of the socket for a data folder."""
    return "career-advisor-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


def raise_first(folder: Path, file: Path | None = None) -> bool:
    """Ask the window that has the folder to come to the front; tell whether it heard.

    Parameters
    ----------
    folder : Path
        The data folder.
    file : Path, optional
        Answers that it shall open.
    """
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(COME + (str(file.absolute()).encode() if file is not None else b""))
    heard = socket.waitForBytesWritten(PATIENCE) or socket.bytesToWrite() == 0
    socket.disconnectFromServer()
    return heard


class FirstWindow(QObject):
    """Hears later starts. Only for whoever holds the store's lock: it takes the name over.

    Signals
    -------
    called(str)
        Another start asks the window to come to the front, and to open this file if it names one.
    """

    called = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = address(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._meet)
        self._server.listen(name)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _meet(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(LONGEST)
            caller.disconnected.connect(lambda one=caller: self._hear(one))
            if caller.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        said = bytes(caller.readAll().data())
        caller.deleteLater()
        if said.startswith(COME):
            self.called.emit(said.removeprefix(COME).decode("utf-8", "replace"))
