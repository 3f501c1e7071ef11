"""What is wrong with the past: there is none, not all of it, or a commit that nobody can read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.checks.commits import place_of, severity_of
from generator.history import History, Landing, Trouble
from generator.language import N_, _
from generator.model.revisions import Revision
from generator.problems import Location, Problem, Severity
from generator.reading.files import no_folder

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
