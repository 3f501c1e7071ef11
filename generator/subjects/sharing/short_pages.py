"""Short addresses, a page a plan: it leads on to the plan, or shows how a figure is shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.locale.names import place_name, plan_title
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import SHORT, Address, embed_of, plan_address, short_address
from generator.subjects.sharing.embeds import ALL
from generator.views.citing import Citing, citing_today
from generator.views.frame_codes import MANY, ONE, frame_code
from generator.views.qr import qr_bits
from generator.views.short_codes import short_codes
from generator.views.subject import Edition, Page
from generator.views.targets import TargetView, target_views


@dataclass(frozen=True, slots=True)
class Shared:
    """What is shared of one target, or of a plan where `view` is null.

    `short` is the address in full, `code` the words of a frame, `qr` the bits of a code to scan
    (`views.qr`); all are empty where nobody knows where the site stands.
    """

    view: TargetView | None
    short: str
    code: str
    qr: str = ""


@dataclass(frozen=True, slots=True)
class ShortPage:
    """The short address of a plan and of each of its targets; `site` is what ours is called."""

    plan: Plan
    site: str
    title: str
    place: str
    whole: Shared
    targets: Sequence[Shared]
    version: Citing | None
    all: str = ALL


@dataclass(frozen=True, slots=True)
class ShortHome:
    """What short addresses are; `site` is what ours is called, `base` its address or empty."""

    site: str
    base: str


def short_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each plan's short addresses, and the one that tells what these are."""
    site = edition.site
    codes = site.once(short_codes)
    for plan in site.plans.values():
        code = codes[plan.id]
        yield Page(
            short_address(code),
            "short.html",
            _("Chia sẻ: {title}", title=plan_title(site, plan)),
            _("Địa chỉ ngắn và mã nhúng của kế hoạch và từng chỉ tiêu."),
            partial(_short_page, site, plan, code, edition.name, edition.base),
            searched=False,
            whole=True,
        )
    yield Page(
        SHORT,
        "short-home.html",
        _("Địa chỉ ngắn"),
        _("Địa chỉ ngắn là gì, và phải làm gì khi mã không có."),
        partial(ShortHome, edition.name, edition.base),
        searched=False,
        whole=True,
    )


def _short_page(site: Site, plan: Plan, code: str, name: str, base: str) -> ShortPage:
    place = place_name(site, plan)
    return ShortPage(
        plan,
        name,
        plan_title(site, plan),
        place,
        _shared(base, short_address(code), plan_address(plan.id, ALL), place, MANY),
        [
            _shared(
                base,
                short_address(code, view.target.id),
                plan_address(plan.id, view.target.id),
                f"{view.name}, {place}",
                ONE,
                view,
            )
            for view in target_views(site, plan)
        ],
        citing_today(site, plan),
    )


def _shared(
    base: str,
    short: Address,
    place: Address,
    title: str,
    height: int,
    view: TargetView | None = None,
) -> Shared:
    code = frame_code(base, embed_of(place), title, height)
    whole = f"{base}{short}" if base else ""
    return Shared(view, whole, code, qr_bits(whole) if whole else "")
