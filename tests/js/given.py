"""What Python hands to the tests of the scripts: cases from YAML, real plans, what its twins say.

A test file `<name>.test.mjs` reads `given.json` in a folder of its own, which `write` fills.
"""

from __future__ import annotations

import csv
import io
import json
import random
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from generator.opendata.formats import csv_lines
from generator.search.index import PART
from generator.search.lunr_script import as_module, lunr_file, lunr_module
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.subjects.comparison import choices
from generator.subjects.comparison.browser_files import comparison_files, written, written_plan
from generator.subjects.comparison.choices import Choice, choice_files
from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.entries import ComparedPlan, Entry, Fact, Passage, TaskText
from generator.subjects.comparison.side_by_side import (
    FactRow,
    TextRow,
    column_names,
    fact_rows,
    text_rows,
)
from generator.subjects.comparison.text_rows import Block, align, blocks
from generator.text.spelling import ONSETS, RHYMES
from generator.text.vietnamese import TONE_MARKS
from generator.text.word_diff import word_diff
from generator.text.words import normal_form
from tests import plain_yaml
from tests.golden import CASES, cases
from tests.search.test_real_plans import ODD
from tests.search_cases import doors, everyday_topics, search_cases
from tests.search_corpus import ONE_PART, real_blocks, real_index, real_search, real_site
from tests.search_quality import known_items, typings
from tests.search_small import published

Given = dict[str, Any]
Plans = Sequence[Sequence[Block]]


def write(name: str, folder: Path) -> None:
    """Fill a folder with what the tests of that name read; nothing where they need nothing."""
    if name not in _GIVEN:
        return
    given = _GIVEN[name](folder)
    (folder / "given.json").write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")


# --- Cases --------------------------------------------------------------------------------------


def _twins(folder: Path) -> Given:
    reader = site_reader(real_site().registries, search_rules())
    return {
        "cases": [{"file": case.file.stem, **case.said} for case in cases("twins")],
        "rules": reader.rules,
        "forms": reader.short_forms,
    }


# --- Search -------------------------------------------------------------------------------------

PLACES = (
    "Phường 2 bảo hiểm y tế", "kiên giang ai báo cáo", "hộ nghèo ở tỉnh Quảng Ngãi",
    "vĩnh long kiên giang nhà ở", "bác ái", "“kiên giang” nhà ở", "thaats nghieepj owr kieen giang",
)  # fmt: skip
QUERIES = [*(case.query for case in search_cases()), *everyday_topics(), *PLACES, *ODD]
FILTERS: Sequence[dict[str, list[str]]] = (
    {"kind": ["target"], "year": ["2030"]},
    {"level": ["province"], "theme": ["an-sinh-xa-hoi"]},
    {"place": ["tinh-khanh-hoa-2025"]},
    {"plan": ["bac-ai-ke-hoach-nq42"]},
    {"plan": ["bac-ai-ke-hoach-nq42", "khong-co"], "kind": ["paragraph", "task"]},
    {"kind": ["target"], "plan": ["khong-co"]},
    {"theme": ["khong-co"]},
    {"family": ["42-nq-tw"], "level": ["province"]},
    {"family": ["khong-co"]},
    {"everywhere": ["1"]},
)


def _terms(folder: Path) -> Given:
    """Return the golden cases, and the terms of every text of the real plans."""
    reader = site_reader(real_site().registries, search_rules())
    texts = {
        text for block in real_blocks() for one in block.items for text in (one.name, one.text)
    }
    return {
        "cases": [case.said for case in cases("terms")],
        "rules": reader.rules,
        "forms": reader.short_forms,
        "real": [[text, reader.terms(text)] for text in (*sorted(texts), *QUERIES)],
    }


