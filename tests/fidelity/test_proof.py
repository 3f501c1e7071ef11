"""What proves a plan's text, in the way that its kind of source needs."""

from __future__ import annotations

from typing import Any

from generator.fidelity import Evidence, ScanLine, as_text, evidence
from generator.fidelity.clean_text import Fidelity
from generator.fidelity.proof import prove, unproved
from generator.fidelity.scan import ScanFidelity
from generator.model.plan import Plan
from tests.versions import version

TEXT = "I. Xã chăm lo cho mọi người dân trong xã."
SCAN = "I. Xa cham lo\n\n  cho moi nguoi dan  \ntrong xa."


def plan(kind: str, said: str = "Xã chăm lo cho mọi người dân trong xã.", **paragraph: Any) -> Plan:
    keys = {
        "source": {"file": "sources/mau.txt", "kind": kind},
        "body": [{"number": "I.", "text": [{"text": said, **paragraph}]}],
    }
    return version(keys).plan


def test_a_clean_source_is_compared_word_by_word() -> None:
    proof = prove(plan("text"), TEXT)
    assert isinstance(proof, Fidelity)
    assert proof.is_exact
    assert evidence(proof, TEXT) == Evidence("100,00%")
    assert list(unproved(proof, plan("text"))) == []


def test_a_scan_is_compared_letter_by_letter_and_shows_its_lines() -> None:
    restored = plan("scan", uncertain=[{"quote": "lo", "readings": ["lơ"], "reason": "mờ"}])
    proof = prove(restored, SCAN)
    assert isinstance(proof, ScanFidelity)
    assert proof.is_exact
    lines = (
        ScanLine(1, "I. Xa cham lo"),
        ScanLine(3, "cho moi nguoi dan"),
        ScanLine(4, "trong xa."),
    )
    assert evidence(proof, SCAN) == Evidence("100,00%", 10, 1, {"i-p1": lines})


def test_what_keeps_a_plan_from_being_proved() -> None:
    wrong = plan("text", "Xã chăm lo cho mọi trẻ em trong xã.")
    (problem,) = unproved(prove(wrong, TEXT), wrong)
    (paragraph,) = wrong.paragraphs()
    assert (problem.file, problem.line, problem.rule) == (
        "mau.yml",
        paragraph.place.line,
        "fidelity",
    )
    assert (problem.severity, problem.column) == ("error", 1)
    assert problem.message == "văn bản khác nguồn ở dòng 1 của tệp nguồn"
    assert problem.fragment == "nguồn: “người dân”; tệp: “trẻ em”"


def test_a_declaration_that_is_not_there_keeps_it_too() -> None:
    declared = version(
        {
            "source": {
                "file": "sources/mau.txt",
                "kind": "text",
                "omitted": [{"text": "không có", "reason": "x"}],
            },
            "body": [{"number": "I.", "text": ["Xã chăm lo cho mọi người dân trong xã."]}],
        }
    ).plan
    assert [one.rule for one in unproved(prove(declared, TEXT), declared)] == ["fidelity-omitted"]


def test_each_kind_is_told_in_its_words() -> None:
    clean = as_text(prove(plan("text"), TEXT), plan("text"))
    assert clean == "mau.yml: 100.00% (12/12 từ và dấu câu), bỏ ra 0, chuyển chỗ 0, khác biệt 0"
    scan = as_text(prove(plan("scan"), SCAN), plan("scan"))
    assert scan.startswith("mau.yml: 100.00% bản quét (10/10 chữ), phục hồi 10 chữ")


def test_without_a_proof_nothing_is_claimed() -> None:
    none = Evidence()
    assert (none.coverage, none.restored, none.uncertain, dict(none.scan)) == (None, 0, 0, {})
