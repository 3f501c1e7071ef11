"""The benchmark of the importer tells what it measures, and the importer stays above its floors."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from tests import plain_yaml
from tests.bench.import_finished import Stated, first_right, left, right_indicators, stated_targets
from tests.bench.import_score import Share
from tests.bench.import_values import Left, left_once_accepted
from tests.bench.importing import (
    CORPUS,
    Measured,
    as_json,
    documents,
    measured,
    sums,
    told,
    told_sums,
)
from tests.folders import ROOT
from tests.golden import CASES

FLOORS = plain_yaml.values((CASES / "import" / "floors.yml").read_text(encoding="utf-8"))
# Reading a picture takes the time of all the others together.
QUICK = [path for path in documents(CORPUS) if not path.stem.endswith("-scan")]


@cache
def all_measured() -> tuple[Measured, ...]:
    return tuple(measured(path) for path in QUICK)


def text_of_a_programme() -> Measured:
    return next(one for one in all_measured() if one.name == "15-ctr-huyen-uy-txt")


def test_every_document_has_its_gold_and_every_gold_its_document() -> None:
    for folder in CORPUS:
        golds = {path.name.removesuffix(".gold.yml") for path in folder.glob("*.gold.yml")}
        others = {path.stem for path in folder.iterdir() if not path.name.endswith(".gold.yml")}
        assert golds == others, folder


@pytest.mark.parametrize("measure", FLOORS["right"])
def test_right_stays_above_its_floor(measure: str) -> None:
    total = sums(all_measured())
    match, share = total.matches.get(measure), total.shares.get(measure)
    right = match.same if match else share.part if share else -1
    assert right >= FLOORS["right"][measure]


@pytest.mark.parametrize("measure", FLOORS["precision"])
def test_what_is_proposed_stays_as_right_as_its_floor(measure: str) -> None:
    precision = sums(all_measured()).matches[measure].precision
    assert precision is not None
    assert precision >= FLOORS["precision"][measure]


def test_no_word_is_lost() -> None:
    read = [one for one in all_measured() if one.score is not None]
    assert {one.name for one in read if one.proof} <= set(FLOORS["unproved"])


def test_a_document_is_told_of() -> None:
    lines = told(text_of_a_programme()).splitlines()
    assert lines[0].startswith("15-ctr-huyen-uy-txt: ")
    assert lines[1].split() == ["nháp", "mẫu", "đúng", "P", "R", "F1"]
    names = [line.split()[0] for line in lines[2:]]
    assert names[0] == "headings"
    assert names[-1] == "table_cells"
    assert all(len(line) <= 72 for line in lines[1:])


def test_a_document_that_no_reader_takes_is_named() -> None:
    unread = Measured("van-ban-la")
    assert told(unread) == "van-ban-la: chưa đọc được"
    total = sums([unread, text_of_a_programme()])
    assert (total.documents, total.unread) == (1, ["van-ban-la"])
    assert "chưa đọc được: van-ban-la" in told_sums(total)


def test_figures_are_given_to_other_programs() -> None:
    found: dict[str, Any] = json.loads(json.dumps(as_json([text_of_a_programme()], [])))
    assert found["all"] == found["documents"]["15-ctr-huyen-uy-txt"]
    assert found["all"]["headings"] == [9, 9, 9]


def test_lines_left_to_write_are_those_the_draft_has_not() -> None:
    draft = "a: 1\nb: null\nc:\n- x\n"
    assert left(draft, "a: 1\nb: 2\n\nc:\n  - x\n  - y\n") == Share(2, 5)
    assert left("", "a: 1\n") == Share(1, 1)


def test_lines_are_left_once_every_right_proposal_is_accepted() -> None:
    finished = """# remark
text:
  - text: >-
      Một đoạn
      dài
    actors:
      - {agency: so-y-te, role: leads, quote: Sở Y tế}
    notes:
      - {kind: slip, note: In nhầm}
  - Hai
"""
    draft = """text:
- actors: [{quote: Sở Y tế, role: leads, agency: so-y-te, proposed: true}]
  text: Một đoạn dài
- text: Hai
"""
    # Neither folding, order, `proposed` nor a remark of the file counts; a person's note does.
    assert left_once_accepted(draft, finished) == Left(9, 2, 2)
    assert left_once_accepted(finished, finished) == Left(9, 0, 0)
    wrong = draft.replace("leads", "supports").replace("Một đoạn", "Ba đoạn")
    assert left_once_accepted(wrong, finished) == Left(9, 6, 2)
    assert left_once_accepted(wrong, finished).kinds == {"lời riêng": 2, "text": 3, "actors": 1}


def test_indicators_count_where_the_draft_finds_the_target() -> None:
    water = {"quote": "95% hộ có nước sạch", "is": "95 %", "indicator": "nuoc-sach"}
    poor = {"quote": "còn dưới 2% hộ nghèo", "is": "< 2 %", "indicator": "ho-ngheo"}
    drafted = [{**water, "quote": "trên 95% hộ có nước sạch"}, {**poor, "indicator": None}]
    finished = {"body": [{"text": [{"text": "", "targets": [water, poor]}]}]}
    assert right_indicators({"body": [{"targets": drafted}]}, finished) == Share(1, 2)
    assert right_indicators({"body": [{"targets": [{**poor, "is": "2 %"}]}]}, finished) == Share()


def test_an_indicator_is_asked_of_the_other_plans() -> None:
    stated = [Stated("p", "hộ nghèo 2%", "ho-ngheo"), Stated("q", "còn 1% hộ nghèo", "ho-ngheo")]
    alone = Stated("q", "10 xã", "so-xa")
    asked = []

    def matcher(one: Stated, others: object) -> str | None:
        asked.append((one, others))
        return "ho-ngheo" if one.plan == "p" else None

    assert first_right([*stated, alone], matcher) == Share(1, 2)
    assert asked == [(stated[0], [stated[1], alone]), (stated[1], [stated[0]])]


def test_real_plans_state_indicators() -> None:
    stated = stated_targets(ROOT / "plans")
    assert len({one.plan for one in stated}) == 5
    assert all(one.quote and one.indicator for one in stated)