def _search(folder: Path) -> Given:
    """Return queries with Python's answers, and those judged by reading with their right ones.

    The folder gets the index in small parts and in one, and lunr as it is served and as it was.
    """
    for name, size in (("many", PART), ("one", ONE_PART)):
        for path, data in published(real_index(size)).items():
            (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / name / path).write_bytes(data)
    lunr = lunr_file().read_text("utf-8")
    (folder / "lunr.mjs").write_text(as_module(lunr), encoding="utf-8")
    (folder / "lunr.min.mjs").write_bytes(lunr_module(lunr))
    typed = [one.phrase for all in typings(known_items(real_site(), 12)).values() for one in all]
    return {
        "many": [_answer(query, {}, PART) for query in (*QUERIES, *typed)],
        "one": [_answer(query, {}, ONE_PART) for query in QUERIES[::8]],
        "filtered": [_answer("hộ nghèo Bác Ái", filters, PART) for filters in FILTERS],
        "judged": list(_judged()),
    }


def _answer(query: str, filters: dict[str, list[str]], size: int) -> Given:
    answer = real_search(size).find(query, filters)
    return {"query": query, "filters": filters, **asdict(answer)}


def _judged() -> Iterator[Given]:
    """Yield the cases of `tests/cases/search/`, each answer as the addresses where it is."""
    for case in search_cases():
        sides = {"right": case.right, "also": case.also, "wrong": case.wrong}
        yield {
            "query": case.query,
            **{
                side: [sorted(doors(real_site(), one)) for one in answers]
                for side, answers in sides.items()
            },
        }


# --- Comparison ---------------------------------------------------------------------------------

ODD_WORDS = (
    "a", "A", "ă", "hoà", "hòa", "HÒA", "Tỷ", "tỉ", "e\u0301", "ß", "Đ", "đ", "3", "3,5%", "35.000",
    "42-NQ/TW", "-", "–", ".", ",", "%", "“", " ", "  ", "\n", "\u00a0", "Ω", "Σ", "ж", "字", "🙂",
    "\u0301", "\u200b", "_", "^", "İ", "ſ", "Ǆ",
)  # fmt: skip
FEW_WORDS = ("nước", "sạch", "3%", "y", "tế", "hòa", "hoà")
ROLES = (None, "tasks", "title", "recipients", "signature")


@cache
def _real_blocks() -> dict[str, tuple[Block, ...]]:
    return {name: blocks(plan) for name, plan in real_site().plans.items()}


def _chosen() -> Iterator[tuple[str, ...]]:
    """Yield the plans that are compared: each alone, each pair, some threes and fours."""
    names = list(real_site().plans)
    yield from ((name,) for name in names)
    yield from combinations(names, 2)
    yield from (tuple(names[:3]), tuple(names[1:4]), tuple(names[:4]), tuple(names[:0:-1]))


def _compare(folder: Path) -> Given:
    """Return what `align` and `word_diff` say of real plans and of odd ones, drawn by a seed."""
    draw = random.Random(1)
    odd = [[_odd_plan(draw) for _ in range(draw.randint(1, 4))] for _ in range(200)]
    texts = [(_odd_text(draw), _odd_text(draw)) for _ in range(1000)]
    judged = sorted((CASES / "compare").glob("*.yml"))
    return {
        "plans": {name: [asdict(one) for one in plan] for name, plan in _real_blocks().items()},
        "real": [{"plans": names, **_compared(_plans(names))} for names in _chosen()],
        "odd": [{"plans": [[asdict(one) for one in p] for p in ps], **_rows(ps)} for ps in odd],
        "texts": [_difference(*pair) for pair in texts],
        "forms": [[word, normal_form(word)] for word in _syllables()],
        "judged": [plain_yaml.values(path.read_text(encoding="utf-8")) for path in judged],
    }


def _plans(names: Sequence[str]) -> Plans:
    return [_real_blocks()[name] for name in names]


def _rows(plans: Plans) -> Given:
    return {"rows": [asdict(row) for row in align(plans)]}


def _compared(plans: Plans) -> Given:
    """Return the rows of some plans, and of two the words that stand opposite each other."""
    texts = [{block.id: block.text for block in plan} for plan in plans]
    rows = align(plans)
    opposite = [
        (texts[0][row.cells[0] or ""], texts[1][row.cells[1] or ""])
        for row in rows
        if len(plans) == 2 and None not in row.cells
    ]
    return {
        "rows": [asdict(row) for row in rows],
        "texts": [_difference(*pair) for pair in opposite],
    }


