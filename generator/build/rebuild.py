"""The site of a commit, built anew from the repository at hand: what its record then says."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import problems
from generator.build.checkout import check_out, is_past_of
from generator.build.offers import offered
from generator.build.portal_reading import read
from generator.build.story import build
from generator.checks.past import told_trouble
from generator.history import Git, GitError
from generator.language import _
from generator.problems import Problem
from generator.progress import Progress
from generator.published import RECORD, Record, read_record
from generator.reading.settings import Settings, read_settings


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The record of a site that was built anew; null where that cannot be done, and why then.

    `wrong` are the problems that the build told.
    """

    record: Record | None = None
    why: str = ""
    wrong: Sequence[Problem] = ()


def rebuild(record: Record, plans: Path, config: Path) -> Rebuilt | None:
    """Build the commit that a record names, in a folder of its own; null outside a repository.

    `plans` and `config` are where they are in the work tree at hand; what lies in the repository is
    taken from the commit, a `config` elsewhere as it is.
    """
    try:
        git = Git.at(plans)
    except GitError as error:
        return None if error.trouble.kind == "no-repository" else _unread(error)
    if record.commit is None:
        return Rebuilt(why=_("site không ghi được dựng từ commit nào"))
    if not is_past_of(git, record.commit):
        return Rebuilt(
            why=_(
                "commit {commit} không nằm trong lịch sử đang mở ở đây;"
                " lấy về bằng git pull hoặc mở đúng nhánh ấy",
                commit=record.commit,
            )
        )
    with tempfile.TemporaryDirectory(prefix="kehoach-") as room:
        root, there = git.holder, Path(room).resolve() / "kho"
        try:
            check_out(git, record.commit, there)
        except GitError as error:
            return _unread(error)
        if not _moved(config, root, there).is_file():
            return Rebuilt(why=_("commit ấy không có {file}", file=config.name))
        settings, found = read_settings(
            _moved(config, root, there),
            _moved(plans, root, there),
            Path(room) / "site",
            record.base_url,
        )
        return _built(settings.model_copy(update={"themes": _themes(settings, root, there)}), found)


def _unread(error: GitError) -> Rebuilt:
    told = told_trouble(error.trouble)
    of_git = error.trouble.kind != "no-plans"
    return Rebuilt(why=_("git không đọc được kho ở đây") if of_git else told.message, wrong=[told])


def _moved(path: Path, root: Path, there: Path) -> Path:
    """Return where a path of the work tree is in the commit; one from elsewhere stays."""
    path, root = path.resolve(), root.resolve()
    return there / path.relative_to(root) if path.is_relative_to(root) else path


def _themes(settings: Settings, root: Path, there: Path) -> tuple[Path, ...]:
    """Return the themes of a commit; a program within the repository has its theme there, too."""
    moved = {theme: _moved(theme, root, there) for theme in settings.themes}
    return tuple(dict.fromkeys(new if new.is_dir() else old for old, new in moved.items()))


def _built(settings: Settings, found: list[Problem]) -> Rebuilt:
    offers, progress = offered(found), Progress(quiet=True)
    reading = read(settings, progress, offers)
    found = [*found, *reading.problems]
    if not problems.has_errors(found):
        found += build(settings, reading, progress, offers)
    if problems.has_errors(found):
        return Rebuilt(why=_("commit ấy không dựng được ở đây"), wrong=found)
    site = settings.output
    record = (site / RECORD).read_bytes()
    return Rebuilt(read_record(record, [], lambda path: (site / path).read_bytes()))
