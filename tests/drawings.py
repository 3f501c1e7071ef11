"""Draws what other programs show to a clerk: plain frames with words, of nobody's look.

SVG by hand, with attributes alone: the policy of the site allows no style inside of a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

WIDTH, EDGE, LINE = 420, 16, 20
INK, PALE, RULE, GREEN = "#1f2328", "#f3f4f6", "#8a9099", "#0b6b3a"


@dataclass
class Sheet:
    """A window that is filled from above; `at` is where the next thing begins."""

    title: str
    at: int = 52
    parts: list[str] = field(default_factory=list)

    def words(self, text: str, *, bold: bool = False, left: int = EDGE, colour: str = INK) -> None:
        """Write a line."""
        self._text(text, left, self.at + 14, bold=bold, colour=colour)
        self.at += LINE + 4

    def box(self, label: str, lines: Sequence[str], number: int = 0) -> None:
        """Draw a field that is filled in, its label above; `number` is the step that fills it."""
        if label:
            self.words(label, bold=True)
        height = LINE * len(lines) + 12
        self._frame(EDGE, self.at, WIDTH - 2 * EDGE, height, "#ffffff")
        for row, line in enumerate(lines):
            self._text(line, EDGE + 10, self.at + 20 + row * LINE)
        self._number(number, WIDTH - EDGE, self.at)
        self.at += height + 12

    def button(self, text: str, number: int = 0) -> None:
        """Draw a button."""
        width = 24 + 8 * len(text)
        self._frame(EDGE, self.at, width, 32, GREEN)
        self._text(text, EDGE + 12, self.at + 21, bold=True, colour="#ffffff")
        self._number(number, EDGE + width, self.at)
        self.at += 44

    def svg(self) -> str:
        """Return the window as a file."""
        height = self.at + 4
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
            f'width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="14">'
        )
        frame = _rect(1, 1, WIDTH - 2, height - 2, "#ffffff")
        bar = _rect(1, 1, WIDTH - 2, 36, PALE)
        title = _text(self.title, EDGE, 24, bold=True)
        return "\n".join([head, frame, bar, title, *self.parts, "</svg>"]) + "\n"

    def _frame(self, left: int, top: int, width: int, height: int, fill: str) -> None:
        self.parts.append(_rect(left, top, width, height, fill))

    def _text(
        self, text: str, left: int, top: int, *, bold: bool = False, colour: str = INK
    ) -> None:
        self.parts.append(_text(text, left, top, bold=bold, colour=colour))

    def _number(self, number: int, left: int, top: int) -> None:
        if number:
            self.parts.append(
                f'<circle cx="{left}" cy="{top}" r="11" fill="#a3380a"/>'
                f'<text x="{left}" y="{top + 5}" fill="#ffffff" text-anchor="middle" '
                f'font-weight="bold">{number}</text>'
            )


def _rect(left: int, top: int, width: int, height: int, fill: str) -> str:
    return (
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="5" '
        f'fill="{fill}" stroke="{RULE}"/>'
    )


def _text(text: str, left: int, top: int, *, bold: bool = False, colour: str = INK) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{left}" y="{top}" fill="{colour}"{weight}>{escape(text)}</text>'


def upload() -> str:
    """Draw the page of a code host on which files are given."""
    sheet = Sheet("Trang kho › thư mục plans")
    sheet.button("Thêm tệp › Tải tệp lên", 1)
    sheet.box("Kéo tệp vào đây", ["xa-mau-suc-khoe.yml"], 2)
    sheet.words("Tải nguồn lên riêng, ở thư mục plans/sources:")
    sheet.box("", ["xa-mau-suc-khoe.docx", "xa-mau-suc-khoe.txt"], 3)
    return sheet.svg()


def message() -> str:
    """Draw the form that asks what a change is."""
    sheet = Sheet("Ghi thay đổi (commit)")
    sheet.box("Lời ghi, dòng đầu", ["Nhập liệu kế hoạch sức khỏe của xã Mẫu"], 1)
    sheet.box("Lời ghi, phần dưới", ["Loai: nhập liệu"], 2)
    sheet.box("Ghi vào", ["(•) nhánh mới: xa-mau-suc-khoe", "( ) nhánh chính (main)"], 3)
    sheet.button("Ghi thay đổi", 4)
    return sheet.svg()


def request() -> str:
    """Draw the form of a merge request."""
    sheet = Sheet("Yêu cầu gộp (merge request)")
    sheet.box("Từ nhánh › vào nhánh", ["xa-mau-suc-khoe › main"], 1)
    sheet.box("Tên", ["Nhập liệu kế hoạch sức khỏe của xã Mẫu"], 2)
    sheet.box("Lời kèm", ["Nguồn: văn thư xã gửi ngày 16/4/2026.", "Đã đọc lại từng câu."], 3)
    sheet.button("Gửi yêu cầu", 4)
    return sheet.svg()


def answer() -> str:
    """Draw what the check says in a request."""
    sheet = Sheet("Yêu cầu gộp › Lời bình của máy")
    sheet.words("Kiểm tra: 1 lỗi, 0 cảnh báo", bold=True)
    sheet.words("plans/xa-mau-suc-khoe.yml", left=EDGE)
    sheet.box(
        "",
        [
            "Dòng 41, lỗi: câu trích không có trong đoạn.",
            "Chỗ sai: “đạt 59%”.",
            "Có phải là “đạt 95%”?",
            "Cách sửa: chép lại từ chính đoạn đó.",
        ],
    )
    sheet.words("Sửa ngay ở nhánh của yêu cầu: máy kiểm tra lại.", colour=GREEN)
    return sheet.svg()


def desktop() -> str:
    """Draw the window of a desktop program for git."""
    sheet = Sheet("Phần mềm git trên máy")
    sheet.box("Nhánh đang làm", ["xa-mau-suc-khoe"], 1)
    sheet.box(
        "Tệp đã thay đổi",
        [
            "[x] plans/xa-mau-suc-khoe.yml",
            "[x] plans/sources/xa-mau-suc-khoe.docx",
            "[x] plans/sources/xa-mau-suc-khoe.txt",
            "[x] plans/registry/agencies.yml",
        ],
        2,
    )
    sheet.box("Lời ghi", ["Nhập liệu kế hoạch sức khỏe của xã Mẫu", "", "Loai: nhập liệu"], 3)
    sheet.button("Ghi (commit)", 4)
    sheet.button("Đẩy lên (push)", 5)
    return sheet.svg()


def letter() -> str:
    """Draw a letter to whoever runs the portal."""
    sheet = Sheet("Thư gửi người giữ cổng")
    sheet.box("Tiêu đề", ["Đăng kế hoạch sức khỏe của xã Mẫu"], 1)
    sheet.box(
        "Nội dung",
        [
            "Số, ngày: 12/KH-UBND, 05/3/2026.",
            "Nhận từ: văn thư xã, ngày 16/4/2026.",
            "Đây là bản đã ký, đủ 9 trang, 1 phụ lục.",
        ],
        2,
    )
    sheet.box("Tệp kèm", ["ke-hoach-suc-khoe.docx"], 3)
    return sheet.svg()


DRAWINGS: dict[str, Callable[[], str]] = {
    "tai-tep-len": upload,
    "loi-ghi": message,
    "yeu-cau-gop": request,
    "may-tra-loi": answer,
    "phan-mem-git": desktop,
    "gui-thu": letter,
}
