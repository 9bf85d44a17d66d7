"""Runs the steps of a CI file on this computer, as far as that can be without its host.

    python docs/ci/run_steps.py FILE

FILE is a workflow of GitHub or a `.gitlab-ci.yml`, at its place in a copy of the site or checkout made for this:
what it builds is built there. Each step runs in bash, in order, with nothing of this computer's environment but where
pip finds packages, and a fresh environment of Python first on the path. What only the host can do is named and passed
over; what a step shall leave for the host must be there. `--skip .ci/run` passes over that step.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

PASSED_ON = ("PIP_", "SSL_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")


class Step(NamedTuple):
    """Something to be done: words for bash; without any, the host's own, and the files that must lie there for it."""

    job: str
    words: str
    env: Mapping[str, str]
    files: tuple[str, ...] = ()


def github(workflow: Mapping[str, Any]) -> Iterator[Step]:
    for name, job in workflow["jobs"].items():
        for step in job["steps"]:
            env = {**workflow.get("env", {}), **job.get("env", {}), **step.get("env", {})}
            files = step.get("with", {}).get("path", "") if "upload" in step.get("uses", "") else ""
            yield Step(name, step.get("run", ""), env, tuple(files.split()))


def gitlab(pipeline: Mapping[str, Any]) -> Iterator[Step]:
    for stage in pipeline["stages"]:
        for name, job in pipeline.items():
            if isinstance(job, dict) and job.get("stage") == stage:
                env = {**pipeline.get("variables", {}), **job.get("variables", {})}
                yield Step(name, "\n".join(job["script"]), env)
                yield Step(name, "", env, tuple(job.get("artifacts", {}).get("paths", ())))


def run(file: Path, *, skipped: list[str]) -> int:
    """0 where every step did what it should."""
    told = yaml.safe_load(file.read_text("utf-8"))
    steps, folder = (github(told), file.parents[2]) if "jobs" in told else (gitlab(told), file.parent)
    with tempfile.TemporaryDirectory() as home:
        subprocess.run([sys.executable, "-m", "venv", f"{home}/python"], check=True)
        fresh = {key: value for key, value in os.environ.items() if key.upper().startswith(PASSED_ON)}
        fresh |= {"HOME": home, "PATH": f"{home}/python/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "CI": "true"}
        fresh |= {"LANG": "C.UTF-8", "CI_PROJECT_DIR": str(folder.resolve())}
        for step in steps:
            missing = [name for name in step.files if not any(folder.glob(name))]
            print(f"[{step.job}] {step.words or ' '.join(step.files) or 'for the host'}", flush=True)
            if missing or (step.words and step.words not in skipped and _bash(step, fresh, folder)):
                print(f"[{step.job}] stopped here; not there: {', '.join(missing) or '-'}")
                return 1
    return 0


def _bash(step: Step, fresh: Mapping[str, str], folder: Path) -> int:
    own = {key: str(value).replace("$CI_PROJECT_DIR", fresh["CI_PROJECT_DIR"]) for key, value in step.env.items()}
    words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.words]
    return subprocess.run(words, cwd=folder, env={**fresh, **own}, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    given = argparse.ArgumentParser(description="Run the steps of a CI file on this computer.")
    given.add_argument("file", type=Path)
    given.add_argument("--skip", action="append", default=[], help="a step that is passed over, in its words")
    chosen = given.parse_args()
    sys.exit(run(chosen.file, skipped=chosen.skip))
