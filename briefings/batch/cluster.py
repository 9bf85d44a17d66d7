"""Reading on a Dask cluster: of others, where its scheduler is named, or of processes on this computer.

What reads is the same as here: each worker of the cluster has processes of its own (`workers`) and asks them, so an
article that hangs or ends its process costs the same there. A worker that is lost is Dask's to make up for.
"""

from __future__ import annotations

import logging
import pickle
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import resource_tracker
from types import FrameType
from typing import Any, Self

from distributed import Client, KilledWorker, LocalCluster, Worker, WorkerPlugin, get_worker

from briefings import freshness
from briefings.batch.task import Outcome, Promise, Reader, Task
from briefings.batch.workers import Workers
from briefings.errors import ArticleError, BriefingError

TOGETHER = 24
"""Articles that go to a worker at once: what a task costs Dask is then little beside them."""
AHEAD = 3
"""Such batches for each core of the cluster that may wait for a slow one before them."""
PATIENCE = 30
"""Seconds to wait for the scheduler, and then for a first worker."""


class Cluster:
    """Hands articles to a cluster, some dozens at a time.

    Args:
        read: What is done with an article; can be pickled.
        address: Of the scheduler; None begins a cluster of processes here.
        jobs: How many of those.

    Raises:
        BriefingError: there is no such cluster, or it runs another program.
    """

    def __init__(self, read: Reader, *, address: str | None = None, jobs: int = 1) -> None:
        with ExitStack() as opened:  # closed again where one of the next steps fails
            with _ctrl_c_waits():
                here = None if address else opened.enter_context(_own_cluster(jobs))
            self._client = opened.enter_context(_connected(address or here))
            self._name = _prepared(self._client, read)
            self._opened = opened.pop_all()
        self._executor = self._client.get_executor(pure=False)
        self._back: list[_Promised] = []
        self.window = TOGETHER * AHEAD * sum(self._client.nthreads().values())

    def begin(self, task: Task) -> Promise:
        promised = _Promised(self, task)
        self._back.append(promised)
        if len(self._back) == TOGETHER:
            self.send()
        return promised

    def send(self) -> None:
        """Hand over what is kept back."""
        tasks = tuple(one.task for one in self._back)
        batch: Future[Sequence[Outcome]] = self._executor.submit(_read, self._name, tasks)
        for place, one in enumerate(self._back):
            one.sent = batch, place
        self._back.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *about: object) -> None:
        with suppress(Exception):  # a cluster that is falling apart must not hide why
            self._executor.shutdown(wait=False)
            self._client.unregister_worker_plugin(self._name)
        self._opened.close()


class _Promised:
    """An article whose batch is not full yet, until `sent` is set or its outcome is asked for."""

    def __init__(self, cluster: Cluster, task: Task) -> None:
        self._cluster, self.task = cluster, task
        self.sent: tuple[Future[Sequence[Outcome]], int] | None = None

    def __call__(self) -> Outcome:
        if self.sent is None:
            self._cluster.send()
        assert self.sent
        batch, place = self.sent
        try:
            return batch.result()[place]
        except KilledWorker:
            problem = "the workers of the cluster that read it were ended again and again"
            return str(ArticleError(problem, path=self.task.path, cure="is there enough memory on them?"))
        except (CancelledError, OSError) as error:
            raise BriefingError("the cluster is gone", cure="look at its scheduler, and run again") from error


class _Reading(WorkerPlugin):
    """The processes of a worker of the cluster."""

    def __init__(self, name: str, reader: bytes, program: str) -> None:
        self.name, self._reader, self._program = name, reader, program

    def setup(self, worker: Worker) -> None:
        if freshness.digest_program() != self._program:
            cure = "install the same version with the same packages, by constraints.txt, on each of them"
            raise BriefingError(f"the worker {worker.address} of the cluster has another program", cure=cure)
        # Who may give a cluster work may run anything on it: what comes this way is no less trusted than that.
        self._workers = Workers(pickle.loads(self._reader), worker.state.nthreads)  # nosec B301

    def teardown(self, worker: Worker) -> None:
        self._workers.close()

    def read(self, tasks: Sequence[Task]) -> Sequence[Outcome]:
        return [self._workers.begin(task)() for task in tasks]


def _read(name: str, tasks: Sequence[Task]) -> Sequence[Outcome]:
    """Runs on a worker of the cluster."""
    plugin: Any = get_worker().plugins[name]
    found: Sequence[Outcome] = plugin.read(tasks)
    return found


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Until a cluster has begun, for Dask cannot end half of one; its processes never hear it: they are ended."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[tuple[int, FrameType | None]] = []
    resource_tracker.ensure_running()  # begun later, it would let the signal through again
    before = signal.signal(signal.SIGINT, lambda *about: heard.append(about))
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # which the processes inherit
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGINT, before)
        if heard and callable(before):
            before(*heard[0])


def _own_cluster(jobs: int) -> LocalCluster:
    """One thread to a process, and no limit of memory: what reads is not in those processes."""
    return LocalCluster(
        n_workers=jobs, threads_per_worker=1, processes=True, memory_limit=None, dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    )  # fmt: skip


def _connected(address: str | LocalCluster | None) -> Client:
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        cure = "begin it with: dask scheduler; or leave --scheduler away to read on this computer"
        problem = f"the Dask scheduler {address} cannot be reached ({error or type(error).__name__})"
        raise BriefingError(problem, cure=cure) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        client.close()
        cure = f"begin one with: dask worker {address}"
        raise BriefingError(f"the Dask scheduler {address} has no workers", cure=cure) from error
    return client


def _prepared(client: Client, read: Reader) -> str:
    """The name under which each worker of the cluster, now or later, has its processes."""
    name = f"briefings-{client.id}"
    try:
        client.register_plugin(_Reading(name, pickle.dumps(read), freshness.digest_program()))
    except BriefingError:
        raise
    except Exception as error:  # whatever a worker makes of a program that it does not have
        problem = f"the workers of the cluster cannot run this program ({type(error).__name__}: {error})"
        raise BriefingError(problem, cure="install briefings on each of them") from error
    return name
