"""Who acts, in lines of roles and in sentences that give work."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.known import Known, KnownAgency
from generator.importer.proposals import Context, once_each, propose
from generator.importer.proposals.actors import propose_actors
from generator.text.identifiers import slug
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/actors.yml").read_text(encoding="utf-8"))
FORMS = [
    case
    for name in ("actors-forms.yml", "actors-brackets.yml")
    for case in plain_yaml.values((ROOT / "tests/cases/import" / name).read_text(encoding="utf-8"))
]


def proposed(text: str, context: Context | None = None) -> Any:
    return propose(text, context or Context())


def found_in(case: dict[str, Any]) -> list[dict[str, Any]]:
    context = Context(
        headings=tuple(case.get("headings", ())),
        leads=tuple(case.get("leads", ())),
        role=case.get("role"),
    )
    found: list[dict[str, Any]] = proposed(case["text"], context).get("actors", [])
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_who_acts(case: dict[str, Any]) -> None:
    found = found_in(case)
    assert [[one["quote"], one["role"], one["as"]] for one in found] == case["actors"]
    if "agencies" in case:
        assert [one["agency"] for one in found] == [slug(one) for one in case["agencies"]]
    assert [one.get("scope") for one in found] == case.get("scopes", [None] * len(found))
    assert all(one["quote"] in case["text"] and one["proposed"] is True for one in found)


@pytest.mark.parametrize("case", FORMS, ids=lambda case: case["text"])
def test_who_acts_in_sentences_of_many_forms(case: dict[str, Any]) -> None:
    found = {(one["agency"], one["role"]) for one in found_in(case)}
    assert found == {(slug(name), role) for name, role in case["actors"]}


@pytest.mark.parametrize(
    ("text", "role", "quotes"),
    [
        (
            "Chủ trì tham mưu: Công chức Lao động – TB&XH; VHXH.",
            "leads",
            ["Công chức Lao động – TB&XH", "VHXH"],
        ),
        ("Cơ quan chỉ đạo: Ban Thường vụ Tỉnh ủy.", "directs", ["Ban Thường vụ Tỉnh ủy"]),
        (
            "Cơ quan, cán bộ phối hợp thực hiện: các cơ quan, đơn vị và các khu phố.",
            "supports",
            ["các cơ quan, đơn vị", "các khu phố"],
        ),
        (
            "Cơ quan chủ trì và phối hợp thực hiện: Mặt trận (phường, xã), Công chức Địa chính.",
            "leads",
            ["Mặt trận (phường, xã)", "Công chức Địa chính"],
        ),
    ],
)
def test_actors(text: str, role: str, quotes: list[str]) -> None:
    found: Any = propose(text, Context())
    assert [actor["quote"] for actor in found["actors"]] == quotes
    assert {actor["role"] for actor in found["actors"]} == {role}
    assert {actor["as"] for actor in found["actors"]} == {text.partition(":")[0]}


def given_to(text: str) -> list[tuple[Any, Any, Any, Any]]:
    found: Any = propose(text, Context())
    assert set(found) <= {"actors"}
    actors = found.get("actors", [])
    assert all(one["proposed"] is True for one in actors)
    return [(one["role"], one["as"], one["quote"], one.get("scope")) for one in actors]


@pytest.mark.parametrize("this", ["Chương trình", "Kế hoạch", "Đề án", "Quyết định"])
def test_who_is_given_the_whole_plan_carries_it_out(this: str) -> None:
    text = (
        "Giao Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với Sở Y tế, Sở Nội vụ và các "
        f"đơn vị có liên quan triển khai thực hiện {this} này."
    )
    assert given_to(text) == [
        ("leads", "chủ trì", "Sở Lao động - Thương binh và Xã hội", "plan"),
        ("supports", "phối hợp với", "Sở Y tế", "plan"),
        ("supports", "phối hợp với", "Sở Nội vụ", "plan"),
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Giao Phòng Nội vụ chủ trì xây dựng chương trình hành động.",
            [("leads", "chủ trì", "Phòng Nội vụ", None)],
        ),
        (
            "Giao cho Phòng Nội vụ chủ trì tham mưu Chương trình hành động này.",
            [("leads", "chủ trì", "Phòng Nội vụ", "plan")],
        ),
        (
            "Giao Phòng Nội vụ chủ trì phối hợp cùng Phòng Y tế theo dõi, đôn đốc.",
            [
                ("leads", "chủ trì", "Phòng Nội vụ", None),
                ("supports", "phối hợp cùng", "Phòng Y tế", None),
            ],
        ),
        (
            "Giao Phòng Nội vụ theo dõi. Phòng Y tế chủ trì triển khai.",
            [
                ("oversees", "theo dõi", "Phòng Nội vụ", None),
                ("leads", "chủ trì", "Phòng Y tế", None),
            ],
        ),
        ("Giao Phòng Nội vụ chủ trì.", [("leads", "chủ trì", "Phòng Nội vụ", None)]),
        (
            "Sau đó giao Phòng Nội vụ chủ trì triển khai.",
            [("leads", "chủ trì", "Phòng Nội vụ", None)],
        ),
        ("Bàn giao Phòng Nội vụ chủ trì triển khai.", []),
    ],
)
def test_who_is_given_a_work(text: str, given: list[tuple[str, str, str, str | None]]) -> None:
    assert given_to(text) == given


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Chỉ đạo", "directs"),
        ("Cơ quan chủ trì", "leads"),
        ("Chủ trì tham mưu", "leads"),
        ("Tham mưu", "leads"),
        ("Đơn vị đầu mối", "leads"),
        ("Phối hợp", "supports"),
        ("Đơn vị giám sát", "oversees"),
        ("Cơ quan theo dõi", "oversees"),
        ("Cơ quan, cán bộ thực hiện", "leads"),
        ("Cơ quan thực hiện", "leads"),
        ("Đơn vị thực hiện", "leads"),
        ("Phân công chỉ đạo", "directs"),
        ("Cán bộ phối hợp", "supports"),
    ],
)
def test_roles(label: str, role: str) -> None:
    assert proposed(f"{label}: Sở Y tế.")["actors"] == [
        {"agency": "so-y-te", "role": role, "as": label, "quote": "Sở Y tế", "proposed": True}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Về phối hợp: Sở Y tế.",
        "Cơ quan: Sở Y tế.",
        "Phối hợp " + "x" * 52 + ": Sở",
        "Phối hợp: ...",
        "Phối hợp:",
    ],
)
def test_what_is_no_role(text: str) -> None:
    assert "actors" not in proposed(text)


def test_a_label_of_59_letters_is_a_role() -> None:
    assert "actors" in proposed("Phối hợp " + "x" * 50 + ": Sở")
    assert "actors" not in proposed("Phối hợp " + "x" * 51 + ": Sở")


def test_the_agency_of_a_heading_is_proposed_once_in_each_role() -> None:
    context = Context(headings=("Sở Y tế",))
    paragraphs: list[Any] = [
        propose(text, context)
        for text in ("Lập dự án.", "Mở lớp.", "Theo dõi việc thực hiện.", "Sở Y tế họp.")
    ]
    once_each(paragraphs)
    roles = [[one["role"] for one in paragraph.get("actors", [])] for paragraph in paragraphs]
    assert roles == [["leads"], [], ["oversees"], ["leads"]]


def test_a_line_of_roles_is_cut_by_the_names_that_the_portal_knows() -> None:
    names = {"vhxh": "Công chức VHXH", "dai": "cán bộ Đài truyền thanh"}
    agencies = tuple(KnownAgency(one, (name,), unit="xa-mau") for one, name in names.items())
    context = Context(unit="xa-mau", known=Known(agencies=agencies))
    found = propose_actors("Chủ trì: Công chức VHXH, cán bộ Đài truyền thanh.", context)
    assert [(one["agency"], one["role"]) for one in found] == [("vhxh", "leads"), ("dai", "leads")]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Sở A chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch này.", "plan"),
        ("Sở A tổ chức quán triệt và triển khai thực hiện có hiệu quả Kế hoạch này.", "plan"),
        (
            "Trên cơ sở Kế hoạch này và khả năng cân đối ngân sách, Sở A tham mưu UBND tỉnh bố trí "
            "vốn thực hiện trong kế hoạch đầu tư công hằng năm.",
            None,
        ),
        ("Sở A bố trí kinh phí thực hiện Kế hoạch này.", None),
        ("Sở A tuyên truyền về việc thực hiện Kế hoạch này.", None),
        ("Sở A thực hiện các nhiệm vụ được giao tại Kế hoạch này.", None),
        ("Sở A căn cứ Kế hoạch này xây dựng kế hoạch của ngành.", None),
    ],
)
def test_a_piece_of_work_is_not_the_whole_plan(text: str, scope: str | None) -> None:
    found: Any = propose(text, Context(role="implementation"))
    leads = [one.get("scope") for one in found["actors"] if one["quote"] == "Sở A"]
    assert leads
    assert set(leads) == {scope}


def test_works_that_are_built_are_no_submitting() -> None:
    text = (
        "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp làm chủ đầu tư hồ chứa nước, "
        "hoàn thành trong quý IV/2029."
    )
    found: Any = propose(text, Context(role="tasks"))
    (actor,) = found["actors"]
    name = "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp"
    assert (actor["quote"], actor["as"]) == (name, "làm")
    assert all(one["does"] != "propose" for one in found.get("duties", []))
