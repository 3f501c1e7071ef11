"""What Python says of the cases in `tests/cases/twins/`, which `twins.test.mjs` holds scripts to.

A file has the name of a function here; a case is what it takes, and `says` what it returns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from generator.opendata.cells import safe
from generator.output.foreign import stretches
from generator.search.parts import (
    Posting,
    read_sets,
    read_terms,
    read_words,
    weight_of,
    write_sets,
    write_terms,
)
from generator.search.query import read_query
from generator.search.ranking import mistyped
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.search.telex import Telex
from generator.search.terms import Reader
from generator.search.volumes import read_head
from generator.text.word_diff import Run, word_diff
from generator.text.words import bare, normal_form, words
from generator.views.references import bibtex
from tests.search_corpus import real_site


def say(name: str, said: Mapping[str, Any]) -> str:
    """Return what the function says of a case."""
    return TWINS[name](said)


def _cut(said: Mapping[str, Any]) -> str:
    return "|".join(bare(word) for word in words(said["text"]))


def _normal_form(said: Mapping[str, Any]) -> str:
    return normal_form(said["word"])


def _foreign(said: Mapping[str, Any]) -> str:
    text = str(said["text"])
    found = stretches(text, frozenset(str(said["known"]).split()))
    return "|".join(text[begin:end] for begin, end in found)


def _difference(said: Mapping[str, Any]) -> str:
    return "".join(_run(run) for run in word_diff(said["left"], said["right"]))


def _run(run: Run) -> str:
    """Write a run: `[-left-]`, `{+right+}`, `~` for another spelling."""
    if run.side == "same":
        return run.words
    marked = f"~{run.words}" if run.spelling else run.words
    return f"[-{marked}-]" if run.side == "left" else f"{{+{marked}+}}"


def _mistyped(said: Mapping[str, Any]) -> str:
    return "yes" if mistyped(said["typed"], said["word"]) else "no"


def _query(said: Mapping[str, Any]) -> str:
    """Write a query as it is read; of many words only how many are read, and the last."""
    query = read_query(_reader(), said["typed"] * int(said.get("times", 1)))
    words = [word.folded for word in query.words]
    is_short = len(words) <= SHOWN
    parts = {
        "words": " ".join(words) if is_short else f"{len(words)} … {words[-1]}",
        "wholes": " ".join(query.wholes),
        "phrases": " ".join(f"{start}-{end}" for start, end in query.phrases),
        "pairs": " ".join(sorted(query.quoted_pairs)),
        "unfinished": "yes" if query.unfinished else "",
        "bare": "yes" if query.is_bare else "",
    }
    return "; ".join(f"{name}: {value}" for name, value in parts.items() if value)


def _index_file(said: Mapping[str, Any]) -> str:
    """Write what a stretch of a file of the index says; `broken` where it is none.

    What is read is written again, to the same bytes.
    """
    data = bytes.fromhex(said["bytes"]) if "bytes" in said else said["text"].encode()
    try:
        return INDEX_FILES[said["of"]](data)
    except (ValueError, LookupError, TypeError):
        return "broken"


def _terms(data: bytes) -> str:
    terms = read_terms(data)
    assert write_terms(terms.items()) == data
    return "; ".join(
        f"{name} {term.count}: {' '.join(map(_posting, term.postings))}"
        for name, term in terms.items()
    )


def _posting(one: Posting) -> str:
    said = [",".join(map(str, some)) for some in (one.of.themes, one.of.years)]
    return f"{one.item}/{one.of.kind}/{'/'.join(said)}/{weight_of(one.weight):.5f}"


def _sets(data: bytes) -> str:
    sets = read_sets(data)
    assert write_sets(sets.items()) == data
    return "; ".join(f"{name}: {_ranges(ranges)}" for name, ranges in sets.items())


def _ranges(ranges: Iterable[tuple[int, int]]) -> str:
    return " ".join(f"{first}-{last}" for first, last in ranges)


def _head(data: bytes) -> str:
    head = read_head(data)
    return " ".join(f"{first}:{end}" for first, end in zip(head.firsts, head.ends, strict=True))


def _words(data: bytes) -> str:
    words = read_words(data)
    rows = ("/".join(row) for row in words["items"])
    return f"{words['plan']}, {words['title']}, {words['base']}: {' '.join(rows)}"


@cache
def _reader() -> Reader:
    return site_reader(real_site().registries, search_rules())


SHOWN = 12
INDEX_FILES = {"terms": _terms, "sets": _sets, "head": _head, "words": _words}
TWINS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "bibtex": lambda said: bibtex(json.loads(said["item"])),
    "cell": lambda said: safe(said["text"]),
    "cut": _cut,
    "normal-form": _normal_form,
    "difference": _difference,
    "foreign": _foreign,
    "mistyped": _mistyped,
    "query": _query,
    "telex": lambda said: Telex(search_rules()).compose(said["typed"]),
    "index-files": _index_file,
}
