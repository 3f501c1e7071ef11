"""Plans and official texts that are made to keep a reader busy: each one thing, very many times."""

from __future__ import annotations

from collections.abc import Callable

Many = Callable[[int], str]


def _paragraph(words: str) -> Many:
    return lambda count: f"body:\n- text:\n  - text: a {words * count}\n"


def _rows(row: str) -> Many:
    def body(count: int) -> str:
        rows = (row.replace("#", str(n)).replace("@", str(n - 1)) for n in range(count))
        return "body:\n- text:\n" + "".join(f"  - {one}\n" for one in rows)

    return body


_TARGET = "indicator: ty-le-that-nghiep, is: < # %, year: 2030, quote: dưới #%"
# What the body of a plan file holds, for so many times.
BODIES: dict[str, Many] = {
    "figures with bounds": _paragraph("dưới 1% "),
    "figures with points": _paragraph("1.1, "),
    "one long number": _paragraph("1"),
    "dashes": _paragraph("- "),
    "agencies": _paragraph("Ủy ban nhân dân xã Mẫu chủ trì "),
    "documents": _paragraph("Nghị quyết số 42-NQ/TW, "),
    "brackets that stay open": _paragraph("(số 42-NQ/TW "),
    "words that are none": _paragraph("abc xyz "),
    "sections without names": lambda count: "body:\n" + "- text: [a]\n" * (2 * count),
    "sections of one name": lambda count: "body:\n" + "- heading: Mục\n  text: [a]\n" * count,
    "unknown agencies": _rows(
        "{text: việc a, actors: [{agency: so-abc-#, role: leads, quote: việc}]}"
    ),
    "targets": _rows(f"{{text: Tỷ lệ chung dưới #%, targets: [{{{_TARGET}}}]}}"),
    "quotes that are not there": _rows(f"{{text: {'ab ' * 20}, targets: [{{{_TARGET}}}]}}"),
    "chained duties": _rows(
        "{text: báo cáo, duties: [{id: d#, does: report, quote: báo cáo, after: d@}]}"
    ),
    "unknown scopes": _rows(
        "{text: việc a, actors: [{agency: ubnd-xa-mau, role: leads, quote: việc, scope: m-#}]}"
    ),
}
_HEAD = "KẾ HOẠCH\nThực hiện\nI. MỤC TIÊU\n"
# What is given to the importer, for so many times.
TEXTS: dict[str, Many] = {
    "figures in one line": lambda count: _HEAD + "- " + "Tỷ lệ dưới 1%, " * count,
    "clauses in one line": lambda count: _HEAD + "- " + "Nghị quyết số 12-NQ/TW; " * count,
    "lines of one paragraph": lambda count: _HEAD + "".join(f"{n}. Abc\n" for n in range(count)),
    "footnotes": lambda count: _HEAD + "".join(f"[{n}] a\n" for n in range(1, count)),
    "rules": lambda count: _HEAD + "-----\n" * count,
    "levels": lambda count: _HEAD + "I. A\n1. B\na) C\n- D\n+ E\n" * (count // 5),
    "work that is given": lambda count: _HEAD + "- " + "Giao Sở A chủ trì, phối hợp với " * count,
    "a blank number": lambda count: "KẾ HOẠCH\nSố: " + " " * count * 50 + "x",
}
