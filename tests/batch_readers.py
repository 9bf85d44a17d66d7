"""Readers that need no grammar, for tests of how many articles are read: they read a file's words as its title."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from briefings.batch.task import Outcome, Task, line_of
from briefings.errors import BriefingError
from briefings.model import Article


def plain(task: Task) -> Outcome:
    """Reads; what some words ask for happens instead."""
    words = task.data.decode("utf-8").strip()
    if words == "hang":
        while True:
            pass
    if words == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if words == "stop":
        os.kill(os.getpid(), signal.SIGSTOP)
    if words.startswith("die once: "):
        mark = Path(words.removeprefix("die once: "))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if words == "broken":
        raise BriefingError("the lexicon is broken", cure="mend it")
    if words == "slow":
        time.sleep(0.2)
    return line_of(Article(id=task.path.stem, title=words, language="fr", published=None, text=words))
