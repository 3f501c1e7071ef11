"""One plan keeps nobody waiting: what takes too long is stopped and named, the rest goes on."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.checks import rules
from generator.fidelity import proof
from generator.link import link
from generator.link import site as link_site
from generator.patience import Patience, TooLongError, at_most
from generator.problems import Problem
from generator.reading import plans as reading_plans
from generator.reading.plans import load
from tests.folders import PLAN

MOMENT = 0.02
OTHER = "xa-khac-ke-hoach"


def for_ever() -> None:
    while True:
        pass


def swallowing() -> None:
    """Work that goes on whatever is raised in it, once."""
    try:
        for_ever()
    except TooLongError:
        for_ever()


def matching() -> None:
    """Work within one call of a pattern, which no statement of ours could look at."""
    re.fullmatch(r"(a|aa)*b", "a" * 60)


@pytest.mark.parametrize("work", [for_ever, swallowing, matching])
def test_work_is_stopped_in_the_middle(work: Callable[[], None]) -> None:
    with pytest.raises(TooLongError), at_most(MOMENT):
        work()


def test_what_is_quick_is_left_alone_and_no_alarm_rings_later() -> None:
    with at_most(MOMENT):
        assert sum(range(10)) == 45
    assert len([one for one in range(2_000_000) if one % 2]) == 1_000_000  # longer than a moment


def test_a_block_within_another_leaves_its_alarm() -> None:
    def twice() -> None:
        with pytest.raises(TooLongError), at_most(MOMENT):
            for_ever()
        for_ever()

    with pytest.raises(TooLongError), at_most(MOMENT * 3):
        twice()


def test_elsewhere_than_in_the_main_thread_it_is_told_at_the_end() -> None:
    told: list[str] = []

    def work() -> None:
        try:
            with at_most(-1):
                told.append("ran")
        except TooLongError:
            told.append("too long")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert told == ["ran", "too long"]


def test_the_time_of_a_file_is_that_of_all_its_steps() -> None:
    problems: list[Problem] = []
    patience = Patience(1.0, {"a.yml": 0.9999999})
    assert patience.give("b.yml", problems, lambda: 3) == 3
    assert problems == []
    assert patience.give("a.yml", problems, for_ever) is None
    assert patience.give("a.yml", problems, lambda: 3) is None
    (problem,) = problems
    assert (problem.file, problem.rule, problem.severity) == ("a.yml", "too-long", "error")
    assert "kế hoạch này đọc quá lâu: hơn 1 giây" in problem.message


# Each step: where it stands, and of which plan it is by what it is called with.
STEPS: dict[str, tuple[Any, str, Callable[[Any], str]]] = {
    "read": (reading_plans, "load_plan", lambda said: said[0].stem),
    "link": (link_site, "link_plan", lambda said: said[0].form.id),
    "check": (rules, "_held", lambda said: said[1].id),
    "prove": (proof, "prove", lambda said: said[0].id),
}


@pytest.mark.parametrize("step", STEPS)
def test_each_step_gives_one_plan_up_and_goes_on_with_the_others(
    step: str, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (plans / PLAN).read_text(encoding="utf-8")
    (plans / f"{OTHER}.yml").write_text(
        text.replace("id: xa-mau-ke-hoach", f"id: {OTHER}"), encoding="utf-8"
    )
    module, name, of = STEPS[step]
    known = getattr(module, name)

    def slow(*said: Any) -> Any:
        return for_ever() if of(said) == OTHER else known(*said)

    monkeypatch.setattr(module, name, slow)
    patience = Patience(0.3)
    records = load(plans, patience=patience)
    site, problems = link(records, patience=patience)
    problems += [*records.problems, *rules.check(site, [], {}, patience)]
    sources = {one.form.id: one.source.text for one in records.plans if one.source}
    texts = {name: text for name, text in sources.items() if name in site.plans}
    proofs = proof.prove_all(site.plans, texts, problems, patience)
    assert [(one.file, one.rule) for one in problems if one.rule == "too-long"] == [
        (f"plans/{OTHER}.yml", "too-long")
    ]
    assert list(proofs) == ["xa-mau-ke-hoach"]
