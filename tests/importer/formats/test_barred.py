"""Cells of masthead and closing that stand below one another between lone bars."""

from __future__ import annotations

from generator.importer.draft import draft
from generator.importer.formats.barred import cells_joined
from generator.importer.formats.plain_text import official_text
from generator.text.source_text import read_lines

COPIED = """Thư viện văn bản
ỦY BAN NHÂN DÂN
TỈNH BẾN LẠ
-------
|
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số:
321/KH-UBND
|
Bến
Lạ, ngày 13
tháng 7 năm 2026
|
KẾ HOẠCH
GIỮ RỪNG NGẬP MẶN NĂM 2026
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH,
YÊU CẦU
1. Giữ diện tích rừng hiện có, không để mất
thêm một héc ta nào trong cả năm.
2. Mỗi xã ven biển trồng mới ít nhất 02 ha.
Nơi nhận:
- UBND các xã;
- Chi cục Kiểm lâm Thử;
- Lưu: VT.
|
TM. ỦY BAN NHÂN
DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Mai Thị Ví Dụ
|
"""


def test_a_copied_page_is_read_as_its_print() -> None:
    plan = draft(official_text(COPIED), "thu").plan
    assert (plan["number"], plan["date"], plan["place"]) == ("321/KH-UBND", "2026-07-13", "Bến Lạ")
    assert isinstance(plan["issuer"], dict)
    assert plan["issuer"]["printed"] == "Ủy ban nhân dân tỉnh Bến Lạ"
    assert plan["signatory"] == {
        "name": "Mai Thị Ví Dụ",
        "office": "Phó Chủ tịch",
        "for": "KT. CHỦ TỊCH",
        "on_behalf": "TM. ỦY BAN NHÂN DÂN",
    }
    body = plan["body"]
    assert isinstance(body, list)
    recipients = next(one for one in body if isinstance(one, dict) and one["role"] == "recipients")
    assert len(recipients["text"]) == 3


def test_bars_between_cells_of_data_join_nothing() -> None:
    body = [f"Câu số {number} của một đoạn văn." for number in range(50)]
    text = "\n".join([*body, "STT", "|", "Nội dung", "công việc", "|", "1", "|", "Tập huấn", "|"])
    lines = read_lines(text)
    assert cells_joined(lines) == list(lines)
