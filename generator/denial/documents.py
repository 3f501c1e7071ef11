"""What plans may be said not to say of a document that they cite: each null held against the words.

A field of the registry that is null is no proof: the words around a citation may give the number,
the day, the issuer or the title, and nobody wrote it down.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.denial.denials import Denial, denial
from generator.denial.places import SHOWN, Place, Places, names_in, of_plans, passages
from generator.locale.names import anchor_of
from generator.model.plan import Plan
from generator.model.registries import CitedDocument
from generator.model.site import Site

DocumentField = Literal["number", "date", "issuer", "title"]
# How far around a citation its own particulars stand: a name, a day, an issuer.
REACH = 160
_DAY = r"ngày\s++\d{1,2}(?:\s*+[/.-]\s*+|\s++tháng\s++)\d{1,2}"
_KIND = r"(?:quyết\s+định|nghị\s+quyết|kế\s+hoạch|chỉ\s+thị|văn\s+bản)?\s*+(?:số\s*+(?::\s*+)?)?$"
_DATED = rf"(?:{_DAY}\S*+\s++(?:năm\s++\d{{4}}\s++)?)?"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Words right behind a citation, and right before it, that are the document's own.
_BEHIND: dict[DocumentField, re.Pattern[str]] = {
    "number": _words(r"^\W{0,3}số\s*+(?::\s*+)?\d"),
    "date": _words(rf"^\W{{0,3}}(?:{_DAY}|năm\s+(?:19|20)\d\d)"),
    "issuer": _words(rf"^\W{{0,3}}{_DATED}của\s+\w"),
    "title": _words(
        rf"^\W{{0,3}}{_DATED}(?:của\s++[^;.]{{3,70}}?\s++)?"
        r"(?:về\s+(?:việc\s+)?|ban\s+hành\s|quy\s+định\s|phê\s+duyệt\s|hướng\s+dẫn\s)"
    ),
}
_BEFORE: dict[DocumentField, re.Pattern[str]] = {
    "issuer": _words(rf"\w\s+(?:phê\s+duyệt|ban\s+hành)\s++(?:tại\s++|theo\s++)?{_KIND}"),
    "title": _words(rf"(?:(?:phê\s+duyệt|ban\s+hành)\s+(?:tại|theo)|\(\s*theo)\s++{_KIND}"),
}
# Words a little further off that may be: another document that approved it. They lead a reader
# there, and ask nothing of a clerk.
_NEAR = _words(r"^[^.;]{0,60}?\b(?:theo|tại)\s+(?:quyết\s+định|nghị\s+quyết)[^.;]{0,12}?\d")
# So far behind a document its title may begin: behind its day, its issuer and their places.
_NEAR_TITLE = _words(r"^[^.;]{0,120}?\bvề\s+(?:việc|thực\s+hiện|ban\s+hành)\s")


@dataclass(frozen=True, slots=True)
class UnreadField:
    """A field of a document that the registry leaves null and words at a citation seem to say.

    `is_near` tells that the words are of another document that perhaps says it.
    """

    document: str
    field: DocumentField
    plan: str
    anchor: str
    words: str
    is_near: bool


def document_denial(site: Site, document: CitedDocument, field: DocumentField) -> Denial:
    """Deny that a plan says the number, date, issuer or title of a document, which is null."""
    found = site.once(_by_field).get((document.id, field), ())
    shown = (
        Place(one.plan, one.anchor, names_in(site, site.plans[one.plan])[one.anchor])
        for one in found[:SHOWN]
    )
    return denial("document-field", of_plans(site, Places(tuple(shown), len(found))))


def unread_fields(site: Site, plan: Plan) -> Iterator[UnreadField]:
    """Yield what the words of a plan seem to say of documents and the registry does not have."""
    texts = dict(passages(plan))
    for citation in plan.citations():
        document = site.registries.documents.get(citation.document or "")
        anchor = anchor_of(citation)
        text = texts.get(anchor, "")
        before = text[max(0, citation.span.start - REACH) : citation.span.start]
        behind = text[citation.span.end :][:REACH]
        for field in null_fields(document) if document else ():
            own = _BEHIND[field].search(behind) or (
                field in _BEFORE and _BEFORE[field].search(before)
            )
            near = _NEAR_TITLE if field == "title" else _NEAR
            if own or near.search(behind):
                words = f"{before[-60:]}{citation.printed}{behind[:60]}"
                yield UnreadField(citation.document or "", field, plan.id, anchor, words, not own)


def _by_field(site: Site) -> Mapping[tuple[str, DocumentField], Sequence[UnreadField]]:
    found: dict[tuple[str, DocumentField], list[UnreadField]] = defaultdict(list)
    for plan in site.plans.values():
        for one in unread_fields(site, plan):
            found[one.document, one.field].append(one)
    return found


def null_fields(document: CitedDocument) -> Iterator[DocumentField]:
    """Yield what the registry does not say of a document."""
    if not document.number:
        yield "number"
    if not document.date:
        yield "date"
    if not (document.issuer or document.issuer_printed):
        yield "issuer"
    if not document.title:
        yield "title"
