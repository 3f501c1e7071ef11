"""The file in which an official text came is there and untouched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.reading import originals
from generator.reading.plans import Records, load
from tests.folders import PLAN, edit

WORDS = b"PK\x03\x04 van ban"


def with_original(plans: Path, file: str, digest: str) -> Records:
    said = f"kind: text\n  original: {{file: {file}, sha256: {digest}, reader: docx2python 3.7}}"
    edit(plans / PLAN, {"kind: text": said})
    return load(plans)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_an_original_as_it_came(plans: Path) -> None:
    (plans / "sources/xa-mau.docx").write_bytes(WORDS)
    records = with_original(plans, "sources/xa-mau.docx", digest(WORDS))
    assert records.problems == ()
    original = records.plans[0].form.source.original
    assert original is not None
    assert (original.file, original.reader) == ("sources/xa-mau.docx", "docx2python 3.7")


@pytest.mark.parametrize(
    ("written", "said", "rule"),
    [
        (WORDS, b"other", "original-changed"),
        (None, WORDS, "no-original"),
        (WORDS * 3, WORDS * 3, "original-size"),
    ],
)
def test_another_original(
    plans: Path, monkeypatch: pytest.MonkeyPatch, written: bytes | None, said: bytes, rule: str
) -> None:
    monkeypatch.setattr(originals, "MAX_ORIGINAL", 2 * len(WORDS))
    if written is not None:
        (plans / "sources/xa-mau.docx").write_bytes(written)
    records = with_original(plans, "sources/xa-mau.docx", digest(said))
    (problem,) = records.problems
    assert (problem.rule, problem.line) == (rule, 21)
    assert problem.guess == (digest(WORDS) if rule == "original-changed" else "")


def test_a_folder_and_a_file_elsewhere_are_no_original(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "ngoai.pdf").write_bytes(WORDS)
    (plans / "sources/xa-mau.pdf").symlink_to(tmp_path / "ngoai.pdf")
    records = with_original(plans, "sources/xa-mau.pdf", digest(WORDS))
    assert [one.rule for one in records.problems] == ["unreadable"]


@pytest.mark.parametrize(
    ("file", "said", "rule"),
    [
        ("sources/a.exe", digest(WORDS), "schema-original-kind"),
        ("../a.docx", digest(WORDS), "schema-path-outside"),
        ("sources/a.docx", "abc", "schema-no-digest"),
    ],
)
def test_what_the_plan_file_may_say_of_it(plans: Path, file: str, said: str, rule: str) -> None:
    assert [one.rule for one in with_original(plans, file, said).problems] == [rule]
