"""What editors are told of the files of a plans folder is what their forms say."""

from __future__ import annotations

import json

from generator.schema.json_schema import plan_json_schema
from generator.schema.plan import PlanForm
from tests.made_up import speaking_made_up

SCHEMA = plan_json_schema()


def test_plan_form_is_what_is_published() -> None:
    assert PlanForm.model_json_schema(by_alias=True) == SCHEMA
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_the_schema_says_what_a_field_holds_in_the_language_that_is_spoken() -> None:
    with speaking_made_up():
        said = plan_json_schema()
    assert said["title"] == f"⟦{SCHEMA['title']}⟧"
    form, ours = said["$defs"]["SectionForm"], SCHEMA["$defs"]["SectionForm"]
    for name, field in ours["properties"].items():
        assert form["properties"][name]["description"] == f"⟦{field['description']}⟧"
    assert form["required"] == ours["required"] if "required" in ours else "required" not in form
    assert plan_json_schema() == SCHEMA
