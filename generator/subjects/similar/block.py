"""What the page of a plan says of places like its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _, ngettext
from generator.locale.names import document_name, place_name
from generator.model.plan import Plan
from generator.model.site import Site
from generator.subjects.overlap import words_in
from generator.subjects.similar.alike import Alike, Likeness, alike, likenesses
from generator.views.subject import Edition, PlanBlock


@dataclass(frozen=True, slots=True)
class SimilarPlace:
    """Another plan of the level by its place, and in words why it is shown."""

    plan: str
    place: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SimilarBlock:
    """The places that are most like one, of the same level all."""

    plan: str
    places: tuple[SimilarPlace, ...]


def similar_on_page(edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    """Yield the places like that of a plan; nothing where there is none."""
    site = edition.site
    known = site.once(likenesses)
    if plan.id not in known:
        return
    found = alike(plan.id, known, words_in(edition).plans.get(plan.id))
    if found:
        here = known[plan.id]
        places = tuple(
            SimilarPlace(
                one.plan, place_name(site, site.plans[one.plan]), _reasons(site, here, one)
            )
            for one in found
        )
        shown = SimilarBlock(plan.id, places)
        yield PlanBlock("noi_tuong_tu", _("Nơi tương tự, cùng cấp"), "similar.md", shown)


def _reasons(site: Site, here: Likeness, one: Alike) -> tuple[str, ...]:
    said = (
        _("cùng thực hiện {document}", document=document_name(site, one.document))
        if one.document
        else "",
        _("có {percent}% chữ của văn bản này", percent=one.shared) if one.shared else "",
        ngettext("dài ngắn gần nhau: {own} đoạn và {count} đoạn", one.length, own=here.length)
        if one.length is not None
        else "",
    )
    return tuple(part for part in said if part)
