"""A site is built, and whoever asked for it is told how that went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import click
from rich.console import Console

from generator import problems
from generator.build.offers import offered
from generator.build.portal_reading import read, summary
from generator.build.story import build
from generator.build.unchanged import WholeSite, keep_standing, standing, state_of
from generator.hidden import for_terminal
from generator.language import _, speaking
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import Settings


@dataclass(frozen=True, slots=True)
class Built:
    """How a build went: what is wrong, and the closing words of what was read.

    `stood` tells that the site was there before, of the same files, and was left as it is.
    """

    problems: tuple[Problem, ...]
    summary: str
    stood: bool = False

    @property
    def is_published(self) -> bool:
        """Tell whether the site is there."""
        return not problems.has_errors(self.problems)


def build_site(settings: Settings, found: Iterable[Problem]) -> bool:
    """Build a site and tell how that went; return whether it was published.

    `found` are the problems of the settings, which are told among the others.
    """
    built = built_site(settings, found)
    with speaking(settings.portal.language):
        tell(built.problems)
        tell_end(settings, built)
    return built.is_published


def built_site(
    settings: Settings, found: Iterable[Problem], progress: Progress | None = None
) -> Built:
    """Build a site, if all that is read is without errors, and return how that went."""
    progress, found = progress or Progress(), list(found)
    with speaking(settings.portal.language):
        # What was built before says nothing of a folder of Markdown that is asked for now.
        anew = settings.copies is not None or problems.has_errors(found)
        state = None if anew else state_of(settings)
        if state and (site := standing(settings, state)):
            return Built(site.problems, site.summary, stood=True)
        offers = offered(found)
        reading = read(settings, progress, offers)
        found = [*found, *reading.problems]
        whole: list[WholeSite] = []
        if not problems.has_errors(found):
            found += build(settings, reading, progress, offers, whole.append)
        told = summary(reading, found)
        # A file that somebody saved meanwhile may be in the site, and is in no state that is known.
        if state and whole and not problems.has_errors(found) and state == state_of(settings):
            keep_standing(settings, state, whole[0], found, told)
        return Built(tuple(found), told)


def tell_end(settings: Settings, built: Built) -> None:
    """Say at the end what there is, and whether it was published."""
    there = {"output": for_terminal(str(settings.output)), "summary": built.summary}
    told = (
        _("Không dựng; site cũ giữ nguyên: {summary}", **there)
        if not built.is_published
        else _("Không có gì đổi, {output} vẫn như đã dựng: {summary}", **there)
        if built.stood
        else _("Đã dựng {output}: {summary}", **there)
    )
    Console(stderr=True, highlight=False).print(told, markup=False, soft_wrap=True)


def tell(found: Iterable[Problem]) -> None:
    """Show problems to a person at a terminal; none are not mentioned."""
    if text := problems.as_text(found):
        click.echo(text, err=True)
