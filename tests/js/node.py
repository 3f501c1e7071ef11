"""Node's test runner for the scripts of the site; Playwright's package brings the node."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import playwright

NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")
# Scripts that a page imports say so by being imported, not by a file beside them.
OPTIONS = ("--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", "--test-reporter=junit")
MISSING = (
    "Không chạy được node đi kèm gói playwright ({}) nên không thử được mã chạy trong trình duyệt. "
    "Hãy cài lại gói: .venv/bin/pip install --force-reinstall playwright; trên Debian cần thêm: "
    "sudo apt install libatomic1."
)


@dataclass(frozen=True, slots=True)
class Subtest:
    """One test of a file; `failure` is what went wrong, null where it passed."""

    name: str
    failure: str | None


def run(file: Path, given: Path, node: Path = NODE) -> list[Subtest]:
    """Run the tests of a `*.test.mjs`; they read what stands in the folder `given`.

    A test that is skipped counts as failed, and so do a file without tests and one that breaks.
    """
    try:
        done = subprocess.run(
            [node, *OPTIONS, file],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "KEHOACH_GIVEN": str(given)},
            timeout=300,
            check=False,
        )
    except OSError as error:
        raise AssertionError(MISSING.format(node)) from error
    assert done.stdout.startswith("<?xml"), MISSING.format(node) + "\n" + done.stderr
    found = list(_subtests(ElementTree.fromstring(done.stdout), file))
    return found or [Subtest(file.name, "no test in this file")]


def _subtests(report: ElementTree.Element, file: Path) -> Iterator[Subtest]:
    for case in report.iter("testcase"):
        names = [name for name in (case.get("classname"), case.get("name")) if name != "test"]
        failure = case.find("failure")
        if failure is not None:
            yield Subtest(": ".join(map(str, names)), failure.get("message"))
        elif case.find("skipped") is not None:
            yield Subtest(": ".join(map(str, names)), "skipped")
        elif Path(str(case.get("name"))) != file:  # so node calls a file without tests
            yield Subtest(": ".join(map(str, names)), None)
