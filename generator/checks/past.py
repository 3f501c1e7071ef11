"""What is wrong with the past: there is none, not all of it, or a commit that nobody can read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.checks.commits import place_of, severity_of
from generator.history import Apart, History, Landing, Trouble
from generator.language import N_, _
from generator.model.revisions import Revision
from generator.problems import Location, Problem, Severity
from generator.reading.files import name_in, no_folder

# What a portal adds to its settings to build where no history is.
ALLOWED = "history_required: false"
_ALLOW = N_(
    "để dựng không có lịch sử, thêm dòng `{line}` dưới `extra:` → `kehoach:` trong mkdocs.yml"
)
# What is wrong, and how it is mended, by what stands in the way of reading the history.
_TOLD: Mapping[str, tuple[str, str]] = {
    "no-repository": (
        N_("thư mục kế hoạch không nằm trong kho git nào, nên site không có bản cũ nào"),
        N_("dựng trong kho đủ lịch sử (git clone)"),
    ),
    "no-commit": (
        N_("kho git này chưa có commit nào, nên site không có bản nào được ghi lại"),
        N_("ghi các tệp vào kho: git add -A && git commit"),
    ),
    "git-missing": (
        N_("có kho git ở đây mà máy này không chạy được git, nên không đọc được lịch sử"),
        N_("cài git (Debian, Ubuntu: apt-get install git; Alpine: apk add git)"),
    ),
    "git-not-trusted": (
        N_("kho git này của người dùng khác trên máy, nên git không đọc"),
        N_("nếu tin kho này: git config --global --add safe.directory {place}"),
    ),
    "git-failed": (
        N_("có kho git ở đây mà git không đọc được lịch sử"),
        N_(
            "xem chỗ hỏng bằng git fsck --full rồi lấy lại kho từ nơi còn lành (git clone, không "
            "kèm --filter)"
        ),
    ),
}

# A cure of its own, by what git says of the one thing that keeps it from reading.
_CURES: tuple[tuple[str, str], ...] = (
    ("ermission denied", N_("cho người chạy lệnh này quyền đọc thư mục .git (chmod, chown)")),
    (
        "nknown repository extension|Expected git repo version",
        N_("kho này cần git mới hơn: cập nhật git trên máy"),
    ),
    (
        "not a git repository: ",
        N_("thư mục này là worktree hay submodule đã bị dời: chạy git worktree repair ở kho gốc"),
    ),
)

# Nothing is broken: there is no history yet, or none here.
_ABSENT = ("no-repository", "no-commit")
_PUBLISHED = N_("commit đã công bố thì để nguyên; trang nói rõ điều này với người đọc")


def told_trouble(trouble: Trouble) -> Problem:
    """Return what stands in the way of reading the history, as an error with its cure."""
    if trouble.kind == "no-plans":
        return no_folder(trouble.place)
    message, cure = _TOLD[trouble.kind]
    if trouble.kind == "git-failed":
        cure = next((own for said, own in _CURES if re.search(said, trouble.said)), cure)
    return Problem.at(
        Location(str(_where(trouble))),
        trouble.kind,
        _(message),
        fragment=trouble.said,
        hint=_(cure, place=shlex.quote(str(trouble.place))),
    )


def _where(trouble: Trouble) -> Path:
    return trouble.place if trouble.kind in _ABSENT else trouble.place / ".git"


def check_history(history: History) -> list[Problem]:
    """Return an error where there is a history and git cannot read it: nobody may want that."""
    trouble = history.trouble
    return [] if trouble is None or trouble.kind in _ABSENT else [told_trouble(trouble)]


def check_kept(history: History, plans: Path, *, required: bool, publishing: bool) -> list[Problem]:
    """Tell that a site would be without its past, or without the older part of it.

    That is an error where a site is to be published whose portal requires a history, else a
    warning.
    """
    if history.trouble and not check_history(history):
        found = told_trouble(history.trouble)
    elif history.shallow:
        found = _shallow(plans)
    else:
        return []
    severity: Severity = "error" if required and publishing else "warning"
    allow = _("{cure}; {allow}", cure=found.hint, allow=_(_ALLOW, line=ALLOWED))
    return [replace(found, severity=severity, hint=allow if required else found.hint)]


def _shallow(plans: Path) -> Problem:
    return Problem.at(
        Location(str(plans)),
        "shallow-history",
        _(
            "kho ở đây là bản sao bị cắt bớt lịch sử: site thiếu các bản trước đó và địa chỉ của "
            "chúng"
        ),
        hint=_(
            "lấy đủ lịch sử: git fetch --unshallow; GitHub Actions: fetch-depth: 0; GitLab CI: "
            "GIT_DEPTH: 0"
        ),
    )


def check_saved(apart: Apart, plans: Path) -> list[Problem]:
    """Warn of plan files that would be published under a commit which does not hold them so.

    No more than a warning, since that is how a new plan is looked at before it is committed.
    """
    new = _("git không giữ tệp kế hoạch này, nên site không có bản nào được ghi lại của nó")
    changed = _("bản trên đĩa khác bản trong commit đang mở, mà trang sẽ ghi commit ấy")
    found = [_of_file(plans, name, "not-in-git", new, _save(plans, name)) for name in apart.fresh]
    found += [
        _of_file(plans, name, "uncommitted", changed, _save(plans, name)) for name in apart.changed
    ]
    return [replace(one, severity="warning") for one in found]


def check_held(apart: Apart, plans: Path, *, required: bool, publishing: bool) -> list[Problem]:
    """Tell of plans that the commit has and the disk has not, or that it gave up and the disk has.

    A site would lose the addresses of the former and say of the latter that they were given up:
    errors where it is to be published whose portal requires a history, else warnings.
    """
    severity: Severity = "error" if required and publishing else "warning"
    gone = _("commit đang mở có kế hoạch này mà trên đĩa không có tệp: site mất mọi trang của nó")
    still = _("git đã bỏ tệp kế hoạch này mà trên đĩa vẫn còn: trang sẽ nói sai là kế hoạch đã bỏ")
    found = [
        _of_file(plans, name, "not-on-disk", gone, _fetch(plans, name)) for name in apart.missing
    ]
    found += [
        _of_file(
            plans,
            name,
            "not-in-git",
            still,
            _("{save}; nếu cố ý bỏ, xóa tệp trên đĩa", save=_save(plans, name)),
        )
        for name in apart.given_up
    ]
    return [replace(one, severity=severity) for one in found]


def _of_file(plans: Path, name: str, rule: str, message: str, hint: str) -> Problem:
    return Problem.at(
        Location(name_in(plans, plans / name)), rule, message, fragment=name, hint=hint
    )


def _save(plans: Path, name: str) -> str:
    """Return how a plan file gets into a commit, from whatever folder."""
    return _(
        "ghi tệp vào kho: git -C {plans} add -f {name} && git -C {plans} commit",
        plans=shlex.quote(str(plans)),
        name=shlex.quote(name),
    )


def _fetch(plans: Path, name: str) -> str:
    """Return how a plan file comes back from the commit, or leaves it."""
    return _(
        "lấy lại tệp: git -C {plans} restore --staged --worktree {name} (bản sao thưa: git -C "
        "{plans} sparse-checkout disable); nếu cố ý bỏ, ghi việc ấy vào kho: git -C {plans} rm "
        "--ignore-unmatch {name} && git -C {plans} commit",
        plans=shlex.quote(str(plans)),
        name=shlex.quote(name),
    )


def check_past(
    revisions: Iterable[Revision], landing: Landing, severities: Mapping[str, Severity]
) -> list[Problem]:
    """Tell of commits whose moment cannot be shown, or whose files cannot be read.

    A published commit stays as it is, so these are warnings unless the portal says otherwise; of
    `landing`, which can still be changed, they are errors.
    """
    found = (*_moments(revisions, landing), *_unread(revisions), *_refused(landing))
    return [
        replace(
            one,
            severity=severity_of(one.rule, severities, commit in landing),
            hint=_(one.hint if commit in landing else _PUBLISHED),
        )
        for commit, one in found
    ]


def _moments(revisions: Iterable[Revision], landing: Landing) -> Iterator[tuple[str, Problem]]:
    odd = {one.revision: (one.odd_moment, one.moment) for one in revisions if one.odd_moment}
    odd |= {name: (one.odd, one.text) for name, one in landing.moments.items() if one.odd}
    for commit, (said, moment) in odd.items():
        yield (
            commit,
            Problem.at(
                Location(place_of(commit)),
                "commit-moment",
                _(
                    "ngày giờ của commit không hiện được; lúc gần nhất hiện được: {moment}",
                    moment=moment,
                ),
                fragment=_(said),
                hint=N_("ghi lại commit với đồng hồ đúng: git commit --amend --no-edit"),
            ),
        )


def _unread(revisions: Iterable[Revision]) -> Iterator[tuple[str, Problem]]:
    for one in revisions:
        if one.unreadable:
            yield (
                one.revision,
                Problem.at(
                    Location(place_of(one.revision)),
                    "commit-unreadable",
                    _("không đọc được bản này của kế hoạch: {reason}", reason=one.unreadable),
                    fragment=one.plan,
                    hint=N_("sửa tệp rồi gộp vào chính commit này: git rebase -i"),
                ),
            )


def _refused(landing: Landing) -> Iterator[tuple[str, Problem]]:
    for commit, kinds in landing.refused.items():
        for kind in kinds:
            yield (
                commit,
                Problem.at(
                    Location(place_of(commit)),
                    "commit-registry",
                    _("không đọc được danh mục này ở commit ấy"),
                    fragment=f"registry/{kind}.yml",
                    hint=N_("sửa tệp rồi gộp vào chính commit này: git rebase -i"),
                ),
            )
