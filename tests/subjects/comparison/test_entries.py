"""What is set side by side: when two facts say the same."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.comparison.entries import Deed, Fact


def test_what_is_said_tells_facts_apart_wherever_they_stand() -> None:
    one = Fact("4%", "a", deeds=(Deed("Chủ trì", "Sở", "p1"),))
    assert (
        one.said == replace(one, anchor="b", quote="q", deeds=(Deed("Chủ trì", "Sở", "p2"),)).said
    )
    assert one.said != replace(one, deeds=(Deed("Chủ trì", "Phòng", "p1"),)).said
    assert one.said != replace(one, deeds=(Deed("Phối hợp", "Sở", "p1"),)).said
    for other in (
        replace(one, words="5%"), replace(one, before="dưới"), replace(one, after="hộ"),
        replace(one, notes=("x",)), replace(one, deeds=()),
    ):  # fmt: skip
        assert one.said != other.said
