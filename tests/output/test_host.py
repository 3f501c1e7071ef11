"""Hosts by name; one that nobody knows is told with what was perhaps meant, one not there too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.output.host import HOSTS, Host, host_of, unusable_host
from generator.problems import Location
from generator.reading.portal import PortalSettings

PLACE = Location("cong.yml", 7, 11)


def build(**_given: Any) -> Sequence[str]:
    return []


def test_a_portal_that_says_nothing_gets_a_host_that_there_is() -> None:
    assert host_of(PortalSettings().host, HOSTS) is HOSTS[0]
    assert list(unusable_host(HOSTS, PortalSettings().host, PLACE)) == []


def test_an_unknown_host_is_told() -> None:
    [told] = unusable_host(HOSTS, "mkdoc", PLACE)
    assert (told.file, told.line, told.rule) == ("cong.yml", 7, "unknown-host")
    assert (told.severity, told.fragment, told.guess) == ("error", "mkdoc", "mkdocs")
    assert all(one.name in told.hint for one in HOSTS)


def test_a_host_that_is_not_installed_is_told_with_its_package_and_those_that_are() -> None:
    hosts = (*HOSTS, Host("xa", build, package="goi_khong_co"))
    [told] = unusable_host(hosts, "xa", PLACE)
    assert (told.file, told.line, told.rule) == ("cong.yml", 7, "missing-host")
    assert "pip install goi_khong_co" in told.hint
    there = sorted(one.name for one in HOSTS if one.is_installed)
    assert told.hint.endswith(": " + ", ".join(there))
    assert {"mkdocs", "own"} <= set(there)


def test_a_package_may_offer_a_host_under_a_name_that_there_is() -> None:
    """The last has it, and it needs nothing but what it came with."""
    other = Host("properdocs", build)
    assert host_of("properdocs", (*HOSTS, other)) is other
    assert list(unusable_host((*HOSTS, other), "properdocs", PLACE)) == []
