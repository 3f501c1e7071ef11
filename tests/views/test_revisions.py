"""How a revision is shown: first sentences, how many follow, what to know before trusting them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.revisions import Change, Revision
from generator.views.revisions import SHOWN_SENTENCES, plan_said, revision_row, revision_rows
from tests.page_cases import REVISIONS
from tests.page_cases import site as case_site

SITE = case_site()
AMENDED, ENCODED, CUT, UNREADABLE = REVISIONS


def test_words() -> None:
    row = revision_row(SITE, AMENDED)
    assert (row.kind, row.day, row.legal_day) == ("Văn bản sau sửa đổi", "01/03/2025", "15/02/2025")
    assert row.basis
    assert row.basis.name == "Nghị quyết số 42-NQ/TW ngày 24/11/2023"


@pytest.mark.parametrize(
    ("changes", "more"),
    [(0, None), (SHOWN_SENTENCES, None), (SHOWN_SENTENCES + 1, "và 1 thay đổi nữa")],
)
def test_a_long_list_is_cut_and_counted(changes: int, more: str | None) -> None:
    said = tuple(Change("plan", "x", "altered", f"điều {n}") for n in range(changes))
    row = revision_row(SITE, replace(AMENDED, changes=said))
    assert len(row.sentences) == min(changes, SHOWN_SENTENCES)
    assert row.more == more


def test_a_document_that_no_registry_knows_keeps_its_printed_name() -> None:
    row = revision_row(SITE, replace(AMENDED, document=None, based_on="12/QĐ-UBND"))
    assert row.basis
    assert (row.basis.name, row.basis.document) == ("12/QĐ-UBND", None)
    assert revision_row(SITE, ENCODED).basis is None


def test_what_cannot_be_told_is_said() -> None:
    assert revision_row(SITE, UNREADABLE).remarks == (
        "Chương trình không đọc được bản này (dòng 1: hỏng).",
    )
    assert "giữ ở đây bị cắt bớt" in revision_row(SITE, CUT).remarks[0]
    same = replace(AMENDED, changes=())
    assert "chỉ đổi cách viết tệp" in revision_row(SITE, same).remarks[0].lower()
    assert revision_row(SITE, AMENDED).remarks == ()


def test_a_merge_says_which_branch_it_is_compared_with() -> None:
    [remark] = revision_row(SITE, replace(AMENDED, merge=True)).remarks
    assert "kể so với bản thứ nhất" in remark


def test_rows_keep_the_order() -> None:
    assert [row.revision for row in revision_rows(SITE, REVISIONS)] == list(REVISIONS)


@pytest.mark.parametrize(("count", "more"), [(5, None), (6, None), (7, "và 1 thay đổi nữa")])
def test_six_sentences_are_shown(count: int, more: str | None) -> None:
    said = tuple(Change("plan", "x", "altered", f"điều {n}") for n in range(count))
    row = revision_row(SITE, replace(AMENDED, changes=said))
    assert row.sentences == tuple(f"điều {n}" for n in range(min(count, 6)))
    assert row.more == more


def test_what_is_compared_with_an_older_version_says_so() -> None:
    since = replace(AMENDED, since="e" * 40)
    assert revision_row(SITE, since).remarks == (
        "So với bản gần nhất đọc được, vì bản ngay trước không đọc được.",
    )
    same = replace(since, changes=())
    assert revision_row(SITE, same).remarks == (
        "So với bản gần nhất đọc được, vì bản ngay trước không đọc được; "
        "nội dung không khác bản ấy.",
    )


def test_a_merge_that_changes_nothing_keeps_what_the_first_branch_had() -> None:
    [remark] = revision_row(SITE, replace(AMENDED, changes=(), merge=True)).remarks
    assert remark == (
        "Lần ghi này gộp hai bản cùng được sửa; nội dung giữ như ở bản thứ nhất, "
        "không lấy của bản kia."
    )


def told(*revisions: Revision) -> str:
    return plan_said(SITE.with_revisions(revisions), XA)


XA = "xa-mau-ke-hoach"
FIRST = replace(CUT, kind="encoding")
MENDED = replace(CUT, kind="correction", date="2025-02-02")


@pytest.mark.parametrize(
    ("revisions", "sentence"),
    [
        ((), ""),
        ((FIRST,), "Đăng ngày 31/01/2025; chưa ghi nhận văn bản nào sửa đổi."),
        (
            (MENDED, MENDED, FIRST),
            "Đăng ngày 31/01/2025; chưa ghi nhận văn bản nào sửa đổi; trang sửa phần nhập liệu "
            "2 lần, gần nhất ngày 02/02/2025.",
        ),
        (
            (MENDED, CUT),
            "Lịch sử giữ ở đây bắt đầu ngày 31/01/2025; trang sửa phần nhập liệu 1 lần, "
            "gần nhất ngày 02/02/2025.",
        ),
        (
            (replace(AMENDED, changes=AMENDED.changes[:2]), FIRST),
            "Đăng ngày 31/01/2025; văn bản được sửa đổi 1 lần, gần nhất theo Nghị quyết số "
            "42-NQ/TW ngày 24/11/2023, hiệu lực 15/02/2025: mục I, đoạn 1: “<a>” → “*b*”, và 1 "
            "thay đổi nữa.",
        ),
        (
            (replace(AMENDED, changes=(), based_on=None, document=None, legal_date=None), FIRST),
            "Đăng ngày 31/01/2025; văn bản được sửa đổi 1 lần.",
        ),
    ],
)
def test_one_sentence_says_what_became_of_a_plan(
    revisions: tuple[Revision, ...], sentence: str
) -> None:
    """What the law changed stands before what we mended; of a cut history nothing is denied."""
    assert told(*revisions) == sentence
