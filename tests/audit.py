"""`make audit`: the licences of what is locked and of what ships, and known vulnerabilities.

Licences are read from what is installed, without a network, and decide on their own.
Vulnerabilities are asked of the databases that pip-audit knows; where none answers, that is said.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from license_expression import ExpressionError, LicenseWithExceptionSymbol, get_spdx_licensing
from packaging.requirements import Requirement

from generator.bundles import is_content_name

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")
# Free licences whose terms a public body can keep without asking anybody.
ALLOWED = {
    "0BSD", "Apache-2.0", "Artistic-1.0-Perl", "BSD-2-Clause", "BSD-2-Clause-Views", "BSD-3-Clause",
    "CC0-1.0", "HPND", "ISC",
    "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0",
    "MIT-CMU", "MPL-1.1", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Python-2.0", "Unlicense",
    "W3C-20150513",
    "Zlib",
}  # fmt: skip
# What older packages call the licences of SPDX, in classifiers and in the field `License`.
CALLED = {
    "Apache Software License": "Apache-2.0",
    "Apache License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",  # partd, whose text has the three clauses
    # PDFium and what it was built with, whose licences the wheel carries: BSD, MIT, Zlib and alike.
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
}
# Packages whose metadata name none, or name as if all held what one may choose from: read in the
# licence file that they carry.
READ = {
    "axe-playwright-python": "MIT AND MPL-2.0",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
}
# What a site carries of others, by its path, and the licence.
SHIPPED = {
    "assets/fonts/kehoach-*.woff2": ("Source Serif 4, Source Sans 3", "OFL-1.1"),
    "*lunr*.js": ("lunr.js", "MIT"),
    "assets/javascripts/lunr/min/*.js": ("lunr-languages", "MPL-1.1"),
    "assets/javascripts/lunr/tinyseg.js": ("TinySegmenter", "BSD-3-Clause"),
    "assets/javascripts/lunr/wordcut.js": ("wordcut", "LGPL-3.0-only"),
    "assets/javascripts/*": ("mkdocs-material", "MIT"),
    "assets/stylesheets/*": ("mkdocs-material", "MIT"),
    "assets/css/host.css": ("mkdocs-material", "MIT"),
    "assets/images/favicon.png": ("mkdocs-material", "MIT"),
}
# pip-audit takes the lock as it is and installs nothing.
ASKED = ("--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json")


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of one package: an expression of SPDX, or what it says instead."""

    package: str
    version: str
    words: str

    @property
    def is_allowed(self) -> bool:
        return is_allowed(self.words)


def is_allowed(expression: str) -> bool:
    """Tell whether a licence may be used: one side of an OR, both of an AND; unknown ones may not.

    An exception (`WITH`) only ever permits more.
    """
    try:
        parsed = _spdx().parse(expression, validate=True)
    except ExpressionError:
        return False
    return parsed is not None and _holds(parsed)


@cache
def _spdx() -> Any:
    return get_spdx_licensing()


def _holds(parsed: Any) -> bool:
    if isinstance(parsed, LicenseWithExceptionSymbol):
        return _holds(parsed.license_symbol)
    if not parsed.args:
        return parsed.key in ALLOWED
    sides = [_holds(one) for one in parsed.args]
    return any(sides) if parsed.operator.strip() == "OR" else all(sides)


def said_licence(package: str, said: Mapping[str, list[str]]) -> str:
    """Return what a package's metadata say of its licence, as SPDX where that is known.

    The expression comes first (PEP 639), then `License`, then the classifiers, all of which hold.
    """
    if expression := said.get("License-Expression"):
        return expression[0]
    short = (said.get("License") or [""])[0].strip().splitlines()
    named = [one.rpartition(" :: ")[2] for one in said.get("Classifier", ()) if _of_licence(one)]
    spdx = [CALLED.get(one, one) for one in short[:1]]
    if spdx and is_allowed(spdx[0]):
        return spdx[0]
    if package in READ:
        return READ[package]
    return " AND ".join(CALLED.get(one, one) for one in named) or "".join(spdx)


def _of_licence(classifier: str) -> bool:
    return classifier.startswith("License :: ") and classifier != "License :: OSI Approved"


