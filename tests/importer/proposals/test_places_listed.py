"""Bodies of several places of one rank that are named once."""

from __future__ import annotations

import pytest

from generator.importer.proposals.places_listed import bodies_of_places
from generator.importer.proposals.words import tokens


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND xã Suối Ví, phường Bến Thử lập", ["UBND xã Suối Ví", "UBND phường Bến Thử"]),
        ("UBND các xã: Suối Ví, phường Bến Thử", ["UBND xã Suối Ví", "UBND phường Bến Thử"]),
        ("UBND xã Suối Ví và xã Đồi Mẫu rà soát", ["UBND xã Suối Ví", "UBND xã Đồi Mẫu"]),
        ("UBND xã Suối Ví, tỉnh Thử lập", []),
        ("UBND các xã, phường lập", []),
        ("UBND xã", []),
        ("Sở Y tế, xã Suối Ví", []),
    ],
)
def test_each_has_its_body(text: str, names: list[str]) -> None:
    found, end = bodies_of_places(text, [*tokens(text)], 0)
    assert [full for _start, _stop, full in found] == names
    assert end > 0 if names else end == 0
