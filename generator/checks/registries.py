"""What registries say and nothing comes of: held against what their entries are for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.language import _
from generator.problems import Problem, Severity
from generator.reading.registries import RegistryRecord
from generator.schema.registries import IndicatorForm

REGISTRY_RULES = ("idle-denominator",)


def check_registries(
    records: Mapping[str, Sequence[RegistryRecord]], severities: Mapping[str, Severity]
) -> list[Problem]:
    """Hold every entry of the registries against the rules for its kind.

    `records` are the entries of each registry by its name, `severities` what a portal sets, by
    rule. These are warnings unless it says otherwise: nothing that readers see is wrong.
    """
    return [
        replace(problem, severity=severities.get(problem.rule, "warning"))
        for record in records.get("indicators", ())
        for problem in idle_denominator(record)
    ]


def idle_denominator(record: RegistryRecord) -> Iterator[Problem]:
    """A denominator says of how many a count is, so that large and small places may be ranked.

    Good: `unit: bác sĩ`, `denominator: trên 10.000 dân`. Bad: the same with `unit: "%"`, which says
    it already, or with `unit: null`, which counts nothing.
    """
    form = record.form
    if isinstance(form, IndicatorForm) and form.denominator and form.unit in ("%", None):
        yield Problem.at(
            record.place,
            "idle-denominator",
            _("chỉ số tính bằng % đã nói tính trên bao nhiêu, không cần denominator")
            if form.unit
            else _("chỉ số không có đơn vị tính thì không đếm gì để tính trên bao nhiêu"),
            fragment=form.denominator,
            hint=_("bỏ denominator, hoặc ghi đơn vị được đếm vào unit"),
        )
