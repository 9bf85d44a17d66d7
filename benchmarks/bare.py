"""spaCy as it comes, in a process of its own: a pipeline loaded as anybody would load it, by its name or folder.

`python -m benchmarks.bare PIPELINE REPEATS` reads a text from each line, as JSON, and answers with its seconds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from benchmarks.ratio import seconds


@contextmanager
def begun(pipeline: str, repeats: int) -> Iterator[Callable[[str], float]]:
    """A function that tells how many seconds of the processor a pipeline takes for a text."""
    command = [sys.executable, "-m", __name__, pipeline, str(repeats)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        taking, giving = process.stdin, process.stdout
        assert taking is not None
        assert giving is not None

        def taken(text: str) -> float:
            taking.write(json.dumps(text) + "\n")
            taking.flush()
            return float(giving.readline())

        yield taken
        taking.close()


def main(pipeline: str, repeats: int) -> None:
    import spacy  # here, that the benchmark may ask for this process without it

    nlp = spacy.load(pipeline)
    for line in sys.stdin:
        text = json.loads(line)
        print(seconds(lambda text=text: nlp(text), repeats), flush=True)  # type: ignore[misc]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
