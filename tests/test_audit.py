"""The audit: every licence is one that we may use, and what could not be asked is said to be so."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests import audit
from tests.audit import (
    LOCKS,
    SHIPPED,
    is_allowed,
    licences,
    locked,
    needed_here,
    said_licence,
    shipped_as,
    vulnerabilities,
    without_bundle,
)
from tests.folders import ROOT
from tests.site_fixture import built_site

TEXTS = [(ROOT / lock).read_text("utf-8") for lock in LOCKS]


def test_every_locked_package_may_be_used() -> None:
    found, missing = licences(TEXTS)
    assert len(found) > 60
    assert [one for one in found if not one.is_allowed] == []
    assert needed_here(TEXTS) & set(missing) == set()


def test_whatever_of_others_a_site_carries_is_named_with_its_licence() -> None:
    site, theme = built_site(), ROOT / "theme"
    endings = (".js", ".css", ".map", ".woff2", ".png", ".svg", ".wasm")
    files = [p for p in site.rglob("*") if p.suffix in endings]
    names = [path.relative_to(site).as_posix() for path in files]
    content = ROOT / "content"
    ours = {path.relative_to(theme).as_posix() for path in (theme / "assets").rglob("*")}
    ours |= {path.relative_to(content).as_posix() for path in content.rglob("*")}
    assert len(names) > 20
    unnamed = [one for one in names if shipped_as(one) is None and without_bundle(one) not in ours]
    assert unnamed == []
    assert [what for what in SHIPPED.values() if not is_allowed(what[1])] == []
    assert "OPEN FONT LICENSE Version 1.1" in (theme / "assets/fonts/OFL.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("expression", "may"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0-only", True),
        ("GPL-2.0-only AND MIT", False),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("GPL-3.0-only WITH Classpath-exception-2.0", False),
        ("(MIT OR GPL-3.0-only) AND (GPL-2.0-only OR ISC)", True),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("SSPL-1.0", False),
        ("Proprietary", False),
        ("MIT AND", False),
        ("", False),
    ],
)
def test_what_may_be_used(expression: str, may: bool) -> None:
    assert is_allowed(expression) == may


@pytest.mark.parametrize(
    ("said", "licence"),
    [
        ({"License-Expression": ["MIT AND PSF-2.0"], "License": ["GPL-3.0"]}, "MIT AND PSF-2.0"),
        ({"License": ["BSD-2-Clause"]}, "BSD-2-Clause"),
        ({"License": ["Apache License\n   Version 2.0, January 2004"]}, "Apache-2.0"),
        ({"Classifier": ["License :: OSI Approved :: MIT License"]}, "MIT"),
        (
            {"License": ["see file"], "Classifier": ["License :: OSI Approved :: BSD License"]},
            "BSD-3-Clause",
        ),
        (
            {
                "Classifier": [
                    "License :: OSI Approved :: MIT License",
                    "License :: OSI Approved :: GNU General Public License v3 (GPLv3)",
                ]
            },
            "MIT AND GNU General Public License v3 (GPLv3)",
        ),
        ({"License": ["All rights reserved"]}, "All rights reserved"),
        ({}, ""),
    ],
)
def test_what_metadata_say_of_a_licence(said: dict[str, list[str]], licence: str) -> None:
    assert said_licence("mot-goi", said) == licence


def test_a_package_for_other_machines_is_not_missed_here() -> None:
    lock = (
        'a-goi==1.0 ; sys_platform == "khong-co" \\\n    --hash=sha256:00\n'
        "b-goi==2.0 \\\n    --hash=sha256:00\n    # via a-goi\n"
    )
    assert [one.name for one in locked(lock)] == ["a-goi", "b-goi"]
    assert needed_here([lock]) == {"b-goi"}
    assert licences([lock]) == ([], ["a-goi", "b-goi"])


ANSWER = {
    "dependencies": [
        {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]},
        {"name": "b", "version": "1", "vulns": []},
        {"name": "c", "skip_reason": "not found"},
    ]
}


def test_what_could_not_be_asked_is_counted_apart() -> None:
    findings, asked, skipped = vulnerabilities(json.dumps(ANSWER))
    assert (findings, asked, skipped) == (["a 1: PYSEC-1, sửa ở 2"], 2, 1)


@pytest.mark.parametrize(
    ("answer", "told", "code"),
    [
        (ANSWER, "2 gói, 1 lỗ hổng đã biết, 1 gói chưa hỏi được", 1),
        ({"dependencies": ANSWER["dependencies"][1:]}, "1 gói, 0 lỗ hổng đã biết, 1 gói chưa", 0),
        ({"dependencies": ANSWER["dependencies"][2:]}, "CHƯA KIỂM TRA ĐƯỢC", 0),
        (None, "CHƯA KIỂM TRA ĐƯỢC", 0),
    ],
)
def test_licences_decide_where_no_database_answers(
    answer: object,
    told: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def answered(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert "pip_audit" in words
        return subprocess.CompletedProcess(words, 1, "" if answer is None else json.dumps(answer))

    monkeypatch.setattr(subprocess, "run", answered)
    assert audit.main() == code
    said = capsys.readouterr().out
    assert said.count(told) == len(LOCKS)
    assert "  urllib3 " in said


def test_a_licence_that_may_not_be_used_fails_the_audit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(audit, "ALLOWED", audit.ALLOWED - {"MPL-2.0"})
    monkeypatch.setattr(audit, "ask", _nobody)
    assert audit.main() == 1
    assert "MPL-2.0   ← KHÔNG có trong danh sách" in capsys.readouterr().out


def _nobody(_lock: Path) -> None:
    return None
