"""How a revision is shown in a list: kind, both dates, its document, what changed in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.denial.denials import not_amended
from generator.language import _, ngettext
from generator.locale import worded
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.text.vietnamese import parse_date
from generator.views.standing import amended_by

SHOWN_SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Basis:
    """The document that a commit names; `document` is null when no registry knows it."""

    name: str
    document: str | None


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision in a list: `sentences` are the first ones, `more` says how many follow.

    `remarks` tell of what a reader should know before trusting the sentences.
    """

    revision: Revision
    kind: str
    day: str
    legal_day: str | None
    basis: Basis | None
    sentences: tuple[str, ...]
    more: str | None
    remarks: tuple[str, ...]


def plan_said(site: Site, plan: str) -> str:
    """Return in one sentence what became of a plan: by law, and by those who encode it.

    Empty without history.
    """
    revisions = site.revisions_by_plan.get(plan, ())
    if not revisions:
        return ""
    amended = [one for one in revisions if one.kind == "amendment"]
    corrected = [one for one in revisions if one.kind == "correction"]
    first = parse_date(revisions[-1].date)
    cut = any(one.kind is None for one in revisions)
    said = [
        _("lịch sử giữ ở đây bắt đầu ngày {day}", day=first)
        if cut
        else _("đăng ngày {day}", day=first)
    ]
    if amended:
        said.append(_amended(site, amended))
    elif not cut and not amended_by(site, plan):
        said.append(not_amended())
    if corrected:
        said.append(
            ngettext(
                "trang sửa phần nhập liệu {number} lần, gần nhất ngày {day}",
                len(corrected),
                number=worded.count(len(corrected)),
                day=parse_date(corrected[0].date),
            )
        )
    return f"{worded.raised('; '.join(said))}."


def _amended(site: Site, amended: Sequence[Revision]) -> str:
    """Say how often a plan was amended, when and by what last, and what that changed first."""
    row = revision_row(site, amended[0], 1)
    parts = [
        ngettext(
            "văn bản được sửa đổi {number} lần", len(amended), number=worded.count(len(amended))
        ),
        _("gần nhất theo {document}", document=row.basis.name) if row.basis else "",
        _("hiệu lực {day}", day=row.legal_day) if row.legal_day else "",
    ]
    said = ", ".join(one for one in parts if one)
    changed = ", ".join(one for one in (*row.sentences, row.more) if one)
    return f"{said}: {changed}" if changed else said


def is_own_correction(revision: Revision) -> bool:
    """Tell whether a revision mends only what those who encode a plan made of it.

    To take a plan away is more than that.
    """
    return revision.kind == "correction" and revision.removal is None


def revision_rows(site: Site, revisions: Iterable[Revision]) -> Iterator[RevisionRow]:
    """Yield the rows of some revisions."""
    return (revision_row(site, revision) for revision in revisions)


def revision_row(site: Site, revision: Revision, shown: int = SHOWN_SENTENCES) -> RevisionRow:
    """Return one row, with so many sentences.

    `shown` is how many sentences at most; the others are counted. Days are as Vietnamese writes
    them; the legal day is null where the commit names none.
    """
    said = [change.said for change in revision.changes]
    more = len(said) - len(said[:shown])
    legal = parse_date(revision.legal_date) if revision.legal_date else None
    return RevisionRow(
        revision,
        worded.REVISION_KINDS[revision.kind],
        str(parse_date(revision.date)),
        str(legal) if legal else None,
        _basis(site, revision),
        tuple(said[:shown]),
        ngettext("và {number} thay đổi nữa", more, number=worded.count(more)) if more else None,
        tuple(_remarks(revision)),
    )


def _basis(site: Site, revision: Revision) -> Basis | None:
    if revision.based_on is None:
        return None
    document = site.registries.documents.get(revision.document or "")
    name = worded.document_name(document) if document else revision.based_on
    return Basis(name, revision.document)


def _remarks(revision: Revision) -> Iterator[str]:
    if revision.odd_moment:
        yield _(
            "Ngày giờ của lần ghi này không đọc được: lần ghi mang “{said}”; ngày ở đây là "
            "ngày gần nhất hiện được.",
            said=_(revision.odd_moment),
        )
    if revision.unreadable:
        yield _("Chương trình không đọc được bản này ({reason}).", reason=revision.unreadable)
    elif revision.since and revision.changes:
        yield _("So với bản gần nhất đọc được, vì bản ngay trước không đọc được.")
    elif revision.since:
        yield _(
            "So với bản gần nhất đọc được, vì bản ngay trước không đọc được; nội dung không khác "
            "bản ấy."
        )
    elif revision.kind is None:
        yield _(
            "Lịch sử giữ ở đây bị cắt bớt: không biết lần ghi này đã đổi gì, và trước "
            "nó có những lần nào."
        )
    elif not revision.changes and not revision.merge:
        yield _("Chỉ đổi cách viết tệp, nội dung không đổi.")
    if revision.merge:
        yield _merged(revision)


def _merged(revision: Revision) -> str:
    if revision.changes:
        return _("Lần ghi này gộp hai bản cùng được sửa; điều đã đổi kể so với bản thứ nhất.")
    return _(
        "Lần ghi này gộp hai bản cùng được sửa; nội dung giữ như ở bản thứ nhất, không "
        "lấy của bản kia."
    )
