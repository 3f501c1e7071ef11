"""A plan in words: what its head says, what it rests on and cites."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Basis, Plan, Said
from generator.schema.annotations import CitationRole
from generator.text.vietnamese import PartialDate
from generator.views.plans import attributes, basis_rows, cited_rows
from tests.page_cases import site as case_site

SITE = case_site()
ISSUED, DRAFT = SITE.plans["xa-mau-ke-hoach"], SITE.plans["tinh-mau-chuong-trinh"]


def test_what_the_head_of_a_plan_says() -> None:
    found = {one.name: (one.label, one.value, one.anchor) for one in attributes(SITE, ISSUED)}
    assert found["number"] == ("Số, ký hiệu", "07/KH-UBND", "dau-van-ban-p2")
    assert found["type"][:2] == ("Loại", "Kế hoạch")
    assert found["issuer"][:2] == ("Cơ quan ban hành", "Ủy ban nhân dân xã Mẫu")
    assert found["date"] == ("Ngày ban hành", "21/11/2024", "dau-van-ban-p3")
    assert found["signatory"][:2] == ("Người ký", "Nguyễn Văn Mẫu, CHỦ TỊCH")
    assert found["status"] == ("Tình trạng", "Đã ban hành", None)


def test_what_a_draft_does_not_say_is_null_and_what_is_inferred_says_why() -> None:
    found = {one.name: (one.value, one.note) for one in attributes(SITE, DRAFT)}
    assert [found[name] for name in ("number", "signatory")] == [(None, None)] * 2
    floor = "không trước 24/11/2023: văn bản viện dẫn Nghị quyết số 42-NQ/TW ngày 24/11/2023"
    assert found["date"] == (None, floor)
    assert found["issuer"] == ("Ủy ban nhân dân tỉnh Mẫu", "suy ra: theo nơi nhận")
    assert found["status"] == ("Dự thảo", "suy ra: văn bản in DỰ THẢO")


def test_an_unsure_signature_says_so() -> None:
    assert ISSUED.signatory
    unsure = replace(ISSUED, signatory=replace(ISSUED.signatory, uncertain=True, office=None))
    found = {one.name: (one.value, one.note) for one in attributes(SITE, unsure)}
    note = "chưa chắc: bản quét không đọc chắc được tên"
    assert found["signatory"] == ("Nguyễn Văn Mẫu", note)


def test_what_a_plan_rests_on_is_not_among_what_it_cites() -> None:
    [basis] = basis_rows(SITE, ISSUED)
    assert (basis.relation, basis.label, basis.document) == (
        "carries-out",
        "Thực hiện",
        "42-nq-tw",
    )
    assert basis.name == "Nghị quyết số 42-NQ/TW ngày 24/11/2023"
    cited = {one.document: one for one in cited_rows(SITE, ISSUED)}
    assert "42-nq-tw" not in cited
    assert (cited["luat-viec-lam"].relation, cited["luat-viec-lam"].label) == (None, "Nhắc đến")
    assert cited["luat-viec-lam"].anchors == ("ii-1-p2", "chu-thich-p1")


def test_the_kind_of_a_plan_is_said_by_its_title() -> None:
    found = {one.name: one.anchor for one in attributes(SITE, ISSUED)}
    assert found["type"] == "ke-hoach-p1"
    untitled = replace(ISSUED, sections=())
    assert {one.name: one.anchor for one in attributes(SITE, untitled)}["type"] is None


def test_who_signed_without_a_name_is_not_known() -> None:
    assert ISSUED.signatory
    nameless = replace(ISSUED, signatory=replace(ISSUED.signatory, name=None))
    assert {one.name: one.value for one in attributes(SITE, nameless)}["signatory"] is None


def test_each_attribute_says_why_it_is_inferred() -> None:
    said = Said("x", inferred="vì")
    guessed = replace(ISSUED, number=said, date=said, issuer=said, status_inferred="vì")
    notes = {one.name: one.note for one in attributes(SITE, guessed)}
    assert {name for name, note in notes.items() if note == "suy ra: vì"} == {
        "number", "date", "issuer", "status",
    }  # fmt: skip
    assert notes["type"] is None


def test_a_plan_names_the_first_place_of_what_it_rests_on_and_all_of_what_it_cites() -> None:
    (basis,) = basis_rows(SITE, ISSUED)
    assert (basis.anchors, basis.name) == (
        ("ke-hoach-p1",), "Nghị quyết số 42-NQ/TW ngày 24/11/2023",
    )  # fmt: skip
    cited = {one.document: one for one in cited_rows(SITE, ISSUED)}
    assert set(cited) == {"luat-viec-lam", "12-kh-ubnd"}
    law = cited["luat-viec-lam"]
    assert (law.relation, law.label, law.anchors) == (None, "Nhắc đến", ("ii-1-p2", "chu-thich-p1"))
    unnamed = replace(ISSUED, basis=(Basis("legal-basis", "khong-ai-nhac"),))
    (silent,) = basis_rows(SITE, unnamed)
    assert (silent.anchors, silent.label) == ((), "Căn cứ")
    assert "42-nq-tw" in {one.document for one in cited_rows(SITE, unnamed)}


def test_a_draft_has_a_day_of_its_own_and_is_not_said_to_be_issued_on_it() -> None:
    dated = replace(DRAFT, drafted=PartialDate(2024, 3), date=Said("2024-03", "tháng 3", "x"))
    found = {one.name: one for one in attributes(SITE, dated)}
    date = found["date"]
    assert (date.label, date.value, date.denial) == ("Ngày của dự thảo", "3/2024", None)


def test_what_a_head_lacks_is_denied_and_what_it_has_is_not() -> None:
    for plan in (ISSUED, DRAFT):
        for one in attributes(SITE, plan):
            assert (one.denial is None) == (one.value is not None), one.name
    told = {one.name: one.denial for one in attributes(SITE, DRAFT) if one.denial}
    assert set(told) == {"number", "date", "signatory"}
    assert {one.case for one in told.values()} == {"not-found"}
    unread = replace(ISSUED, number=None)
    (number, *_rest) = attributes(SITE, unread)
    assert number.denial
    assert [one.anchor for one in number.denial.places.shown] == ["dau-van-ban-p2"]


def citing(*said: tuple[str, CitationRole], basis: tuple[Basis, ...] = ()) -> Plan:
    """A plan whose first paragraphs cite documents in these roles, one each."""
    citation = next(ISSUED.citations())
    section = next(one for one in ISSUED.walk() if len(one.paragraphs) > 2)
    words = tuple(
        replace(
            section.paragraphs[0],
            id=f"p{n}",
            citations=(replace(citation, document=document, paragraph=f"p{n}", role=role),),
        )
        for n, (document, role) in enumerate(said, start=1)
    )
    return replace(ISSUED, basis=basis, sections=(replace(section, paragraphs=words),))


def test_what_the_words_make_a_ground_is_one_though_the_plan_file_does_not_say_so() -> None:
    plan = citing(
        ("luat-viec-lam", "legal-basis"), ("12-kh-ubnd", "mentions"), ("42-nq-tw", "carries-out"),
        ("12-kh-ubnd", "proposed-by"),
    )  # fmt: skip
    assert [(one.label, one.document, one.anchors) for one in basis_rows(SITE, plan)] == [
        ("Căn cứ", "luat-viec-lam", ("p1",)), ("Theo đề nghị", "12-kh-ubnd", ("p4",)),
    ]  # fmt: skip


def test_a_ground_leads_to_the_words_that_make_it_one() -> None:
    basis = (Basis("legal-basis", "42-nq-tw"), Basis("carries-out", "42-nq-tw"))
    plan = citing(
        ("42-nq-tw", "mentions"), ("42-nq-tw", "carries-out"), ("42-nq-tw", "legal-basis"),
        basis=basis,
    )  # fmt: skip
    assert [(one.relation, one.anchors) for one in basis_rows(SITE, plan)] == [
        ("legal-basis", ("p3",)), ("carries-out", ("p2",)),
    ]  # fmt: skip
    only = citing(("42-nq-tw", "mentions"), basis=(Basis("amends", "42-nq-tw"),))
    (named,) = basis_rows(SITE, only)
    assert (named.relation, named.anchors) == ("amends", ("p1",))


def test_what_words_do_with_a_document_is_told_and_a_mere_mention_only_alone() -> None:
    plan = citing(
        ("luat-viec-lam", "mentions"), ("luat-viec-lam", "carries-out"),
        ("luat-viec-lam", "legal-basis"), ("12-kh-ubnd", "mentions"),
    )  # fmt: skip
    assert [(one.document, one.label, one.anchors) for one in cited_rows(SITE, plan)] == [
        ("luat-viec-lam", "Thực hiện; Căn cứ", ("p1", "p2", "p3")),
        ("12-kh-ubnd", "Nhắc đến", ("p4",)),
    ]
