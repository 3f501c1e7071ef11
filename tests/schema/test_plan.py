"""What an author may write, and what editors are told of it: the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from pydantic import ValidationError

from generator.cli.commands import main
from generator.schema.annotations import HELPING_ROLES, LEADING_ROLES, ActorRole
from generator.schema.json_schema import plan_json_schema
from generator.schema.plan import (
    CENTRED_ROLES,
    FOOT_ROLES,
    FORMAL_ROLES,
    FRAME_ROLES,
    PlanForm,
    SectionRole,
)
from generator.schema.registries import REGISTRIES
from generator.schema.types import Form
from tests import plain_yaml
from tests.folders import BASE, PLAN, ROOT

SCHEMA = plan_json_schema()
PLANS = sorted((ROOT / "plans").glob("*.yml"))


class _EditorLoader(yaml.SafeLoader):
    """Reads as editors do (YAML 1.2): numbers are numbers, but dates and `no` are texts."""


_EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag != "tag:yaml.org,2002:timestamp"
        and not (tag.endswith(":bool") and first in "yYnNoO")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_editors_read(text: str) -> Any:
    return yaml.load(text, Loader=_EditorLoader)


def complaints(data: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def test_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_copy_beside_the_plans_is_what_the_command_prints() -> None:
    printed = CliRunner().invoke(main, ["schema"]).stdout
    copy = ROOT / "plans/schema/plan.schema.json"
    assert copy.read_text(encoding="utf-8") == printed, (
        "kehoach schema > plans/schema/plan.schema.json"
    )


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_editors_accept_the_real_plans(file: Path) -> None:
    assert complaints(as_editors_read(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_plan_files_name_the_schema_for_editors(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=schema/plan.schema.json"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: issued", "status: isued"),
        ("encoded_by:", "encoded_bi:"),
        ("themes: [viec-lam]", "themes: viec-lam"),
        ("year: 2030", "year: 1030"),
        ("year: 2030", "year: x"),
        ("role: masthead", "role: masthed"),
        ("id: xa-mau-ke-hoach", "id: Xã Mẫu"),
        ("encoded_by: Kế hoạch mở\n", ""),
    ],
)
def test_editors_refuse_what_the_program_refuses(old: str, new: str) -> None:
    text = (BASE / PLAN).read_text(encoding="utf-8")
    assert text.count(old) == 1
    assert complaints(as_editors_read(text)) == []
    assert complaints(as_editors_read(text.replace(old, new)))


@pytest.mark.parametrize(
    ("limit", "body", "refused"),
    [
        ("MAX_SECTIONS", [{"sections": [{}, {"sections": [{}]}]}], "too_many_sections"),
        ("MAX_PARAGRAPHS", [{"text": ["a"]}, {"sections": [{"text": ["b"] * 3}]}], "too_many_"),
    ],
)
def test_a_plan_has_so_many_sections_and_paragraphs_in_all(
    limit: str, body: list[Any], refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {**plain_yaml.values((BASE / PLAN).read_text(encoding="utf-8")), "body": body}
    said["date"] = "2024"
    monkeypatch.setattr(f"generator.schema.plan.{limit}", 4)
    assert PlanForm.model_validate(said).body
    monkeypatch.setattr(f"generator.schema.plan.{limit}", 3)
    with pytest.raises(ValidationError, match=refused) as error:
        PlanForm.model_validate(said)
    (detail,) = error.value.errors()
    assert detail["ctx"] == {"actual_length": 4, "max_length": 3}


def test_editors_may_write_the_short_and_the_long_form() -> None:
    text = (BASE / PLAN).read_text(encoding="utf-8")
    long = text.replace("date: 2024-11-21", "date: {value: 2024-11-21, inferred: x}")
    long = long.replace("status: issued", "status: {value: issued}")
    long = long.replace("issuer: ubnd-xa-mau", "issuer: {agency: ubnd-xa-mau}")
    assert complaints(as_editors_read(long)) == []
    assert complaints(as_editors_read(text.replace("date: 2024-11-21", "date: null"))) == []


def forms() -> list[type[Form]]:
    found: list[type[Form]] = []
    waiting: list[type[Form]] = [Form]
    while waiting:
        form = waiting.pop()
        found.append(form)
        waiting += form.__subclasses__()
    return [form for form in found if form is not Form]


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.__name__)
def test_forms_are_strict_and_frozen(form: type[Form]) -> None:
    assert form.model_config["extra"] == "forbid"
    assert form.model_config["frozen"] is True


def _in_plan_files() -> list[type[Form]]:
    named = set(SCHEMA["$defs"]) | {"PlanForm"}
    return [form for form in forms() if form.__name__ in named]


@pytest.mark.parametrize("form", _in_plan_files(), ids=lambda form: form.__name__)
def test_every_field_is_described_in_vietnamese(form: type[Form]) -> None:
    for name, field in form.model_fields.items():
        assert field.description, f"{form.__name__}.{name}"


def test_every_registry_has_a_key() -> None:
    for kind, form in REGISTRIES.items():
        assert {"id", "abbr", "word"} & set(form.model_fields), kind


def test_what_surrounds_a_text_is_no_part_of_what_it_says() -> None:
    assert FORMAL_ROLES < FRAME_ROLES
    assert (FOOT_ROLES | CENTRED_ROLES) <= FRAME_ROLES
    assert not FOOT_ROLES & CENTRED_ROLES
    promising = set(get_args(SectionRole)) - FRAME_ROLES
    assert {"objectives", "specific-targets", "tasks", "implementation"} <= promising


def test_the_browser_knows_the_same_frame_of_a_text() -> None:
    script = (ROOT / "theme" / "assets" / "js" / "compare.js").read_text("utf-8")
    listed = re.search(r"FRAME = new Set\(\[(.*?)\]\)", script, re.DOTALL)
    assert listed
    assert set(re.findall(r'"([\w-]+)"', listed[1])) == FRAME_ROLES


def test_everyone_who_acts_either_leads_or_helps() -> None:
    assert sorted((*LEADING_ROLES, *HELPING_ROLES)) == sorted(get_args(ActorRole))
