"""Proofs in words: figures first, then every difference with both its places."""

from __future__ import annotations

from generator.fidelity import clean_text
from generator.fidelity.clean_text import Piece
from generator.fidelity.report import laid_out
from tests.fidelity.test_scan import compare


def test_a_clean_text_is_told_with_both_places() -> None:
    result = clean_text.compare([Piece("đạt 96% trở lên", 40)], "tỷ lệ\nđạt 95% trở lên")
    assert laid_out(result, "plans/a.yml", "plans/sources/a.txt").splitlines() == [
        "plans/a.yml: 57.14% (4/7 từ và dấu câu), bỏ ra 0, chuyển chỗ 0, khác biệt 2",
        "  plans/a.yml:40 · plans/sources/a.txt:1: thiếu “tỷ lệ”",
        "      …  [ ] đạt 95% trở lên …",
        "  plans/a.yml:40 · plans/sources/a.txt:2: nguồn ghi “95”, tệp ghi “96”",
        "      … tỷ lệ đạt [ ] % trở lên …",
    ]


def test_a_scan_is_told_with_what_was_lost_and_added() -> None:
    found = compare("năm 2030 khẩn", "nam 2035")
    (line,) = {one.plan_line for one in found.differences}
    assert laid_out(found, "plans/a.yml", "plans/sources/a.txt").splitlines() == [
        "plans/a.yml: 100.00% bản quét (20/20 chữ), phục hồi 21 chữ, ít giống 1, "
        "chưa chắc 0, bỏ ra 0, khai đọc sai 0, khác biệt 2",
        f"  plans/a.yml:{line} · plans/sources/a.txt:3: tệp ghi “khẩn”, bản quét chỉ có “2035”",
        "      … kế hoạch năm 2030 [ ] cho mọi người dân …",
        f"  plans/a.yml:{line} · plans/sources/a.txt:3: con số khác: bản quét “2035”, tệp “2030”",
        "      … hành kế hoạch năm [ ] khẩn cho mọi người …",
    ]
    lost = laid_out(compare("về việc", "ve khan viec"), "a", "b").splitlines()[1:]
    assert lost == [
        f"  a:{line} · b:3: bản quét có “khan”, tệp không có chữ nào ứng với nó",
        "      … ban hành kế hoạch [ ] việc cho mọi người …",
    ]
