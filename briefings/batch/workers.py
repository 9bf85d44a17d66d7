"""Reading in processes beside each other: one that hangs or dies costs its article and nothing else.

Each thread of a `ThreadPoolExecutor` has one process, asks it for one article at a time and waits. So it is known
which article a process was at when it ended, and only that one is at stake; each is tried twice at most.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Lock
from typing import Self

from briefings.batch.here import ALARMS
from briefings.batch.task import Outcome, Promise, Reader, Task, too_long
from briefings.batch.worker import Answer, Raised
from briefings.errors import ArticleError, BriefingError

TRIES = 2
"""A process may have been ended for what another took of the memory."""
STARTS = 3
BEGINNING, GRACE = 120, 10
"""Seconds that a process may take to begin, and to end by itself when an article's time is up."""
MOST = 2_000
"""Articles after which a process makes room for a new one: the pipeline remembers every word that it ever saw."""
_PROGRAM = "from briefings.batch.worker import main; main()"


class Worker:
    """One process that reads; a new one where it ended.

    Args:
        reader: The pickled reader.
    """

    def __init__(self, reader: bytes) -> None:
        self._reader = reader
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None
        self._read = 0
        self._closed = False
        self._lock = Lock()

    def ask(self, task: Task) -> Outcome:
        """What a process makes of an article, or why it makes nothing of it.

        Raises:
            BriefingError: no process can be started.
            Exception: what the reader raises.
        """
        code = 0
        for _ in range(TRIES):
            answer = self._ask(task)
            if isinstance(answer, Raised):
                raise answer.error from RuntimeError(answer.where)
            if not isinstance(answer, int):
                return answer
            if -(code := answer) in ALARMS:
                return too_long(task)
        return _ended(task, code)

    def close(self) -> None:
        """End the process at once, and begin no other."""
        with self._lock:
            self._closed = True
            self._kill()
            if self._process:
                self._process.wait()

    def _ask(self, task: Task) -> Answer | int:
        """The answer, or the code with which the process ended."""
        pipe = self._running()
        try:
            pipe.send(task)
            if not pipe.poll(task.patience + GRACE):  # it was stopped, so that its own alarm cannot end it
                self._kill()
                self._end()
                return -signal.SIGALRM
            answer: Answer = pipe.recv()
        except (EOFError, OSError):
            return self._end()
        self._read += 1
        return answer

    def _running(self) -> Connection:
        if self._read >= MOST:
            self._end()
        for _ in range(STARTS):
            pipe = self._pipe or self._start()
            if pipe is not None:
                return pipe
        cure = "what stands above may say why; is there enough memory?"
        raise BriefingError("no process that reads articles can be started", cure=cure)

    def _start(self) -> Connection | None:
        ours, theirs = Pipe()
        with self._lock, theirs:
            if self._closed:
                raise BriefingError("the reading was broken off")
            self._process = _begin(theirs)
        self._pipe, self._read = ours, 0
        try:
            ours.send_bytes(self._reader)
            if not ours.poll(BEGINNING):
                self._kill()
            ours.recv()
        except (EOFError, OSError):
            self._end()
        return self._pipe

    def _kill(self) -> None:
        if self._process:
            self._process.kill()

    def _end(self) -> int:
        """Wait until the process has ended, as it does when nobody asks any more."""
        if self._pipe:
            self._pipe.close()
        self._pipe, process = None, self._process
        return process.wait() if process else 0


def _begin(socket: Connection) -> subprocess.Popen[bytes]:
    """A process that answers on a socket.

    It is begun anew and not forked, since threads run here; it is out of reach of Ctrl+C, which is for this process.
    """
    number = socket.fileno()
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109
    alone = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _PROGRAM, str(number)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        pass_fds=(number,),
        env={**os.environ, **alone, "PYTHONPATH": paths},
        process_group=0,
    )


def _ended(task: Task, code: int) -> str:
    try:
        how = signal.Signals(-code).name
    except ValueError:
        how = f"exit code {code}"
    cure = "is there enough memory? lower jobs under extra: briefings in mkdocs.yml, or shorten or split the article"
    return str(ArticleError(f"the process that read it was ended {TRIES} times ({how})", path=task.path, cure=cure))


class Workers:
    """Several processes that read side by side.

    Args:
        read: What each does with an article; can be pickled.
        number: How many.
    """

    def __init__(self, read: Reader, number: int) -> None:
        reader = pickle.dumps(read)
        self._workers = tuple(Worker(reader) for _ in range(number))
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(number, thread_name_prefix="reading")

    def begin(self, task: Task) -> Promise:
        return self._threads.submit(self._ask, task).result

    def close(self) -> None:
        """End all processes at once, with what they are at."""
        for worker in self._workers:
            worker.close()
        self._threads.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *about: object) -> None:
        self.close()

    def _ask(self, task: Task) -> Outcome:
        worker = self._idle.get()
        try:
            return worker.ask(task)
        finally:
            self._idle.put(worker)
