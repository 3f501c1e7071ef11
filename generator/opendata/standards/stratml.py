"""A plan as StratML Part 2 (ISO 17469): its aims, what they are measured by, who acts.

A part of the text that states targets or gives work is a goal, each section of it an objective, a
target an indicator of performance. The text is not whole here: Akoma Ntoso has it. A year becomes
its last day, a range its lower figure with a descriptor, which the file itself says.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.language import _
from generator.locale.names import indicator_name, issuer_name, plan_name, variant_name
from generator.model.plan import Actor, Plan, Section, Target
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.publication import PublishedPlan
from generator.opendata.standards.actual_results import put_actual_results
from generator.opendata.standards.inline import xml_text
from generator.schema import labels

ENDING, MEDIA_TYPE = "stratml.xml", "application/xml"
SPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
_AIMING = frozenset(("objectives", "general-objective", "specific-targets", "tasks"))
_WORDS = 300  # letters of a heading that a section without one borrows from its text


def plan_in_stratml(published: PublishedPlan) -> bytes:
    """Return a plan as an XML file of StratML Part 2."""
    plan, site = published.plan, published.site
    root = Element("PerformancePlanOrReport", {"xmlns": SPACE, "Type": "Performance_Plan"})
    _say(root, "Name", plan.title)
    _say(root, "Description", plan_name(site, plan))
    _say(
        root,
        "OtherInformation",
        _(
            "Quy ước: EndDate là ngày cuối của năm phải đạt, văn bản chỉ ghi năm; của số đã đo "
            "(ActualResult) là ngày cuối mà con số có thể thuộc về. NumberOfUnits là "
            "con số dưới khi văn bản ghi một khoảng. Descriptor là dấu so sánh và con số. "
            "Việc phải báo cáo không có chỗ trong StratML."
        ),
    )
    core = SubElement(root, "StrategicPlanCore")
    issuer = SubElement(core, "Organization")
    _say(issuer, "Name", issuer_name(site, plan))
    _say(issuer, "Identifier", f"co-quan.{plan.issuer.value}")
    for tag, role in (("Vision", "vision"), ("Mission", "purpose")):
        if section := next((one for one in plan.walk() if one.role == role), None):
            _say(SubElement(core, tag), "Description", _all_text(section))
    for goal in _goals(plan):
        _put_goal(core, site, goal)
    if not plan.sections:  # the standard wants a goal: the text as a whole
        goal_of_all = SubElement(core, "Goal")
        _say(goal_of_all, "Name", plan.title)
        _say(goal_of_all, "Description", "")
    _put_administrative(root, published)
    indent(root, "")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _goals(plan: Plan) -> list[Section]:
    """Return the parts of a text that aim at something; all of them where none does."""
    aiming = [one for one in plan.sections if any(map(_aims, one.walk()))]
    return aiming or list(plan.sections)


def _aims(section: Section) -> bool:
    said = any(one.targets or one.actors for one in section.paragraphs)
    return said or section.role in _AIMING


def _put_goal(core: Element, site: Site, section: Section) -> None:
    goal = SubElement(core, "Goal")
    _say(goal, "Name", _title(section))
    _say(goal, "Description", _text(section))
    _say(goal, "Identifier", f"muc.{section.id}")
    if section.number:
        _say(goal, "SequenceIndicator", section.number)
    own = [one for one in section.paragraphs if one.targets or one.actors]
    for below in section.walk():
        if below is not section or own:
            _put_objective(goal, site, below, "phan" if below is section else "muc")


def _put_objective(goal: Element, site: Site, section: Section, kind: str) -> None:
    """Put a section as an objective; `kind` tells a goal's own text from the goal."""
    objective = SubElement(goal, "Objective")
    _say(objective, "Name", _title(section))
    _say(objective, "Description", _text(section))
    _say(objective, "Identifier", f"{kind}.{section.id}")
    if section.number:
        _say(objective, "SequenceIndicator", section.number)
    for paragraph in section.paragraphs:
        for actor in paragraph.actors:
            _put_actor(objective, site, actor)
    for paragraph in section.paragraphs:
        for target in paragraph.targets:
            _put_target(objective, site, target)


