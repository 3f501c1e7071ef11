"""Figures of an indicator: what each plan sets, which lies higher, and which plans set none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.assistants.answers import Answer, Case, Entry, Refusal, plan_of, quoted
from generator.assistants.naming import indicators_named, place_words
from generator.assistants.site_files import Row, SiteFiles
from generator.denial.denials import WORDS, sought_words
from generator.denial.spoken import phrases_of_quote
from generator.language import N_, Labels, _
from generator.text.bounds import sure_order
from generator.text.figures import Operator
from generator.text.phrases import Phrases

MOST = 60
# Plans of which it is told, one by one, that they set none.
MOST_SILENT = 30
# A passage that speaks of it in words is quoted so many times a plan.
_SPOKEN = 3
ORDERS: Labels[str] = Labels(
    {
        "higher": N_("con số này cao hơn"),
        "lower": N_("con số này thấp hơn"),
        "same": N_("hai con số như nhau"),
        "unsure": N_("không nói chắc được bên nào cao hơn"),
        "not-comparable": N_("không so được: khác đối tượng, năm, đơn vị hay cách tính"),
    }
)
_COLUMNS = (
    "operator", "value", "value_max", "unit", "per", "year", "population", "variant", "kind",
    "when",
)  # fmt: skip


def figures(files: SiteFiles, indicator: str, plan: str = "") -> Answer:
    """Tell what plans set for an indicator, and of those that set nothing what they say."""
    known = _indicator(files, indicator)
    if isinstance(known, Answer):
        return known
    plans = [plan_of(files, plan)] if plan else list(files.plans.values())
    names = {row["id"] for row in plans}
    rows = [row for row in files.rows("targets", plan or None) if row["indicator"] == known["id"]]
    entries = [_figure(files, row, **_place(files, row)) for row in rows if row["plan"] in names]
    setting = {row["plan"] for row in rows}
    silent = [row for row in plans if row["id"] not in setting]
    if silent:
        phrases = _phrases(files, known)
        for row in silent[:MOST_SILENT]:
            entries += _silence(files, row, known, phrases)
    cases = {str(entry.get("case")) for entry in entries}
    if rows or "spoken" in cases:
        case: Case = "found" if rows else "spoken"
    else:
        case = "unclear" if len(silent) > MOST_SILENT else "not-found"
    return Answer(
        case,
        _(
            "Chỉ tiêu của các kế hoạch ở đây cho chỉ số này, mỗi mục với câu gốc. Nơi khác chưa "
            "nhập liệu."
        ),
        entries[:MOST],
        max(len(entries) - MOST, 0) + max(len(silent) - MOST_SILENT, 0),
        _about(known),
    )


def compare(files: SiteFiles, indicator: str, plan: str) -> Answer:
    """Tell whether figures of a plan lie higher or lower than others', where that is sure."""
    known = _indicator(files, indicator)
    if isinstance(known, Answer):
        return known
    plan_of(files, plan)
    rows = [row for row in files.rows("comparisons") if row["indicator"] == known["id"]]
    own = [row for row in rows if row["plan"] == plan]
    if not own:
        return figures(files, known["id"], plan)
    entries = [_figure(files, row, place=row["place"], side="own") for row in own]
    base = next((row for row in own if row["group"]), own[0])
    for row in rows:
        if row["plan"] != plan:
            how = _order(row, base)
            more = {"order": how, "order_means": ORDERS[how], "document": row["document"]}
            place = row["place"] or _("cả nước")
            entries.append(_figure(files, row, place=place, side="other", **more))
    said = _(
        "Các mục “own” là của kế hoạch được hỏi; các mục khác so với mục ấy có order. Chỉ những "
        "con "
        "số cùng cách tính, cùng năm, cùng đối tượng mới so được; dự thảo chưa phải là văn bản "
        "ban hành."
    )
    also = _about(known) | {"compared_with": base["url"]}
    return Answer("found", said, entries[:MOST], max(len(entries) - MOST, 0), also)


@dataclass(frozen=True, slots=True)
class _Bounded:
    operator: Operator | None
    value: Decimal | None
    value_max: Decimal | None


