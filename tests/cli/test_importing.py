from __future__ import annotations

import re
from hashlib import sha256
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import docx
import pytest
import yaml
from click.testing import CliRunner

from generator import extensions
from generator.cli.commands import main
from generator.importer.documents import Importer
from generator.problems import Location, Problem
from tests import plain_yaml
from tests.folders import ROOT

NO_STAR = Problem.at(Location("a.sao"), "khong-sao", "không có sao nào")
STARS = Importer("sao", (".sao",), lambda *_: (None, [NO_STAR]))


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-format"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", "Kế hoạch".encode("utf-16"), "old-encoding"),  # read, but no plan
    ],
)
def test_what_cannot_be_read_is_told_and_writes_nothing(
    name: str, data: bytes, rule: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    words = ["import", str(tmp_path / name), "--output", str(tmp_path / "a.yml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert f"[{rule}]" in done.stderr
    assert done.stdout == ""
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_an_ending_that_nobody_reads_names_those_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"x")
    done = CliRunner().invoke(main, ["import", str(tmp_path / "a.xyz")])
    assert done.exit_code == 2
    assert ".txt" in done.stderr
    assert ".doc," not in done.stderr


CORPUS = ROOT / "tests" / "cases" / "import" / "corpus"


def test_a_draft_among_plans_has_its_source_and_the_original_beside(tmp_path: Path) -> None:
    (tmp_path / "registry").mkdir()
    word = CORPUS / "06-dt-kh-huyen-so-trong-docx.docx"
    words = ["import", str(word), "--id", "thu", "--output", str(tmp_path / "thu.yml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.stderr
    plan = plain_yaml.values((tmp_path / "thu.yml").read_text(encoding="utf-8"))
    original = plan["source"]["original"]
    assert (tmp_path / original["file"]).read_bytes() == word.read_bytes()
    assert original["sha256"] == sha256(word.read_bytes()).hexdigest()
    assert original["reader"].startswith("docx2python ")
    assert "Bình dân học vụ số" in (tmp_path / "sources/thu.txt").read_text(encoding="utf-8")


def test_a_source_that_is_there_already_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "registry").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/thu.txt").write_text("khác", encoding="utf-8")
    text = CORPUS / "15-ctr-huyen-uy-txt.txt"
    words = ["import", str(text), "--id", "thu", "--output", str(tmp_path / "thu.yml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert (tmp_path / "sources/thu.txt").read_text(encoding="utf-8") == "khác"
    assert not (tmp_path / "thu.yml").exists()


def test_a_plan_is_called_as_its_file(tmp_path: Path) -> None:
    source = tmp_path / "Văn bản (1).txt"
    source.write_text("KẾ HOẠCH\nVề trẻ em\n\nI. MỤC TIÊU\nGiữ 100% lớp học.\n", "utf-8")
    output = tmp_path / "xa-mau-tre-em.yml"
    done = CliRunner().invoke(main, ["import", str(source), "--output", str(output)])
    assert done.exit_code == 0, done.output
    assert "id: xa-mau-tre-em\n" in output.read_text("utf-8")


def word_file(place: Path) -> None:
    """Write a short plan of a commune as a Word file."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ SUỐI THỬ\n\nSố: 12/KH-UBND"
    head.cell(0, 1).text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Suối Thử, ngày 05 tháng 3 năm 2026"
    )
    for line in (
        "KẾ HOẠCH",
        "Thực hiện Nghị quyết số 42-NQ/TW về chính sách xã hội",
        "I. NHIỆM VỤ",
        "Trạm Y tế chủ trì, phối hợp với Sở Nội vụ thăm khám người cao tuổi; báo cáo Ủy ban "
        "nhân dân xã trước ngày 15/11 hằng năm.",
        "II. TỔ CHỨC THỰC HIỆN",
        "Công an xã phối hợp với Trạm Y tế; báo cáo UBND xã trước ngày 20/11 hằng năm.",
        "Trên đây là Kế hoạch của Ủy ban nhân dân xã./.",
    ):
        document.add_paragraph(line)
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Các thôn;\n- Lưu: VT."
    foot.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn Thử"
    document.save(str(place))


def test_a_word_file_becomes_a_page_of_an_empty_portal(tmp_path: Path) -> None:
    word_file(tmp_path / "kh.docx")
    plans, run = tmp_path / "plans", CliRunner()
    plans.mkdir()
    plan = plans / "suoi-thu.yml"
    words = ["import", str(tmp_path / "kh.docx"), "--registry", "--id", "suoi-thu"]
    assert run.invoke(main, words).exit_code == 2
    done = run.invoke(main, [*words, "--output", str(plan)])
    assert done.exit_code == 0, done.stderr
    assert "registry/units.yml: xa-suoi-thu (Xã Suối Thử)" in done.stderr
    assert "[new-entry]" not in done.stderr
    agencies = plain_yaml.values((plans / "registry/agencies.yml").read_text(encoding="utf-8"))
    assert [one["id"] for one in agencies][:2] == ["ubnd-xa-suoi-thu", "tram-y-te-suoi-thu"]
    draft = plan.read_text(encoding="utf-8")
    config = tmp_path / "mkdocs.yml"
    portal = {"history_required": False, "content": str(ROOT / "content")}
    said = {"INHERIT": str(ROOT / "mkdocs.yml"), "extra": {"kehoach": portal}}
    config.write_text(yaml.safe_dump(said), "utf-8")
    chosen = ["--plans", str(plans), "--config", str(config)]
    told = run.invoke(main, ["check", *chosen])
    assert "[unconfirmed]" in told.stdout + told.stderr
    assert "[unknown-" not in told.stdout + told.stderr
    read = draft.replace("encoded_by: null", "encoded_by: Người thử")
    plan.write_text(re.sub(r"(?m), proposed: true|^ +proposed: true\n", "", read), "utf-8")
    told = run.invoke(main, ["check", *chosen])
    assert told.exit_code == 0, told.stdout + told.stderr
    site = tmp_path / "site"
    told = run.invoke(main, ["build", *chosen, "--output", str(site)])
    assert told.exit_code == 0, told.stdout + told.stderr
    assert "Suối Thử" in next(site.rglob("suoi-thu/index.html")).read_text(encoding="utf-8")


@pytest.mark.parametrize("held", [b"a: 1\n", b"# \xff\n"])
def test_a_registry_that_cannot_take_an_entry_stays_as_it_is(held: bytes, tmp_path: Path) -> None:
    word_file(tmp_path / "kh.docx")
    (tmp_path / "registry").mkdir()
    units = tmp_path / "registry" / "units.yml"
    units.write_bytes(held)
    words = ["import", str(tmp_path / "kh.docx"), "--registry", "--id", "thu"]
    done = CliRunner().invoke(main, [*words, "--output", str(tmp_path / "thu.yml")])
    assert done.exit_code == 2
    assert units.read_bytes() == held
    assert [one.name for one in (tmp_path / "registry").iterdir()] == ["units.yml"]
    assert not (tmp_path / "thu.yml").exists()
    assert not (tmp_path / "sources").exists()


def test_an_importer_of_another_package_reads_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def installed(group: str) -> EntryPoints:
        assert group == "kehoach.importers"
        return EntryPoints([EntryPoint("sao", "tests.cli.test_importing:STARS", group)])

    monkeypatch.setattr(extensions, "entry_points", installed)
    (tmp_path / "a.sao").write_text("x", encoding="utf-8")
    done = CliRunner().invoke(main, ["import", str(tmp_path / "a.sao")])
    assert done.exit_code == 1
    assert "[khong-sao] không có sao nào" in done.output
