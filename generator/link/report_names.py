"""What a report names, looked up in plans, registries and other reports; dangling ends are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _
from generator.link.telling import Telling
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import Problem, guess
from generator.reading.reports import ReportRecord
from generator.reading.yaml_source import Path
from generator.text.source_text import clean


@dataclass(frozen=True, slots=True)
class ReportNames(Telling):
    """One report and what it may name; `problems` grows.

    `known` are the addresses of the observations of all reports.
    """

    record: ReportRecord
    site: Site
    known: set[str]
    problems: list[Problem]

    def is_quoted(self, quote: str, path: Path) -> None:
        """Note a quote that the text of the document does not hold; without that nobody can."""
        source = self.record.source
        if source and _plain(quote) not in _plain(source.text):
            self.tell(
                path,
                "quote-not-found",
                _("tệp nguồn của báo cáo không có câu này"),
                quote,
                _("chép nguyên văn, từng dấu câu, từ chính tệp nguồn"),
            )

    def has_place(self, plan: str, place: str, path: Path) -> bool:
        """Tell whether a plan has a place of that name; note it where it has not."""
        if not self.has_plan(plan, path):
            return False
        if place in (known := frozenset(_places(self.site.plans[plan]))):
            return True
        self.tell(
            path,
            "unknown-place",
            _("kế hoạch {plan} không có mục, đoạn, chỉ tiêu hay việc nào mã này", plan=plan),
            place,
            _("lấy mã ở địa chỉ của câu trên trang kế hoạch"),
            guess(place, sorted(known)),
        )
        return False

    def has_plan(self, plan: str, path: Path) -> bool:
        """Tell whether the site has a plan; note it where it has not."""
        if plan in self.site.plans:
            return True
        self.tell(
            path,
            "unknown-plan",
            _("không có kế hoạch nào mã này"),
            plan,
            _("sửa mã kế hoạch"),
            guess(plan, self.site.plans),
        )
        return False

    def is_known_figure(self, address: str, path: Path) -> bool:
        """Tell whether another report has an observation of that address; note it if none has."""
        if address in self.known and not address.startswith(f"{self.record.form.id}#"):
            return True
        known = sorted(one for one in self.known if not one.startswith(f"{self.record.form.id}#"))
        self.tell(
            path,
            "unknown-observation",
            _("không có con số nào của báo cáo khác mã này"),
            address,
            _("viết mã-báo-cáo#mã-con-số"),
            guess(address, known),
        )
        return False


def _plain(text: str) -> str:
    return " ".join(clean(text).split())


def _places(plan: Plan) -> Iterator[str]:
    for section in plan.walk():
        yield section.id
        for paragraph in section.paragraphs:
            yield paragraph.id
            yield from (one.id for one in paragraph.targets)
            yield from (one.id for one in paragraph.duties)