def _put_actor(objective: Element, site: Site, actor: Actor) -> None:
    known = site.registries.agencies.get(actor.agency)
    kinds = {"body": "Organization", "office": "Person", "class": "Generic_Group"}
    said = {"StakeholderTypeType": kinds[known.kind]} if known else {}
    stakeholder = SubElement(objective, "Stakeholder", said)
    _say(stakeholder, "Name", known.name if known else actor.agency)
    role = SubElement(stakeholder, "Role")
    _say(role, "Name", labels.ACTOR_ROLES.messages[actor.role])
    _say(role, "Description", actor.quote)
    _say(role, "RoleType", "Performer")


def _put_target(objective: Element, site: Site, target: Target) -> None:
    kind = "Qualitative" if target.value is None else "Quantitative"
    indicator = SubElement(objective, "PerformanceIndicator", {"PerformanceIndicatorType": kind})
    _say(indicator, "MeasurementDimension", _dimension(site, target))
    _say(indicator, "UnitOfMeasurement", target.unit or "")
    _say(indicator, "Identifier", f"chi-tieu.{target.id}")
    if target.part_of:
        relation = SubElement(indicator, "Relationship", {"RelationshipType": "Narrower_Than"})
        _say(relation, "ReferentIdentifier", f"chi-tieu.{target.part_of}")
    instance = SubElement(indicator, "MeasurementInstance")
    result = SubElement(instance, "TargetResult")
    if target.year is not None:
        _say(result, "EndDate", f"{target.year:04d}-12-31")
    if target.value is not None:
        _say(result, "NumberOfUnits", _decimal(target.value))
    if target.operator:
        descriptor = SubElement(result, "Descriptor")
        _say(descriptor, "DescriptorName", target.operator)
        _say(descriptor, "DescriptorValue", _bounds(target))
    _say(result, "Description", target.quote)
    put_actual_results(instance, site, target)
    if more := "; ".join(one for one in (target.when, target.per, target.against) if one):
        _say(indicator, "OtherInformation", more)


def _dimension(site: Site, target: Target) -> str:
    """Return what is measured and of whom; the words of the target where no indicator is named."""
    registries = site.registries
    parts = (
        indicator_name(registries, target.indicator) or target.quote,
        target.population,
        variant_name(registries, target.indicator, target.variant),
    )
    return ", ".join(one for one in parts if one)


def _bounds(target: Target) -> str:
    figures = (target.value, target.value_max)
    said = [_decimal(one) for one in figures if one is not None]
    return " – ".join(said) or target.against or ""


def _decimal(value: Decimal) -> str:
    return format(value, "f")


def _put_administrative(root: Element, published: PublishedPlan) -> None:
    """Tell what is known for sure: a day only where it is printed whole."""
    plan, told = published.plan, published.publication
    administrative = SubElement(root, "AdministrativeInformation")
    _say(administrative, "Identifier", f"ke-hoach.{plan.id}")
    if plan.issued and plan.issued.day:
        _say(administrative, "PublicationDate", plan.issued.iso)
    address = plan_address(plan.id)
    _say(administrative, "Source", f"{told.base}{address}" if told.base else f"../../{address}")


def _title(section: Section) -> str:
    return section.title or _text(section)[:_WORDS]


def _text(section: Section) -> str:
    return "\n".join(_lines(section))


def _all_text(section: Section) -> str:
    return "\n".join(line for one in section.walk() for line in _lines(one))


def _lines(section: Section) -> Iterator[str]:
    for one in section.paragraphs:
        yield f"{one.mark} {one.text}" if one.mark else one.text


def _say(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = xml_text(text)