def _difference(left: str, right: str) -> Given:
    return {"left": left, "right": right, "runs": [asdict(run) for run in word_diff(left, right)]}


def _odd_text(draw: random.Random) -> str:
    return "".join(draw.choices(ODD_WORDS, k=draw.randint(0, 14)))


def _odd_plan(draw: random.Random, words: tuple[int, int] = (0, 6)) -> list[Block]:
    return [
        Block(
            f"{at}",
            draw.choice(("heading", "paragraph")),
            draw.choice(ROLES),
            tuple(draw.sample(("y-te", "giao-duc"), draw.randint(0, 2))),
            " ".join(draw.choices(FEW_WORDS, k=draw.randint(*words))),
        )
        for at in range(draw.randint(0, 8))
    ]


def _syllables() -> list[str]:
    """Return every way to write a syllable, in small letters and large, and all Latin letters."""
    syllables = [
        unicodedata.normalize("NFC", onset + rhyme[: at + 1] + mark + rhyme[at + 1 :])
        for rhyme in sorted(RHYMES)
        for at, letter in enumerate(rhyme)
        if letter in "aăâeêioôơuưy"
        for mark in ("", *TONE_MARKS)
        for onset in ("", *sorted(ONSETS))
    ]
    letters = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
    return [*syllables, *map(str.upper, syllables), *letters]


# --- Side by side -------------------------------------------------------------------------------


def _rows_of_plans(folder: Path) -> Given:
    """Return the files that a browser gets of plans, real and odd, and the rows of their pages."""
    files = {Path(path).stem: json.loads(data) for path, data in comparison_files(real_site())}
    order = orders(real_site())
    plans = {
        name: compared_plan(real_site(), plan, order) for name, plan in real_site().plans.items()
    }
    chosen = [[plans[one] for one in names] for names in _chosen() if len(names) > 1]
    draw = random.Random(1)
    odd = [_odd_choice(draw) for _ in range(150)]
    return {
        "files": files,
        "chosen": [
            {
                "plans": [plan.id for plan in several],
                "names": column_names([plan.names for plan in several]),
                **_facts(several),
                **(_texts(several) if at % 2 == 0 else {}),
            }
            for at, several in enumerate(chosen)
        ],
        "odd": [
            {
                "files": [written_plan(plan, {}) for plan in several],
                **_facts(several),
                **_texts(several),
            }
            for several in odd
        ],
    }


def _odd_choice(draw: random.Random) -> list[ComparedPlan]:
    """Draw two to four plans; passages of a later one may be stretches of earlier ones."""
    texts: list[list[Block]] = []
    for _ in range(draw.randint(2, 4)):
        met = [block for text in texts for block in text]
        text = _odd_plan(draw, (8, 40))
        texts.append([_stretch(draw, one, met) for one in text])
    return [_odd_compared(draw, number, text) for number, text in enumerate(texts)]


