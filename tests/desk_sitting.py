"""A desk for tests: a small portal, an official text of one page, a server on a free port."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.checks.rules import CHECKS
from generator.cli.desk_server import DeskServer
from generator.cli.portal_known import known_of
from generator.desk.opening import taken
from generator.desk.session import Session
from generator.reading.settings import default_config, read_settings
from tests.folders import ROOT, write_base

NAME = "giam-ngheo"
YEARLY = "viec-lam"  # one with a table of yearly figures
CASES = ROOT / "tests" / "cases" / "desk"


def plans_with_draft(folder: Path, name: str = NAME) -> Path:
    """Make a plans folder with a plan and the draft of another one, which is returned."""
    plans = write_base(folder / "plans")
    shutil.copy(CASES / f"{name}.txt", plans / "sources")
    return Path(shutil.copy(CASES / f"{name}.yml", plans))


def session_of(plan: Path) -> Session:
    """Open a session for a plan file, its journal where a desk keeps it."""
    settings, _found = read_settings(default_config(), plan.parent)
    room = plan.parent.parent / ".kehoach" / "desk"
    return Session(settings, plan, room / f"{plan.stem}.jsonl", CHECKS, known_of(plan.parent))


@contextmanager
def sitting(plan: Path) -> Iterator[DeskServer]:
    """Serve a desk for a plan file, checking in the background, while the block runs."""
    with taken(plan.parent, plan.stem):
        session = session_of(plan)
        session.start_checking()
        with DeskServer(session, 0) as server, server.answering():
            yield server