def _order(row: Row, base: Row) -> str:
    """Tell how a figure lies to another one: as surely as their bounds let it be said."""
    if not row["group"] or row["group"] != base["group"]:
        return "not-comparable"
    found = sure_order(_bounded(row), _bounded(base))
    return "unsure" if found is None else ("same", "higher", "lower")[found]


def _bounded(row: Row) -> _Bounded:
    low, high = row["comparable_value"], row["comparable_value_max"]
    return _Bounded(row["operator"], _decimal(low), _decimal(high))


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _figure(files: SiteFiles, row: Row, **more: object) -> Entry:
    said = {name: row[name] for name in _COLUMNS if row.get(name) is not None}
    return quoted(files, row, row["quote"], at=row.get("id") or row.get("target"), **said, **more)


def _place(files: SiteFiles, row: Row) -> dict[str, object]:
    return {"place": place_words(files, files.plans[row["plan"]])}


def _about(known: Row) -> dict[str, object]:
    names = ("id", "name", "unit", "direction", "definition")
    return {"indicator": {name: known[name] for name in names}}


def _indicator(files: SiteFiles, said: str) -> Row | Answer:
    """Return the indicator that words mean, or what to say where that is none or several."""
    found = indicators_named(files, said)
    if len(found) == 1:
        return found[0]
    if not found:
        return Answer(
            "not-encoded",
            _(
                "Ở đây chưa ai lập chỉ số nào gọi như vậy; hãy tìm chữ ấy trong nguyên văn bằng "
                "find."
            ),
        )
    entries: list[Entry] = [
        {"indicator": one["id"], "name": one["name"], "url": f"{files.base}chi-tieu/{one['id']}/"}
        for one in found[:MOST]
    ]
    said = _("Nhiều chỉ số hợp với chữ này; hãy chọn một mã trong các mục rồi hỏi lại.")
    return Answer("unclear", said, entries, max(len(found) - MOST, 0))


def _phrases(files: SiteFiles, indicator: Row) -> Phrases[str]:
    """Return what a text is searched for: wider than what pages go by, so that no “no” is false."""
    phrases = Phrases[str]()
    for phrase in (indicator["name"], *indicator["phrases"], *_of_quotes(files, indicator)):
        phrases.add(phrase, phrase)
    return phrases


def _silence(files: SiteFiles, plan: Row, indicator: Row, phrases: Phrases[str]) -> Iterator[Entry]:
    """Say of a plan that sets no target what its whole text says: where it speaks, or nowhere."""
    sought = tuple(dict.fromkeys((indicator["name"], *indicator["phrases"])))
    told = files.plan(plan["id"])
    spoken = [one for one in _texts(told["sections"]) if any(phrases.find(one[1]))]
    place = place_words(files, plan)
    for anchor, text in spoken[:_SPOKEN]:
        row = {"plan": plan["id"], "url": f"{plan['url']}#{anchor}"}
        more = {"case": "spoken", "case_means": WORDS["spoken"]["target"], "place": place}
        yield quoted(files, row, text, at=anchor, **more)
    if not spoken:
        means = f"{WORDS['not-found']['target']} ({sought_words(sought)})"
        row = {"plan": plan["id"], "url": plan["url"]}
        yield quoted(files, row, None, case="not-found", case_means=means, place=place)


def _of_quotes(files: SiteFiles, indicator: Row) -> Iterator[str]:
    """Yield runs of words under which other plans set the indicator and no other one."""
    meant: dict[str, set[str]] = {}
    for row in files.rows("targets"):
        for phrase in phrases_of_quote(row["quote"]) if row["indicator"] else ():
            meant.setdefault(phrase, set()).add(row["indicator"])
    yield from (phrase for phrase, things in meant.items() if things == {indicator["id"]})


def _texts(sections: Sequence[Row]) -> Iterator[tuple[str, str]]:
    for one in sections:
        if one["heading"]:
            yield one["id"], one["heading"]
        for paragraph in one["paragraphs"]:
            yield paragraph["id"], paragraph["text"]
        yield from _texts(one["sections"])


def only_one(files: SiteFiles, said: str) -> Row:
    """Return the one indicator that words mean; raises `Refusal` where that is none or several."""
    found = indicators_named(files, said)
    if len(found) != 1:
        raise Refusal(_("chỉ số phải là một mã; công cụ figures cho biết các mã hợp với một chữ"))
    return found[0]
