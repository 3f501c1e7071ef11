"""How a plan stands in a list of references: an item of CSL-JSON, an entry of BibTeX.

Items follow CSL 1.0.2 (https://docs.citationstyles.org/en/v1.0.2/specification.html, appendix IV).
What the text does not say has no field; a note says that it was not found, in the page's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.hidden import marked
from generator.language import _
from generator.locale.names import issuer_name, marked_draft, plan_kind, unit_place
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import plan_address, version_address
from generator.text.vietnamese import PartialDate
from generator.views.citing import version_said
from generator.views.plans import AttributeName, attributes

Item = Mapping[str, object]
_SAID: tuple[AttributeName, ...] = ("number", "issuer", "date")
# Of TeX what stands for something else than itself, braces by their names: BibTeX counts them.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "#$%&_"},
}
# What no address may hold as it is (RFC 3986, 2) and what would end a field.
_NOT_IN_ADDRESS = re.compile(r"[\s\\{}\"<>^`|]")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a list of references says of a plan; null and empty where its text does not say it.

    `jurisdiction` is the place that it is for, `remarks` what was not found or is inferred of it.
    """

    plan: str
    title: str
    kind: str
    issuer: str
    number: str | None
    issued: PartialDate | None
    jurisdiction: str
    is_draft: bool
    remarks: tuple[str, ...]


def bibtex_file(plan: str) -> str:
    """Return the path of a plan's entry of BibTeX below the site."""
    return f"{plan_address(plan).page}trich-dan.bib"


def csl_file(plan: str) -> str:
    """Return the path of a plan's item of CSL-JSON below the site."""
    return f"{plan_address(plan).page}trich-dan.json"


def reference(site: Site, plan: Plan) -> Reference:
    """Return how a plan stands in a list of references."""
    return Reference(
        plan.id,
        plan.title,
        marked_draft(plan, plan_kind(plan)),
        issuer_name(site, plan),
        plan.number.value if plan.number else None,
        plan.issued or plan.drafted,
        unit_place(site, plan.unit),
        plan.status == "draft",
        tuple(_remarks(site, plan)),
    )


def _remarks(site: Site, plan: Plan) -> Iterator[str]:
    for one in attributes(site, plan):
        said = (one.denial.told if one.denial else None, one.note)
        words = "; ".join(part for part in said if part)
        if one.name in _SAID and words:
            yield f"{one.label}: {words}"


def item(known: Reference, version: str, revision: str | None, address: str = "") -> Item:
    """Return a reference as an item of CSL-JSON.

    `version` and `revision` say which state of the text it is, empty and null where no history is
    known; `address` is that of the version, empty where nobody knows where the site stands.
    """
    commit = [_("lần ghi {revision}", revision=revision)] if revision else []
    said: dict[str, object] = {
        "id": f"{known.plan}-{revision[:8]}" if revision else known.plan,
        "type": "document",
        "title": marked(known.title),
        "author": [{"literal": marked(known.issuer)}],
        "genre": known.kind,
        "number": marked(known.number or ""),
        "issued": {"date-parts": [_date_parts(known.issued)]} if known.issued else None,
        "jurisdiction": marked(known.jurisdiction),
        "status": _("dự thảo") if known.is_draft else None,
        "version": version,
        "note": marked("; ".join((*commit, *known.remarks))),
        "URL": address,
        "language": "vi",
    }
    return {name: value for name, value in said.items() if value}


def item_of_today(site: Site, plan: Plan, base: str) -> Item:
    """Return the newest version of a plan as an item; without history the page of the plan.

    `base` is the address of the site, empty where nobody knows it.
    """
    revisions = site.revisions_by_plan.get(plan.id, ())
    known = reference(site, plan)
    if not revisions:
        return item(known, "", None, f"{base}{plan_address(plan.id)}" if base else "")
    newest = revisions[0].revision
    address = f"{base}{version_address(plan.id, newest)}" if base else ""
    return item(known, version_said(revisions, 0), newest, address)


def _date_parts(day: PartialDate) -> list[int]:
    parts = []
    for one in (day.year, day.month, day.day):
        if one is None:
            break
        parts.append(one)
    return parts


def bibtex(said: Item) -> str:
    """Write an item of ours as an entry of BibTeX, a field a line.

    The twin of `theme/assets/js/passages/reference.js`. Kind `misc`, which every style knows; the
    double braces keep names and titles as they are printed.
    """
    fields = (f"{name} = {{{value}}},\n" for name, value in _fields(said) if value)
    return f"@misc{{{said['id']},\n{''.join(fields)}}}\n"


def _fields(said: Item) -> Iterator[tuple[str, str]]:
    def words(*names: str, between: str = "; ") -> str:
        return _tex(between.join(str(said[name]) for name in names if name in said))

    yield "author", "; ".join(f"{{{_tex(one)}}}" for one in _literals(said))
    yield "title", f"{{{words('title')}}}"
    yield "howpublished", _tex(_numbered(said)) if "number" in said else words("genre")
    yield from zip(("year", "month", "day"), _days(said, "issued"), strict=False)
    yield "note", words("section", "jurisdiction", "version", "note")
    yield "url", _NOT_IN_ADDRESS.sub(_percent, str(said.get("URL", "")))
    yield "urldate", "-".join(one.zfill(2) for one in _days(said, "accessed"))
    yield "langid", "vietnamese"


def _numbered(said: Item) -> str:
    return _("{plan} số {number}", plan=said.get("genre", ""), number=said["number"])


def _literals(said: Item) -> Iterator[str]:
    authors = said.get("author", ())
    assert isinstance(authors, list | tuple)
    return (one["literal"] for one in authors)


def _days(said: Item, name: str) -> list[str]:
    date = said.get(name)
    return [str(one) for one in date["date-parts"][0]] if isinstance(date, Mapping) else []


def _tex(text: str) -> str:
    return "".join(_TEX.get(one, one) for one in text)


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
