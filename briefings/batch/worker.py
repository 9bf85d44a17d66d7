"""What runs in a process of its own: it reads one article after another until nobody asks any more.

Its parent starts it with the number of the socket on which it is asked and answers.
"""

from __future__ import annotations

import pickle
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from briefings.batch.here import ALARMS, clear_alarms, set_alarms
from briefings.batch.task import Outcome, Reader, Task


@dataclass(frozen=True, slots=True)
class Raised:
    """An error that is not one article's own."""

    error: Exception
    where: str
    """Its traceback, which is lost on the way."""


Answer = Outcome | Raised


def serve(asked: Connection) -> None:
    """Answer what is asked, first of all that one is ready."""
    with suppress(EOFError, ConnectionError):  # nobody is there any more
        read: Reader = pickle.loads(asked.recv_bytes())  # nosec B301: from the process that began this one
        asked.send(None)
        while True:
            task: Task = asked.recv()
            asked.send(_answer(read, task))


def _answer(read: Reader, task: Task) -> Answer:
    # The system itself ends this process when the time is up, whatever it is at; nobody has to be left to see to it.
    set_alarms(task)
    try:
        return read(task)
    except Exception as error:
        return _raised(error)
    finally:
        clear_alarms()


def _raised(error: Exception) -> Raised:
    where = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))  # nosec B301: what was packed in this line
    except Exception:  # whatever an error of others makes of being copied
        return Raised(RuntimeError(f"{type(error).__name__}: {error}"), where)
    return Raised(error, where)


def _first_to_go() -> None:
    """When memory runs out, the system shall take this process and not the one that holds the others together."""
    with suppress(OSError):  # not on Linux
        Path("/proc/self/oom_score_adj").write_text("500")


def main() -> None:
    for alarm in ALARMS:
        signal.signal(alarm, signal.SIG_DFL)
    _first_to_go()
    serve(Connection(int(sys.argv[1])))
