"""An observation is named by its report and its own id."""

from __future__ import annotations

from tests.observed.made import figure_said


def test_an_observation_has_an_address() -> None:
    assert figure_said("a", {"is": "1 %", "as_of": None}).address == "r#a"
