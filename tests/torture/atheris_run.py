"""One target of `fuzzing`, driven by what it reaches: `python -m tests.torture.atheris_run TARGET SECONDS`.

Wants the package atheris, which the program and its tests do without.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["briefings.sources", "briefings.temporal", "briefings.corrections"]):
    from tests.torture import fuzzing


def main(name: str, seconds: str) -> None:
    """Try until the time is over; a crash ends it with what was tried."""
    work = fuzzing.TARGETS[name][0]
    if name == "expressions of time":
        fuzzing.article("Un mot est venu.")

    def attempt(data: bytes) -> None:
        words = atheris.FuzzedDataProvider(data)
        fuzzing.timed(work, words.ConsumeUnicodeNoSurrogates(2000))

    atheris.Setup(
        [sys.argv[0], f"-max_total_time={seconds}", "-max_len=2000", "-verbosity=1", "-print_final_stats=1"], attempt
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:3])
