"""What every test may use."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.folders import ROOT, TOGETHER, write_base

# Commits of the machine's hooks must not leak into the repositories that tests make.
for name in [name for name in os.environ if name.startswith("GIT_")]:
    del os.environ[name]

# What is remembered between builds is sealed with a key of the tests, not with the user's own.
os.environ["KEHOACH_CACHE_KEY"] = "khóa của các phép thử, dài hơn ba mươi hai chữ"

# The many processes that tests start do not compile the program anew each, whatever a machine says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# How long an example takes says nothing here. The same examples each time: a test that fails tells
# of the change, not of the draw; `--hypothesis-profile=explore` draws others, and more of them.
settings.register_profile("kehoach", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("explore", deadline=None, max_examples=500)
settings.load_profile("kehoach")


def pytest_xdist_auto_num_workers() -> int:
    """Return one process more than cores: who drives a browser waits for it half the time."""
    return (os.cpu_count() or 1) + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write what the program says now into the golden cases",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder of this run; its workers start later and find it by its name.

    A run that a test starts makes one of its own: it may be about other code.
    """
    if sys.platform == "win32" or hasattr(config, "workerinput"):
        return
    folder = tempfile.TemporaryDirectory(prefix="kehoach-tests-", ignore_cleanup_errors=True)
    changed = pytest.MonkeyPatch()
    changed.setenv(TOGETHER, folder.name)
    config.add_cleanup(folder.cleanup)
    config.add_cleanup(changed.undo)


def pytest_sessionstart() -> None:
    """Leave what the thousands of collected tests are made of to no collector of garbage."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Let garbage be collected again, seldom: what tests keep for each other only grows."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Return a plans folder with one small valid plan."""
    return write_base(tmp_path / "plans")


@pytest.fixture(scope="session")
def real_plans() -> Path:
    """Return the plans of this repository."""
    return ROOT / "plans"
