"""What a server shows kept in step with the files: pages at once, the whole site behind them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import click

from generator.build.offers import offered
from generator.build.on_demand import show
from generator.build.portal_reading import read, summary
from generator.cli.building import Built, built_site, tell, tell_end
from generator.cli.faults import tell_fault
from generator.cli.notices import Data, Notices
from generator.cli.serve import SiteServer
from generator.language import _, speaking
from generator.output.policy import policy
from generator.problems import Location, Problem, has_errors
from generator.processes import Errand, ErrandDiedError
from generator.progress import Progress
from generator.reading.settings import Settings, read_settings
from generator.recollection import Recollection

Given = tuple[Settings, tuple[Problem, ...]]


class Renewal:
    """Reads a portal anew after each change and shows it; builds it whole when nothing changes.

    `latest` are the settings as they were read last. What goes wrong is told, at the terminal and
    on the pages, and is no reason to end: a change may mend it.
    """

    def __init__(self, server: SiteServer, settings: Settings, room: Path) -> None:
        """`room` is a folder for what pages stand on, gone with whoever gave it."""
        self.latest = settings
        self._first, self._server, self._room = settings, server, room
        self._problems: tuple[Problem, ...] = ()
        self._data: Data = "reading"
        self._is_built = True
        self._build: Errand[Built | None] | None = None
        self._telling = threading.Lock()
        self._recollection = Recollection()
        self._server.on_problems = self._tell_of_page
        with speaking(settings.portal.language):
            self._say((), "reading")
        self._stand()

    def renew(self, progress: Progress | None = None) -> bool:
        """Read what changed and show it; return whether that went well."""
        self.end()
        try:
            return self._renew(progress or Progress(quiet=True))
        except (Exception, SystemExit) as error:
            tell_fault(error)
            self._say((_fault(self.latest),), "before")
            _tell_waiting()
            return False

    def go_on(self) -> None:
        """Begin to build the whole site where that is due, or take what came of it."""
        if self._build is not None and self._build.is_over():
            build, self._build = self._build, None
            self._take(build)
        elif self._build is None and not self._is_built:
            self._is_built = True
            self._build = Errand.begin(_built, (self.latest, self._problems))

    def end(self) -> None:
        """Give up the build that is under way."""
        if self._build is not None:
            build, self._build = self._build, None
            build.end()

    def _renew(self, progress: Progress) -> bool:
        settings, found = read_settings(self._first.config, self._first.plans, self._first.output)
        self.latest, self._is_built = settings, True
        self._stand()
        with speaking(settings.portal.language):
            offers = offered(found)
            reading = read(settings, progress, offers, recollection=self._recollection)
            problems = [*found, *reading.problems]
            shown = None
            if not has_errors(problems):
                shown, wrong = show(settings, reading, offers, self._room, self._server.shown)
                problems += wrong
            tell(problems)
            if has_errors(problems):
                self._say(problems, "before")
                tell_end(settings, Built(tuple(problems), summary(reading, problems)))
                _tell_waiting()
                return False
            if shown is not None:
                self._server.show(shown)
            self._is_built = False
            self._say(problems, "coming")
        return True

    def _stand(self) -> None:
        self._server.stand_at(self.latest.base_url, policy(self.latest.portal.policy))

    def _take(self, build: Errand[Built | None]) -> None:
        """Tell how the build of the whole site went, as far as that was not told when reading."""
        with speaking(self.latest.portal.language):
            try:
                built = build.answer()
            except ErrandDiedError as error:
                tell_fault(error)
                built = None
            if built is None:
                self._say((*self._problems, _fault(self.latest)), "before")
                _tell_waiting()
                return
            tell(one for one in built.problems if one not in self._problems)
            tell_end(self.latest, built)
            if built.is_published and self._server.shown is None:
                self._server.show(None)
            self._say(built.problems, "same" if built.is_published else "before")

    def _tell_of_page(self, found: Sequence[Problem]) -> None:
        with speaking(self.latest.portal.language):
            fresh = [one for one in found if one not in self._problems]
            tell(fresh)
            if fresh:
                self._say((*self._problems, *fresh), self._data)

    def _say(self, problems: Sequence[Problem], data: Data) -> None:
        with self._telling:
            self._problems, self._data = tuple(problems), data
            self._server.tell(Notices(self._problems, data))


def _built(given: Given) -> Built | None:
    """Build in another process; a fault is told there, and null is the answer."""
    settings, found = given
    try:
        return built_site(settings, found, Progress(quiet=True))
    except (Exception, SystemExit) as error:
        tell_fault(error)
        return None


def _fault(settings: Settings) -> Problem:
    return Problem.at(
        Location(settings.config.name),
        "fault",
        _("chương trình gặp lỗi khi dựng trang; cửa sổ lệnh nói rõ hơn"),
    )


def _tell_waiting() -> None:
    click.echo(_("Sẽ dựng lại khi tệp thay đổi (Ctrl+C để dừng)."), err=True)
