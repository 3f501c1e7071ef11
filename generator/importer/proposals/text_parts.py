"""What the part of a text is to the figures in it: goals, work, money, the past."""

from __future__ import annotations

import re

from generator.importer.proposals.beside import Part
from generator.importer.proposals.context import Context
from generator.schema.plan import FORMAL_ROLES
from generator.text.vietnamese import fold

# In folded letters; of several that a heading holds the first of this list speaks.
_HEADED: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        "past",
        re.compile(
            r"tinh hinh|hien trang|thuc trang|ket qua (?:dat duoc|thuc hien|trien khai|5 nam|nam)|"
            r"^ket qua(?! (?:can|du kien|dau ra|mong|phan dau|huong|san pham))\b|"
            r"danh gia (?:chung|ket qua|tinh hinh)|su can thiet|boi canh|"
            r"khai quat(?!.*muc tieu)|dac diem (?:chung|tu nhien)|tong quan(?!.*muc tieu)|"
            r"co so thuc tien|"
            r"(?:ton tai|khuyet diem).*han che|han che.*(?:ton tai|nguyen nhan)|bai hoc kinh nghiem"
        ),
    ),
    (
        "goals",
        re.compile(
            r"(?<!chuong trinh )muc tieu(?! quoc gia)|chi tieu|tam nhin|"
            r"^(?:phan dau )?den (?:het )?nam 20\d\d|^(?:giai doan|nam) 20\d\d|dinh huong den"
        ),
    ),
    (
        "money",
        re.compile(
            r"kinh phi|nguon von|nguon luc (?:tai chinh|thuc hien)|khai toan|du toan|von dau tu|"
            r"nhu cau von"
        ),
    ),
    ("tasks", re.compile(r"nhiem vu|giai phap|to chuc thuc hien|phan cong|noi dung")),
    ("purpose", re.compile(r"muc dich|yeu cau|quan diem|nguyen tac|pham vi|^doi tuong")),
)
_BY_ROLE: dict[str, Part] = {
    "objectives": "goals",
    "general-objective": "goals",
    "specific-targets": "goals",
    "vision": "goals",
    "purpose": "purpose",
    "requirements": "purpose",
    "opening": "purpose",
    "closing": "purpose",
}
# “Tăng cường chỉ đạo thực hiện các mục tiêu”: what is done, whatever it is for.
_WORK = re.compile(
    r"(?:tang cuong|day manh|nang cao|thuc hien|to chuc|trien khai|tiep tuc|tap trung|doi moi|"
    r"hoan thien|kiem tra|giam sat|theo doi|danh gia|huy dong|lanh dao|chi dao|bao dam|phat huy|"
    r"cu the hoa|ra soat|quan triet|tuyen truyen|phoi hop|xay dung)\b"
)
_GENERAL = re.compile(r"muc tieu (?:chung|tong quat)|tong quat")
_VISION = re.compile(r"(?:dinh huong|tam nhin)\b")
_HOPED = re.compile(r"phan dau|muc tieu|chi tieu|dat cac ")


def part_of_text(context: Context) -> Part:
    """Return what the part of the text that a paragraph stands in is to its figures.

    The nearest heading that says it, else the role of the section, else `tasks`; a sentence that
    leads a list by hoping for something makes it goals.
    """
    if context.cell:
        return "listed" if context.cell == "product" else "tasks"
    if context.role in FORMAL_ROLES or context.role == "footnotes":
        return "formal"
    if context.leads and _HOPED.search(fold(context.leads[-1])):
        return "goals"
    for heading in reversed(context.headings):
        words = fold(heading)
        for part, pattern in _HEADED:
            if pattern.search(words):
                return "tasks" if part == "goals" and _WORK.match(words) else part
    return _BY_ROLE.get(context.role or "", "tasks")


def is_general(context: Context) -> bool:
    """Tell whether a paragraph states aims in general, which no number is asked of."""
    if context.role in ("general-objective", "vision"):
        return context.role == "general-objective"
    return bool(context.headings) and bool(_GENERAL.search(fold(context.headings[-1])))


def is_vision(context: Context) -> bool:
    """Tell whether a paragraph looks further ahead than the plan: what shall be one day."""
    near = fold(context.headings[-1]) if context.headings else ""
    return context.role == "vision" or bool(_VISION.match(near))