def locked(lock: str) -> Iterator[Requirement]:
    """Yield what a lock file pins, with the mark of the machines that it is for."""
    for line in re.findall(r"^[a-z0-9].*", lock, re.MULTILINE):
        yield Requirement(line.rstrip("\\ "))


def licences(locks: Iterable[str]) -> tuple[list[Licence], list[str]]:
    """Return the licence of each locked package that is installed, and the names of the others."""
    names = {one.name: one for lock in locks for one in locked(lock)}
    found, missing = [], []
    for name in sorted(names):
        try:
            said = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            missing.append(name)
            continue
        fields = {key: said.get_all(key) or [] for key in set(said)}
        found.append(Licence(name, fields["Version"][0], said_licence(name, fields)))
    return found, missing


def needed_here(locks: Iterable[str]) -> set[str]:
    """Return the names of the locked packages that a machine like this one needs."""
    pinned = (one for lock in locks for one in locked(lock))
    return {one.name for one in pinned if not one.marker or one.marker.evaluate()}


def shipped_as(path: str) -> tuple[str, str] | None:
    """Return name and licence of whatever of others a file of a site is; null where it is ours."""
    path = without_bundle(path)
    return next((what for pattern, what in SHIPPED.items() if fnmatch(path, pattern)), None)


def without_bundle(path: str) -> str:
    """Return a path of a site without the folders that are named by what they hold."""
    return "/".join(step for step in path.split("/") if not is_content_name(step))


def vulnerabilities(answer: str) -> tuple[list[str], int, int]:
    """Return what pip-audit tells in JSON: the findings, how many it asked about, how many not."""
    rows = json.loads(answer)["dependencies"]
    findings = [
        f"{row['name']} {row['version']}: {one['id']}, sửa ở {_mended(one)}"
        for row in rows
        for one in row.get("vulns", ())
    ]
    skipped = sum("skip_reason" in row for row in rows)
    return findings, len(rows) - skipped, skipped


def _mended(finding: Mapping[str, Any]) -> str:
    return ", ".join(finding["fix_versions"]) or "chưa có bản nào"


def ask(lock: Path) -> str | None:
    """Ask the databases about a lock file; null where none answers."""
    for service in ("osv", "pypi"):
        words = ["-m", "pip_audit", "-r", str(lock), "-s", service, *ASKED]
        try:
            done = subprocess.run(
                [sys.executable, *words], capture_output=True, text=True, timeout=300, check=False
            )
        except subprocess.TimeoutExpired:
            continue
        if done.stdout.startswith("{") and vulnerabilities(done.stdout)[1]:
            return done.stdout
    return None


def _tell_licences() -> bool:
    found, missing = licences((ROOT / lock).read_text("utf-8") for lock in LOCKS)
    for one in found:
        mark = "" if one.is_allowed else "   ← KHÔNG có trong danh sách được dùng"
        print(f"  {one.package} {one.version}: {one.words or 'không ghi'}{mark}")
    for name, licence in sorted(set(SHIPPED.values())):
        mark = "" if is_allowed(licence) else "   ← KHÔNG có trong danh sách được dùng"
        print(f"  đi kèm trang: {name}: {licence}{mark}")
    if missing:
        print(f"  không cài ở máy này, CHƯA XEM: {', '.join(missing)}")
    needed = needed_here((ROOT / lock).read_text("utf-8") for lock in LOCKS)
    allowed = [one.is_allowed for one in found] + [is_allowed(one) for _, one in SHIPPED.values()]
    return all(allowed) and not needed & set(missing)


def _tell_vulnerabilities(lock: str) -> bool:
    answer = ask(ROOT / lock)
    if answer is None:
        print(f"  {lock}: CHƯA KIỂM TRA ĐƯỢC, không tới được cơ sở dữ liệu nào (OSV, PyPI)")
        return True
    findings, asked, skipped = vulnerabilities(answer)
    print(f"  {lock}: {asked} gói, {len(findings)} lỗ hổng đã biết, {skipped} gói chưa hỏi được")
    for one in findings:
        print(f"    {one}")
    return not findings


def main() -> int:
    print("Giấy phép:")
    fine = _tell_licences()
    print("Lỗ hổng đã biết:")
    for lock in LOCKS:
        fine = _tell_vulnerabilities(lock) and fine
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