def _stretch(draw: random.Random, block: Block, met: Sequence[Block]) -> Block:
    """Return a block, or at times one in its place with half of the words of another."""
    if not met or draw.random() < 0.5:
        return block
    whole = draw.choice(met)
    words = whole.text.split()
    first = draw.randint(0, len(words) // 2)
    return replace(whole, id=block.id, text=" ".join(words[first : first + len(words) // 2]))


def _odd_compared(draw: random.Random, number: int, text: Sequence[Block]) -> ComparedPlan:
    """Draw tasks, promises of no indicator and of a few, for a plan with that text."""
    entries: list[Entry] = []
    for at in range(draw.randint(0, 7)):
        words = " ".join(draw.choices(FEW_WORDS, k=draw.randint(1, 5)))
        themes = tuple(draw.sample(("y-te", "giao-duc", "nha-o"), draw.randint(0, 2)))
        first = draw.randint(0, len(text))
        task = TaskText(
            words,
            first,
            draw.randint(first, len(text)),
            themes,
            draw.choice([None, *(one.fact.anchor for one in entries)]),
            draw.random() < 0.3,
        )
        entries.append(
            Entry("tasks", (), draw.randint(0, 3), words, Fact(words, f"m{at}"), task=task)
        )
    for at in range(draw.randint(0, 4)):
        indicator = draw.choice((None, "nuoc-sach", "y-te"))
        about = draw.choice(("", "hộ", "Hộ", "xã"))
        fact = Fact("3%", f"t{at}", quote=" ".join(draw.choices(FEW_WORDS, k=draw.randint(1, 5))))
        keys = (f"target|{indicator}|{about}",) if indicator else ()
        entries.append(Entry("targets", keys, 0, "a", fact, about=about, indicator=indicator))
    passages = tuple(Passage(block, None) for block in text)
    return ComparedPlan(f"{number}", (f"{number}",), "Kế hoạch", tuple(entries), passages, {})


def _facts(plans: Sequence[ComparedPlan]) -> Given:
    return {"facts": [_fact_row(row) for row in fact_rows(plans)]}


def _texts(plans: Sequence[ComparedPlan]) -> Given:
    return {"texts": [_text_row(row) for row in text_rows(plans)]}


def _fact_row(row: FactRow) -> Given:
    return {
        "part": row.part,
        "group": row.group,
        "label": row.label,
        "about": row.about,
        "indicator": row.indicator,
        "silent": row.silent,
        "same": row.same,
        "isShared": row.is_shared,
        "cells": [[[fact.words, fact.anchor, fact.notes] for fact in cell] for cell in row.cells],
        "elsewhere": row.elsewhere,
    }


def _text_row(row: TextRow) -> Given:
    cells = [
        [
            {
                "id": cell.passage.block.id,
                "mark": cell.passage.mark,
                "moved": cell.moved,
                "part": cell.part,
                "runs": [[run.words, run.side, run.spelling] for run in cell.runs],
            }
            for cell in passages
        ]
        for passages in row.cells
    ]
    return {"kind": row.kind, "cells": cells, "near": [near and asdict(near) for near in row.near]}


# --- The table of comparison --------------------------------------------------------------------

CELLS = (
    "", "trên 95%", "=1+1", "+84", "-5%", "@ai", "\tthụt", "\rvề đầu", "a=1", " =1", "“3”",
    'nói "a"', "a,b", "a;b", "hai\ndòng", "'đã có", "–5", "Ω🙂",
)  # fmt: skip


def _matrix(folder: Path) -> Given:
    """Return texts and what the open data makes of them as cells of CSV."""
    written = csv_lines([text] for text in ("a", *CELLS))
    cells = [row[0] if row else "" for row in csv.reader(io.StringIO(written, newline=""))][1:]
    return {"cells": [list(pair) for pair in zip(CELLS, cells, strict=True)]}


def _choices(folder: Path) -> Given:
    """Return very many plans of made-up places, and the lists from which a reader picks them."""
    draw = random.Random(1)
    names = ("An", "Ân", "Yên", "Y", "Đại", "Đài Bắc", "2", "21", "Phú Thọ", "Phước", "Phương")
    made = [
        Choice(
            f"ke-hoach-{number}",
            f"Xã {draw.choice(names)} {draw.choice(names)}, tỉnh {draw.choice(names)}",
            "Kế hoạch (21/11/2024)",
            "Cấp xã",
            (f"phường {draw.choice(names)} (từ 2025)",) if number % 3 else (),
        )
        for number in range(120)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choices, "MOST", 40)
        files = {path: written(said) for path, said in choice_files(made)}
    return {"plans": written(made), "files": files}


_GIVEN: Mapping[str, Callable[[Path], Given]] = {
    "choices": _choices,
    "compare": _compare,
    "matrix": _matrix,
    "rows": _rows_of_plans,
    "search": _search,
    "terms": _terms,
    "twins": _twins,
}
NAMES = _GIVEN.keys()
