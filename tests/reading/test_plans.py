"""The plans folder: what it says is read, what cannot be read is told, nothing outside is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.problems import as_text
from generator.reading.plans import load
from generator.text.decoding import MAX_BYTES
from tests.folders import PLAN, change, edit
from tests.golden import Case, cases, hold
from tests.reading.test_opening import ODD
from tests.told import rows

SOURCE = "sources/xa-mau-ke-hoach.txt"


@pytest.mark.parametrize("case", cases("load"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    records = load(change(plans, case.said))
    problems = [
        {name: value.replace(str(plans.parent), "…") for name, value in row.items()}
        for row in rows(records.problems)
    ]
    hold(case, "problems", problems, update_goldens)
    hold(case, "plans", [record.form.id for record in records.plans], update_goldens)


def test_base_is_read_whole(plans: Path) -> None:
    heard: list[str] = []
    records = load(plans, heard.append)
    assert records.problems == ()
    assert [record.form.id for record in records.plans] == ["xa-mau-ke-hoach"]
    (record,) = records.plans
    assert (record.file, record.data) == (PLAN, (plans / PLAN).read_bytes())
    assert record.source is not None
    assert record.source.data == (plans / "sources/xa-mau-ke-hoach.txt").read_bytes()
    assert record.source.text == record.source.data.decode()
    assert heard[-1] == PLAN
    assert len(heard) == sum(1 for found in records.registries.values() if found) + 1


def _pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def _dangling(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("khong-co")


def _circle(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(path.name)


@pytest.mark.parametrize("spoil", [_pipe, _folder, _dangling, _circle])
@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("khac.yml", "plans/khac.yml:1:1"),
        ("registry/groups.yml", "plans/registry/groups.yml:1:1"),
        ("sources/xa-mau-ke-hoach.txt", f"plans/{PLAN}:19:9"),
    ],
)
def test_what_is_no_file_is_told(spoil: object, file: str, place: str, plans: Path) -> None:
    assert callable(spoil)
    spoil(plans / file)
    assert rows(load(plans).problems) == [{"at": place, "rule": "unreadable", "fragment": file}]


def test_file_without_permission_is_told(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse(path: str, flags: int, dir_fd: int | None = None) -> int:
        if path == PLAN:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "supports_dir_fd", {refuse})
    expected = {"at": f"plans/{PLAN}:1:1", "rule": "unreadable", "fragment": PLAN}
    assert rows(load(plans).problems) == [expected]


@pytest.mark.parametrize("file", ["khac.yml", PLAN, "registry/units.yml", SOURCE])
@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_is_no_file_is_told_and_not_waited_for(kind: str, file: str, plans: Path) -> None:
    (plans / file).unlink(missing_ok=True)
    ODD[kind](plans / file)
    rule = "path-outside" if kind == "device" else "unreadable"
    assert rule in {problem.rule for problem in load(plans).problems}


def test_a_plan_that_its_name_hides_is_told_and_what_an_editor_left_is_not(plans: Path) -> None:
    for name in (".xa-hai.yml", ".YAML.yml"):
        (plans / name).write_text("id: x\n", encoding="utf-8")
    for name in ("._xa-hai.yml", ".#xa-hai.yml", "~$xa-hai.yml"):
        (plans / name).symlink_to("nguoi@may.123")
    records = load(plans)
    assert [(problem.file, problem.rule) for problem in records.problems] == [
        ("plans/.YAML.yml", "unpublishable"),
        ("plans/.xa-hai.yml", "unpublishable"),
    ]
    assert len(records.plans) == 1


def test_a_source_is_nothing_that_is_hidden(plans: Path) -> None:
    """As the settings of git, in which the token of a build machine may stand."""
    (plans / ".git").mkdir()
    (plans / ".git/config.txt").write_text("bí mật", encoding="utf-8")
    edit(plans / PLAN, {SOURCE: ".git/config.txt"})
    (problem,) = load(plans).problems
    assert (problem.rule, problem.fragment) == ("unpublishable", ".git/config.txt")


@pytest.mark.parametrize("name", ["sources", "registry"])
def test_folder_that_is_a_link_outside_is_not_read(name: str, plans: Path) -> None:
    outside = plans.parent / "outside"
    (plans / name).rename(outside)
    (plans / name).symlink_to(outside)
    records = load(plans)
    assert {problem.rule for problem in records.problems} == {"path-outside"}
    assert not any(records.registries.values()) or records.plans[0].source is None


def test_plans_folder_may_itself_be_a_link(plans: Path) -> None:
    link = plans.parent / "lien-ket"
    link.symlink_to(plans)
    assert load(link).problems == ()


@pytest.mark.parametrize("file", [PLAN, "registry/units.yml", "sources/xa-mau-ke-hoach.txt"])
def test_file_past_the_limit(file: str, plans: Path) -> None:
    with (plans / file).open("ab") as out:
        out.write(b"# " + b"x" * MAX_BYTES)
    assert [problem.rule for problem in load(plans).problems] == ["file-size"]


def test_mark_of_byte_order_and_line_ends_of_windows_are_accepted(plans: Path) -> None:
    plain = load(plans).plans[0].form
    for file in (plans / PLAN, *(plans / "registry").iterdir()):
        data = file.read_bytes()
        file.write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    records = load(plans)
    assert records.problems == ()
    assert records.plans[0].form == plain


def test_of_plans_with_one_id_the_first_by_name_counts(plans: Path) -> None:
    """As the site takes it, so that a plan is proved by its own source."""
    (plans / "a.yaml").write_bytes((plans / PLAN).read_bytes())
    records = load(plans)
    assert [record.file for record in records.plans] == ["a.yaml", PLAN]
    assert [one.file for one in records.by_plan().values()] == ["a.yaml"]


def test_two_runs_read_the_same(plans: Path) -> None:
    first, second = load(plans), load(plans)
    assert first.plans[0].form == second.plans[0].form
    assert first.problems == second.problems


def test_broken_files_are_all_told(plans: Path) -> None:
    edit(plans / PLAN, {"status: issued": "status: isued", "type: ke-hoach": "typ: ke-hoach"})
    (plans / "hai.yml").write_bytes(b"\xff")
    (plans / "ba.yml").write_text("a: &x 1\n", encoding="utf-8")
    (plans / "registry/units.yml").write_text("\t- id: x\n", encoding="utf-8")
    told = as_text(load(plans).problems)
    places = [line.split(": ")[0] for line in told.splitlines() if not line.startswith(" ")]
    assert places == [
        "plans/ba.yml:1:4",
        "plans/hai.yml:1:1",
        "plans/registry/units.yml:1:1",
        f"plans/{PLAN}:3:1",
        f"plans/{PLAN}:8:9",
    ]


@pytest.mark.parametrize(
    "issuer", ["null", "{agency: null, printed: Ủy ban}", "{agency: ubnd-xa-mau, printed: Ủy ban}"]
)
def test_a_draft_is_read_though_a_person_must_still_say_who_issued_it(
    issuer: str, plans: Path
) -> None:
    edit(plans / PLAN, {"issuer: ubnd-xa-mau": f"issuer: {issuer}", "unit: xa-mau": "unit: null"})
    records = load(plans)
    (plan,) = records.plans
    assert plan.form.unit == "chua-ghi"
    assert plan.form.issuer.agency == ("chua-ghi" if "null" in issuer else "ubnd-xa-mau")
    assert {one.rule for one in records.problems} <= {"schema-string-type", "schema-model-type"}
