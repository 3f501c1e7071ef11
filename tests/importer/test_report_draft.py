"""A report that was imported is read again, its quotes found, and used once a person took them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tests.cli.called import run
from tests.folders import ROOT, edit
from tests.importer.made_report import docx_report
from tests.reported import linked_reports


def test_a_word_file_with_a_table_becomes_a_report_that_is_proved(plans: Path) -> None:
    file = plans.parent / "bao-cao.docx"
    file.write_bytes(docx_report())
    (plans / "reports").mkdir()
    output = plans / "reports/bao-cao-2025.yml"
    done = run("import", file, "--report", "--output", output, "--plans", plans)
    assert done.exit_code == 0, done.stderr
    draft = output.read_text(encoding="utf-8")
    assert "quote: 1 Tỷ lệ thất nghiệp % 3 2,8" in draft
    assert (plans / "sources/bao-cao-2025.txt").exists()
    assert (plans / "sources/bao-cao-2025.docx").read_bytes() == file.read_bytes()
    filled = draft.replace("encoded_by: null", "encoded_by: Người nhập")
    filled = filled.replace("unit: null", "unit: xa-mau")
    output.write_text(filled, encoding="utf-8")
    site, told = linked_reports(plans)
    assert {one.rule for one in told} == {"unconfirmed"}
    assert site.reports["bao-cao-2025"].observations == ()
    output.write_text(filled.replace("    proposed: true\n", ""), encoding="utf-8")
    site, told = linked_reports(plans)
    assert told == []
    report = site.reports["bao-cao-2025"]
    assert [one.printed for one in report.observations] == ["2,8"]
    assert report.original
    assert report.original.sha256 == sha256(file.read_bytes()).hexdigest()
    (plans / report.original.file).write_bytes(b"khac")
    assert [one.rule for one in linked_reports(plans)[1]] == ["original-changed"]


def test_what_a_report_seems_to_answer_is_proposed_and_never_taken(plans: Path) -> None:
    duty = {"                by: [phong-van-hoa-xa-hoi]": "                by: [ubnd-xa-mau]"}
    edit(plans / "xa-mau-ke-hoach.yml", duty)
    file = plans.parent / "bao-cao.docx"
    file.write_bytes(docx_report())
    (plans / "reports").mkdir()
    output = plans / "reports/bao-cao-2025.yml"
    assert run("import", file, "--report", "--output", output, "--plans", plans).exit_code == 0
    draft = output.read_text("utf-8").replace("encoded_by: null", "encoded_by: Người nhập")
    draft = draft.replace("unit: null", "unit: xa-mau").replace("    proposed: true\n", "")
    output.write_text(draft, "utf-8")
    assert "answers: []\n" in draft
    assert "  - answer: xa-mau-ke-hoach#ii-1-d1/2025\n" in draft
    site, (told,) = linked_reports(plans)
    assert (told.rule, told.severity) == ("unconfirmed", "warning")
    assert told.fragment == "xa-mau-ke-hoach#ii-1-d1/2025"
    assert draft.splitlines()[told.line - 1].strip().startswith("- answer: ")
    assert site.reports["bao-cao-2025"].answers == ()


def test_without_a_place_the_draft_is_printed() -> None:
    file = ROOT / "plans/sources/vinh-long-chuong-trinh-nq42.txt"
    done = run("import", file, "--report", "--id", "x", "--plans", ROOT / "plans")
    assert done.exit_code == 0
    assert done.stdout.startswith("# yaml-language-server: $schema=../schema/report.schema.json\n")
    assert "observations:" in done.stdout
