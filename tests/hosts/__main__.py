"""`make hosts`: the site under every host, held against that of mkdocs, and looked at in a browser.

Each host has a virtual environment of its own below `.hosts/`, for some bring packages of the same
name; what else is needed is taken from the one that runs this. Exit code 1: a host that could be
installed makes other articles, or fails a test.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from tests.hosts.articles import Compared, compared
from tests.site_fixture import ROOT, TESTED

PLACE = ROOT / ".hosts"
# What a reader does with the frame.
LOOKED_AT = ("search_box", "keyboard", "layout")
_COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped)")


@dataclass(frozen=True, slots=True)
class Row:
    """A host as a portal may choose it, with what has to be installed for it."""

    name: str
    host: str
    theme: str = "material"
    packages: tuple[str, ...] = ()


ROWS = (
    Row("mkdocs", "mkdocs"),
    Row("properdocs", "properdocs", packages=("properdocs==1.6.7",)),
    Row(
        "properdocs-materialx",
        "properdocs",
        "materialx",
        ("properdocs==1.6.7", "mkdocs-materialx==10.2.2"),
    ),
    Row("zensical", "zensical", packages=("zensical==0.0.73",)),
    Row("own", "own"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a host: null where that was not found out; `why` says so."""

    row: Row
    cpu: float | None = None
    pages: Compared | None = None
    passed: int | None = None
    failed: int | None = None
    why: str = ""

    @property
    def is_good(self) -> bool:
        """Tell whether nothing is wrong; a host that cannot be installed says nothing."""
        if self.cpu is None:
            return self.why.startswith("not installed")
        return not (self.failed or (self.pages and self.pages.other_articles))


def outcome(row: Row, site_of: Path, browser: bool) -> Outcome:
    """Install a host, build, compare with the site of mkdocs, and look at it in a browser."""
    python, why = _environment(row)
    if python is None:
        return Outcome(row, why=f"not installed: {why}")
    site = PLACE / row.name / "site"
    shutil.rmtree(site, ignore_errors=True)
    settings = ROOT / f".hosts-{row.name}.yml"  # beside `content/`, which settings name
    settings.write_text(
        f"INHERIT: mkdocs.yml\ntheme: {{name: {row.theme}}}\n"
        f"extra: {{kehoach: {{host: {row.host}}}}}\n",
        "utf-8",
    )
    try:
        words = [str(python), "-m", "tests.hosts.built", str(settings), str(site)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    finally:
        settings.unlink()
    said = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {}
    if done.returncode or said.get("told"):
        return Outcome(row, why=said.get("told") or done.stderr.strip()[-400:])
    pages = compared(site_of, site)
    passed, failed, why = _looked_at(site) if browser else (None, None, "")
    return Outcome(row, said["cpu"], pages, passed, failed, why)


def _environment(row: Row) -> tuple[Path | None, str]:
    """Return the Python of a host's environment, null, and why, where it cannot be made."""
    folder = PLACE / row.name / "venv"
    python = folder / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), str(ROOT)}
        found = subprocess.run(
            [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        )
        Path(found.stdout.strip(), "zz-kehoach.pth").write_text("\n".join(sorted(ours)) + "\n")
    if row.packages:
        words = [str(python), "-m", "pip", "install", "--quiet", *row.packages]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            return None, done.stderr.strip().rpartition("\n")[2]
    return python, ""


def _looked_at(site: Path) -> tuple[int, int, str]:
    """Return how many browser tests passed and failed on a site, and the names of the latter."""
    tests = [f"tests/browser/test_{name}.py" for name in LOOKED_AT]
    words = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, TESTED: str(site)}
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    counts = {word: int(count) for count, word in _COUNT.findall(done.stdout.splitlines()[-1])}
    failed = re.findall(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    wrong = sum(counts.get(word, 0) for word in ("failed", "error", "errors"))
    return counts.get("passed", 0), wrong, "; ".join(failed)


def table(found: list[Outcome]) -> str:
    """Return the outcomes as a table of Markdown."""
    lines = [
        "| host | articles equal | whole pages equal | browser tests passed | CPU of the host, s |",
        "|---|---|---|---|---|",
    ]
    for one in found:
        if one.cpu is None or one.pages is None:
            lines.append(f"| {one.row.name} | – | – | – | – |")
            continue
        count, same = one.pages.pages, one.pages
        tests = "–" if one.passed is None else f"{one.passed} of {one.passed + (one.failed or 0)}"
        lines.append(
            f"| {one.row.name} | {count - len(same.other_articles)} of {count} "
            f"| {count - len(same.other_pages)} of {count} | {tests} | {one.cpu:.2f} |"
        )
    return "\n".join(lines)


def notes(found: list[Outcome]) -> list[str]:
    """Return what went wrong, host by host."""
    told = []
    for one in found:
        others = one.pages.other_articles if one.pages else ()
        told += [f"{one.row.name}: {one.why}"] if one.why else []
        told += [f"{one.row.name}: another article: {', '.join(others[:5])}"] if others else []
    return told


def main() -> int:
    parser = argparse.ArgumentParser(prog="make hosts", description=__doc__)
    parser.add_argument("--only", action="append", help="one row of the table; may be repeated")
    parser.add_argument("--no-browser", action="store_true", help="compare the pages only")
    said = parser.parse_args()
    rows = [row for row in ROWS if not said.only or row.name in ("mkdocs", *said.only)]
    found: list[Outcome] = []
    for row in rows:
        found.append(outcome(row, PLACE / ROWS[0].name / "site", not said.no_browser))
        print(f"{row.name}: {'ok' if found[-1].is_good else 'no'}", file=sys.stderr, flush=True)
    print(table(found))
    print(*notes(found), sep="\n")
    return 0 if all(one.is_good for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
