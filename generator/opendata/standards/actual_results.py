"""Observed figures as results of StratML: those that measure a target, in its time and place."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from generator.model.plan import Target
from generator.model.reports import Observation
from generator.model.site import Site
from generator.observed import promise_of
from generator.observed.comparing import is_before, misses_its_time, refused
from generator.opendata.standards.inline import xml_text


def put_actual_results(instance: Element, site: Site, target: Target) -> None:
    """Put the figures that measure a target behind what it promises, in the order of reports.

    EndDate is the last day that a figure may be of. What was measured before the plan, or is held
    against it for any other reason, is none.
    """
    for one in _measuring(site, target):
        result = SubElement(instance, "ActualResult")
        if one.as_of:
            _say(result, "EndDate", one.as_of.last.isoformat())
        _say(result, "NumberOfUnits", format(one.value, "f"))
        if one.operator != "=":
            descriptor = SubElement(result, "Descriptor")
            _say(descriptor, "DescriptorName", one.operator)
            figures = (one.value, one.value_max)
            said = " – ".join(format(each, "f") for each in figures if each is not None)
            _say(descriptor, "DescriptorValue", said)
        _say(result, "Description", one.quote)


def _measuring(site: Site, target: Target) -> Iterator[Observation]:
    unit = site.plans[target.plan].unit
    figures = site.observations_by_indicator.get(target.indicator or "", ())
    own = [one for one in figures if one.where == unit]
    promise = promise_of(site, target, [unit]) if own else None
    for one in own:
        if (
            promise
            and promise.is_scored
            and not refused(promise, one)
            and not misses_its_time(promise, one)
            and not is_before(promise, one)
        ):
            yield one


def _say(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = xml_text(text)
