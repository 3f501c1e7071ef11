"""Bad input is refused: a clear word in Vietnamese, exit 1, and nothing is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from generator.cli.commands import main
from tests.golden import Case, cases

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def zipped(**files: bytes) -> bytes:
    """Return a zip archive; `__` in a name stands for its slash."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return target.getvalue()


def word_file(*paragraphs: str) -> bytes:
    """Return a Word file of these paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a Word file with one of its parts changed, or with a new one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts[name] = change(parts.get(name, b""))
    return zipped(**parts)


def tracked() -> bytes:
    """Return a Word file in which somebody deleted a word and nobody agreed to it."""
    deletion = (
        '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>100%</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>90% hộ dân</w:t></w:r></w:ins></w:p><w:sectPr'
    ).encode()
    whole = word_file("KẾ HOẠCH", "Cấp nước sạch")
    return with_part(whole, "word/document.xml", lambda xml: xml.replace(b"<w:sectPr", deletion, 1))


def laughing() -> bytes:
    """Return a Word file whose text is an entity of entities of entities."""
    entities = b"".join(
        b'<!ENTITY e%d "%s">' % (number, b"&e%d;" % (number - 1) * 10) for number in range(1, 10)
    )
    head = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "ha">' + entities + b"]>"
    bare = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    text = b"<w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>"
    return with_part(word_file("x"), "word/document.xml", lambda _: head + bare + text)


def swollen() -> bytes:
    """Return a Word file of some kilobytes that unpacks to seventy megabytes."""
    return with_part(word_file("x"), "word/document.xml", lambda xml: xml + b" " * 70_000_000)


def web_page(content: str) -> bytes:
    """Return a page of a portal around some content."""
    return (
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cổng tin</title></head>'
        '<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>'
        f"<main>{content}</main><footer>Bản quyền của cổng tin</footer></body></html>"
    ).encode()


def article() -> bytes:
    """Return a press article about a plan on a portal, with the number of the plan in it."""
    return web_page(
        "<h1>Xã Mẫu làm sạch sông</h1><p>Chiều 11/3, UBND xã Mẫu triển khai Kế hoạch số "
        "15/KH-UBND. Trao đổi với phóng viên, lãnh đạo xã cho biết sẽ thu gom 95% rác.</p>"
        "<p>Theo đó, Phòng Kinh tế chủ trì, phối hợp với các thôn.</p><p>Tin, ảnh: PV</p>"
    )


def bad_files() -> dict[str, tuple[Callable[[], bytes], str]]:
    """Name a file of each kind: what makes its bytes, and a word of the refusal."""
    return {
        "rong.txt": (lambda: b"", "không có chữ"),
        "utf16.txt": (lambda: "KẾ HOẠCH cấp nước".encode("utf-16"), "UTF-8"),
        "word-cu.doc": (lambda: OLE, "docx"),
        "rong.docx": (lambda: b"", "hỏng"),
        "khong-chu.docx": (word_file, "không có chữ"),
        "co-mat-khau.docx": (lambda: OLE, "mật khẩu"),
        "anh.docx": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(64), "ảnh"),
        "pdf.docx": (lambda: b"%PDF-1.7\n", "PDF"),
        "bang-tinh.docx": (lambda: zipped(**{"xl/workbook.xml": b"<workbook/>"}), "Word"),
        "mat-duoi.docx": (lambda: word_file("KẾ HOẠCH")[:-400], "hỏng"),
        "xml-hong.docx": (
            lambda: with_part(word_file("x"), "word/document.xml", lambda xml: xml[:300]),
            "hỏng",
        ),
        "chua-chap-nhan-sua.docx": (tracked, "chấp nhận"),
        "thuc-the.docx": (laughing, "."),
        "bom.docx": (swollen, "lớn"),
        "rong.html": (lambda: b"", "không có chữ"),
        "khung.html": (lambda: web_page(""), "không"),
        "bai-bao.html": (article, "bài báo"),
        "rong.pdf": (lambda: b"", "hỏng"),
        "hong.pdf": (lambda: b"%PDF-1.7\n" + b"x" * 900, "hỏng"),
        "word.pdf": (lambda: word_file("KẾ HOẠCH"), "tệp nén"),
        "rong.md": (lambda: b"", "không có chữ"),
        "dau.md": (lambda: b"***\n\n---\n", "không có chữ"),
        "word.html": (lambda: word_file("KẾ HOẠCH"), "tệp nén"),
        "bai-bao.docx": (
            lambda: word_file("Xã Mẫu làm sạch sông", "Phóng viên cho biết.", "Tin, ảnh: PV"),
            "bài báo",
        ),
    }


def told(file: Path) -> Result:
    words = ["import", str(file), "--output", str(file.with_suffix(".yml"))]
    return CliRunner().invoke(main, words)


def refused(file: Path) -> str:
    """Import a file that is not to pass, and return what is told of it."""
    done = told(file)
    assert done.exit_code == 1, done.output
    assert done.stdout == ""
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    return done.stderr


@pytest.mark.parametrize("name", bad_files())
def test_a_file_that_cannot_be_read_is_refused(name: str, tmp_path: Path) -> None:
    make, word = bad_files()[name]
    (tmp_path / name).write_bytes(make())
    assert word in refused(tmp_path / name)


@pytest.mark.parametrize("case", cases("import/bad"), ids=lambda case: case.name)
def test_a_text_that_is_no_whole_plan_is_refused(case: Case, tmp_path: Path) -> None:
    file = tmp_path / case.said["name"]
    file.write_text(case.said["text"], encoding="utf-8")
    words = refused(file)
    assert "lỗi [" in words
    assert all(word in words for word in case.said["says"])
