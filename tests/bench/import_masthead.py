"""Which fields of a draft's masthead are those of the gold, and which recipients it keeps."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from generator.schema.plan import PlanType
from tests.bench.import_drafts import DraftView
from tests.bench.import_words import folded, said, slug, unspaced

_TYPE = re.compile(
    r"^((quyết định|nghị quyết|chỉ thị|kết luận|hướng dẫn|thông báo|quy chế|đề án|phương án"
    r"|(kế hoạch|chương trình)( hành động| phối hợp| liên tịch)?)\s+)?"
    r"((về việc|v/v|về)\s+)?"
)
# What a draft says where the text names no type.
_NO_TYPE = "khac"
_PROGRAMME = "chuong-trinh"
# How much longer a paragraph may be than the legal basis that stands in it.
_LONGER = 1.15


@dataclass(frozen=True)
class Masthead:
    """The fields by name: whether the draft has each of them right."""

    fields: Mapping[str, bool]

    @property
    def right(self) -> int:
        return sum(self.fields.values())

    @property
    def wrong(self) -> list[str]:
        return [name for name, is_right in self.fields.items() if not is_right]


@dataclass(frozen=True)
class Recipients:
    """How many the gold has, how many the draft keeps as lines of their own, and other lines."""

    gold: int
    kept: int
    other: int


def masthead(seen: DraftView, draft: Mapping[str, Any], gold: Mapping[str, Any]) -> Masthead:
    """Compare every field of the masthead and of the signature."""
    read = recipients(seen, gold)
    return Masthead(
        {
            "type": _same_type(draft, gold),
            "number": unspaced(draft.get("number")) == unspaced(gold["number"]),
            "date": said(draft.get("date")) == said(gold["date"]),
            "place": folded(said(draft.get("place"))) == folded(said(gold["place"])),
            "title": _same_title(draft, gold),
            "issuer": _same_issuer(draft, gold),
            **_signer(draft.get("signatory") or {}, gold["signer"]),
            "recipients": read.kept == read.gold and read.other == 0,
            "legal_basis": _holds_basis(seen, gold),
        }
    )


def recipients(seen: DraftView, gold: Mapping[str, Any]) -> Recipients:
    """Compare the lines of the recipients."""
    lines = [folded(one.text) for one in seen.paragraphs if one.role == "recipients"]
    wanted = [folded(str(one)) for one in gold["recipients"] or ()]
    kept = sum(one in lines for one in wanted)
    other = sum(one not in wanted and one != "nơi nhận" for one in lines)
    return Recipients(len(wanted), kept, other)


def _attached(gold: Mapping[str, Any], field: str) -> str:
    """Return a field of the plan that a decision carries; the draft may say either."""
    return (gold.get("attached") or {}).get(field) or said(gold[field])


def _same_type(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> bool:
    attached = slug(_attached(gold, "type")) or _NO_TYPE
    also = {_PROGRAMME} if _PROGRAMME in attached else set()
    # “Kế hoạch hành động” has no type of its own: it is a plan.
    named = [kind for kind in get_args(PlanType) if attached.startswith(kind)]
    also |= {max(named, key=len)} if named else set()
    return slug(said(draft.get("type"))) in {slug(gold["type"]), attached, *also}


def _bare_title(title: Any) -> str:
    return _TYPE.sub("", folded(said(title)))


def _same_title(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> bool:
    own = _bare_title(gold["title"])
    carried = _bare_title(own.removeprefix("ban hành "))
    wanted = {own, _bare_title(_attached(gold, "title")), carried}
    return _bare_title(draft.get("title")) in wanted


def _same_issuer(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> bool:
    """Compare the issuer; of a department a draft names the place by its unit."""
    printed = issuer = draft.get("issuer") or {}
    if isinstance(issuer, dict):
        printed = issuer.get("printed") or said(issuer.get("agency")).replace("-", " ")
    name, wanted = folded(said(printed)), folded(gold["issuer"])
    if not wanted:
        return not name
    placed = f"{slug(name)}-{said(draft.get('unit'))}"
    return bool(name) and (name == wanted or slug(wanted) in {slug(name), placed})


def _signer(signer: Mapping[str, Any], gold: Mapping[str, Any]) -> dict[str, bool]:
    name, office = folded(said(signer.get("name"))), folded(said(signer.get("office")))
    before, behalf = folded(said(signer.get("for"))), folded(said(signer.get("on_behalf")))
    wanted = folded(said(gold["on_behalf"]))
    same_office = office == folded(said(gold["office"]))
    if not gold["office"]:
        same_office = not office or office == wanted
    return {
        "signer_name": name == folded(said(gold["name"])),
        "signer_office": same_office,
        "signer_on_behalf": wanted in (behalf, before),
    }


def _holds_basis(seen: DraftView, gold: Mapping[str, Any]) -> bool:
    paragraphs = [folded(one.text) for one in seen.paragraphs]
    return all(
        any(_is_basis(folded(basis), paragraph) for paragraph in paragraphs)
        for basis in gold["legal_basis"]
    )


def _is_basis(basis: str, paragraph: str) -> bool:
    return basis == paragraph or (basis in paragraph and len(paragraph) < _LONGER * len(basis))
