"""What a report file may say, and what editors are told of it."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from generator.schema.json_schema import report_json_schema
from generator.schema.reports import ReportForm

SAID: dict[str, Any] = {
    "id": "bao-cao-mau",
    "type": "bao-cao",
    "title": "Báo cáo",
    "number": None,
    "date": "2025-12-01",
    "issuer": None,
    "standing": "official",
    "read_in": "whole",
    "encoded_by": "Người nhập",
}


def test_the_schema_of_reports_is_one_and_takes_a_report() -> None:
    schema = report_json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(SAID, schema)
    assert ReportForm.model_validate(SAID).observations == []


@pytest.mark.parametrize(
    ("field", "said", "kind"),
    [
        ("answers", ["xa-mau#i-d1"], "no_duty_year"),
        ("answers", ["xa-mau/2025"], "no_place"),
        ("answers", ["xa-mau#i-d1/205"], "no_duty_year"),
        ("evidence", [{"about": "xa-mau", "quote": "q"}], "no_place"),
        ("replies", [{"to": "Xã#i", "quote": "q"}], "no_place"),
        ("source", "../xa.txt", "path_outside"),
        ("date", "31/2/2025", "no_such_date"),
    ],
)
def test_what_is_no_address_is_refused(field: str, said: object, kind: str) -> None:
    with pytest.raises(ValidationError) as told:
        ReportForm.model_validate({**SAID, field: said})
    assert [one["type"] for one in told.value.errors()] == [kind]
