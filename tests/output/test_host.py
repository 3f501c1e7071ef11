"""Hosts by name; one that nobody knows is told with what was perhaps meant."""

from __future__ import annotations

from generator.output.host import HOSTS, host_of, unknown_host
from generator.reading.portal import PortalSettings


def test_a_portal_that_says_nothing_gets_a_host_that_there_is() -> None:
    assert host_of(PortalSettings().host, HOSTS) is HOSTS[0]
    assert list(unknown_host(HOSTS, PortalSettings().host, "mkdocs.yml")) == []


def test_an_unknown_host_is_told() -> None:
    [told] = unknown_host(HOSTS, "mkdoc", "cong.yml")
    assert (told.file, told.rule, told.severity) == ("cong.yml", "unknown-host", "error")
    assert (told.fragment, told.guess) == ("mkdoc", "mkdocs")
    assert "mkdocs" in told.hint
