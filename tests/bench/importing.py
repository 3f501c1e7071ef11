"""How near the importer's drafts come: to gold answers, and to the plans that people finished.

`python -m tests.bench.importing [FOLDER…] [--only NAME] [--plans FOLDER] [--misses] [--json]`
imports every document of the folders (the corpus of the repository without one) by the importer's
own door, prints a table for each and one for all, and then how much of the real plan files is left
to write.
"""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cli.portal_known import known_of
from generator.fidelity.clean_text import Piece, compare
from generator.fidelity.declared import Declared
from generator.importer.documents import IMPORTERS, importer_of
from generator.importer.draft import draft
from generator.importer.known import Known
from generator.importer.yaml_writer import to_yaml
from generator.text.identifiers import proposed_identifier
from tests import plain_yaml
from tests.bench.import_finished import Finished, finished_plans
from tests.bench.import_misses import misses
from tests.bench.import_score import Matches, Score, Share, score
from tests.bench.import_words import words

ROOT = Path(__file__).parent.parent.parent
CORPUS = (ROOT / "tests/cases/import/corpus", ROOT / "tests/cases/import/own")
GOLD = ".gold.yml"
NOTHING = Share()


@dataclass(frozen=True)
class Imported:
    """A document that was read: its plan as the file would hold it, the text proved against."""

    plan: Mapping[str, Any]
    text: str
    seconds: float


@dataclass(frozen=True)
class Measured:
    """A document measured; all null for one that no reader takes.

    `words` counts the distinct words of the gold that stand in the draft, `proof` is how many
    places differ from the source's text, null where it is a scan.
    """

    name: str
    score: Score | None = None
    words: Share = NOTHING
    proof: int | None = None
    seconds: float = 0.0
    misses: Sequence[str] = ()


def documents(folders: Iterable[Path], only: str = "") -> list[Path]:
    """Return the documents that have a gold answer beside them, by name."""
    found = []
    for gold in sorted(one for folder in folders for one in folder.glob(f"*{GOLD}")):
        stem = gold.name.removesuffix(GOLD)
        beside = [one for one in gold.parent.glob(f"{stem}.*") if one != gold]
        found += [one for one in beside if only in one.name]
    return found


def imported(path: Path, known: Known | None = None) -> Imported | None:
    """Import a document as `kehoach import` does; null where no reader takes it."""
    start = _processor()
    importer = importer_of(path.name, IMPORTERS)
    if importer is None:
        return None
    official, _ = importer.official_text(path.read_bytes(), path.name)
    if official is None:
        return None
    made = draft(official, proposed_identifier(path.stem), known=known)
    written = to_yaml(made.plan)
    seconds = _processor() - start
    return Imported(plain_yaml.values(written), official.text, seconds)


def _processor() -> float:
    """Return the seconds of the processor so far, those of programs that were run included."""
    return sum(os.times()[:4])


def measured(path: Path, known: Known | None = None, *, in_words: bool = False) -> Measured:
    """Import a document and compare it with its gold answer; `in_words` tells of each miss too.

    `known` is what the portal knows already, nothing unless given.
    """
    done = imported(path, known)
    if done is None:
        return Measured(path.stem)
    gold = plain_yaml.values(path.with_name(f"{path.stem}{GOLD}").read_text(encoding="utf-8"))
    kept = _words_kept(done.plan, gold)
    proof, missed = _proof(done), tuple(misses(done.plan, gold)) if in_words else ()
    return Measured(path.stem, score(done.plan, gold), kept, proof, done.seconds, missed)


# --- Words -----------------------------------------------------------------------------------


def printed(section: Mapping[str, Any]) -> Iterator[Piece]:
    """Yield what a section of a plan file prints, in its order."""
    yield from (Piece(section[key]) for key in ("number", "heading") if section.get(key))
    for paragraph in section.get("text") or []:
        yield from _printed_paragraph(paragraph)
    for below in section.get("sections") or []:
        yield from printed(below)


def _printed_paragraph(paragraph: Any) -> Iterator[Piece]:
    if not isinstance(paragraph, dict):
        yield Piece(str(paragraph))
        return
    yield from (Piece(str(paragraph[key])) for key in ("mark", "text") if paragraph.get(key))
    if table := paragraph.get("table"):
        yield from _printed_paragraph(table.get("caption") or {})
        heads = table.get("head") or [table.get("columns") or []]
        for row in [*heads, *(table.get("rows") or [])]:
            for number, cell in enumerate(row["cells"] if isinstance(row, dict) else row):
                yield from (Piece(one, place=(str(id(row)), number)) for one in _strings(cell))


def _strings(cells: Any) -> Iterator[str]:
    if isinstance(cells, list):
        for cell in cells:
            yield from _strings(cell)
    elif isinstance(cells, dict):
        marks = (cells.get(key) for key in ("mark", "text", "head"))
        yield from (str(one) for one in marks if one)
    elif cells is not None:
        yield str(cells)


def _proof(done: Imported) -> int | None:
    """Count the places where a draft differs from its text, which is to be none."""
    source = done.plan["source"]
    if source["kind"] != "text":
        return None
    pieces = [one for section in done.plan["body"] for one in printed(section)]
    declared = [
        [Declared(aside["text"], aside.get("occurrence")) for aside in source.get(what) or []]
        for what in ("omitted", "moved")
    ]
    return len(compare(pieces, done.text, *declared).differences)


def _words_kept(plan: Mapping[str, Any], gold: Mapping[str, Any]) -> Share:
    pieces = (one for section in plan["body"] for one in printed(section))
    held = {word for one in pieces for word in _bare(one.text)}
    wanted = {word for one in _said_by(gold) for word in _bare(one)}
    return Share(len(wanted & held), len(wanted))


def _bare(text: str) -> Iterator[str]:
    return (word.strip(".,") for word in words(text) if word.strip(".,"))


def _said_by(gold: Mapping[str, Any]) -> Iterator[str]:
    head = gold["masthead"]
    yield from (str(one) for one in [*head["recipients"], *head["legal_basis"], head["title"]])
    yield from (one["heading"] for one in gold["sections"])
    for kind in ("targets", "not_targets", "actors", "duties"):
        yield from (one["quote"] for one in gold[kind])
    yield from (one["printed"] for one in gold["citations"])
    for table in gold["tables"]:
        yield from (str(cell) for row in table["rows"] for cell in row["cells"])


# --- Sums ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sums:
    """The measures of several documents added up; `unread` are those that no reader takes."""

    matches: Mapping[str, Matches]
    shares: Mapping[str, Share]
    documents: int
    unread: Sequence[str]
    seconds: float


def sums(found: Iterable[Measured]) -> Sums:
    """Add up what was measured."""
    found = list(found)
    read = [one for one in found if one.score is not None]
    matches: dict[str, Matches] = {}
    shares: dict[str, Share] = {}
    for one in read:
        for name, match in _matches_of(one).items():
            matches[name] = matches.get(name, Matches()) + match
        for name, share in _shares_of(one).items():
            shares[name] = shares.get(name, Share()) + share
    unread = [one.name for one in found if one.score is None]
    return Sums(matches, shares, len(read), unread, sum(one.seconds for one in read))


def _matches_of(one: Measured) -> Mapping[str, Matches]:
    return one.score.matches if one.score else {}


def _shares_of(one: Measured) -> dict[str, Share]:
    if one.score is None:
        return {}
    made = one.score.recipients
    proofs = Share(int(one.proof == 0), int(one.proof is not None))
    return {
        "words": one.words,
        "proved": proofs,
        "masthead": Share(one.score.masthead.right, len(one.score.masthead.fields)),
        "recipients": Share(made.kept, made.gold),
        **one.score.shares,
    }


# --- Print -----------------------------------------------------------------------------------


def table(matches: Mapping[str, Matches], shares: Mapping[str, Share]) -> str:
    """The measures down; draft, gold, same, P, R, F1 across; a share as so many of so many."""
    heads = ("nháp", "mẫu", "đúng", "P", "R", "F1")
    rows = [f"{'':<30}" + "".join(f"{head:>7}" for head in heads)]
    for name, one in matches.items():
        ratios = "".join(_ratio(value) for value in (one.precision, one.recall, one.f1))
        rows.append(f"{name:<30}{one.draft:>7}{one.gold:>7}{one.same:>7}{ratios}")
    for name, share in shares.items():
        rows.append(f"{name:<30}{'':>7}{share.whole:>7}{share.part:>7}{'':>7}{_ratio(share.share)}")
    return "\n".join(rows)


def _ratio(value: float | None) -> str:
    return f"{'–':>7}" if value is None else f"{value:>7.3f}"


def told(one: Measured) -> str:
    """Tell of one document."""
    if one.score is None:
        return f"{one.name}: chưa đọc được"
    wrong = ", ".join(one.score.masthead.wrong) or "không"
    paragraphs = one.score.paragraphs
    proof = "bản quét" if one.proof is None else f"{one.proof} chỗ khác nguồn"
    return "\n".join(
        [
            f"{one.name}: {one.seconds:.2f} giây CPU; {proof}; thể thức sai: {wrong}; "
            f"đoạn {paragraphs.part}/{paragraphs.whole}; "
            f"dòng lạ trong nơi nhận {one.score.recipients.other}",
            table(one.score.matches, _shares_of(one)),
        ]
    )


def told_sums(all_of_them: Sums) -> str:
    """Tell of all documents together."""
    unread = ", ".join(all_of_them.unread) or "không"
    head = f"CẢ {all_of_them.documents} VĂN BẢN: {all_of_them.seconds:.2f} giây CPU"
    both = table(all_of_them.matches, all_of_them.shares)
    return f"{head}; chưa đọc được: {unread}\n{both}"


_WIDE = 13
_MOST_KINDS = 12


def told_finished(plans: Iterable[Finished]) -> str:
    """Tell how much of finished plan files is left to write when a person starts with a draft."""
    heads = ("dòng", "còn", "%", "nhận đề xuất", "%", "lời riêng", "chỉ số", "đúng")
    rows = [f"{'CÒN PHẢI VIẾT HOẶC SỬA':<34}" + "".join(f"{head:>{_WIDE}}" for head in heads)]
    for one in plans:
        lines, rest, named = one.as_printed, one.accepted, one.indicators
        rest_share = Share(rest.left, rest.lines).share or 0
        counts: tuple[str | int, ...] = (
            lines.whole, lines.part, f"{100 * (lines.share or 0):.1f}",
            rest.left, f"{100 * rest_share:.1f}", rest.own_words, named.whole, named.part,
        )  # fmt: skip
        rows.append(f"{one.name:<34}" + "".join(f"{count:>{_WIDE}}" for count in counts))
    return "\n".join(rows)


def told_kinds(plans: Sequence[Finished]) -> str:
    """Tell where the lines stand that are left once right proposals are accepted, plan by plan."""
    kinds = sum((Counter(one.accepted.kinds) for one in plans), Counter[str]())
    rows = [f"{'CÒN THEO LOẠI':<34}" + "".join(f"{one.name[:12]:>{_WIDE}}" for one in plans)]
    for kind, _count in kinds.most_common(_MOST_KINDS):
        counts = (one.accepted.kinds.get(kind, 0) for one in plans)
        rows.append(f"{kind:<34}" + "".join(f"{count:>{_WIDE}}" for count in counts))
    return "\n".join(rows)


def as_json(found: Iterable[Measured], plans: Iterable[Finished]) -> dict[str, Any]:
    """Return everything measured as plain values, ratios as counts."""
    found = list(found)
    return {
        "documents": {one.name: _as_json(_matches_of(one), _shares_of(one)) for one in found},
        "all": _as_json(sums(found).matches, sums(found).shares),
        "unread": list(sums(found).unread),
        "seconds": {one.name: round(one.seconds, 2) for one in found},
        "finished": {
            one.name: {
                "lines": [one.as_printed.part, one.as_printed.whole],
                "lines_once_accepted": [one.accepted.left, one.accepted.lines],
                "lines_of_own_words": one.accepted.own_words,
                "indicators": [one.indicators.part, one.indicators.whole],
            }
            for one in plans
        },
    }


def _as_json(matches: Mapping[str, Matches], shares: Mapping[str, Share]) -> dict[str, Any]:
    return {
        **{name: [one.draft, one.gold, one.same] for name, one in matches.items()},
        **{name: [one.part, one.whole] for name, one in shares.items()},
    }


def main() -> None:
    options = _options()
    paths = documents(options.folders or CORPUS, options.only)
    known = known_of(options.plans) if options.plans else None
    found = [measured(path, known, in_words=options.misses) for path in paths]
    plans = finished_plans(ROOT / "plans", imported) if not options.only else []
    if options.json:
        print(json.dumps(as_json(found, plans), ensure_ascii=False, indent=1))
        return
    for one in found:
        print("\n".join([told(one), *one.misses, ""]))
    print(told_sums(sums(found)))
    if plans:
        print(f"\n{told_finished(plans)}\n\n{told_kinds(plans)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.importing",
        description="Đo bản nháp của bộ nhập so với lời giải mẫu và với các kế hoạch đã xong.",
    )
    parser.add_argument("folders", type=Path, nargs="*", metavar="THƯ MỤC")
    parser.add_argument("--only", default="", metavar="TÊN", help="chỉ văn bản có tên chứa chữ này")
    parser.add_argument(
        "--plans", type=Path, metavar="THƯ MỤC", help="bộ nhập biết danh mục của thư mục này"
    )
    parser.add_argument("--misses", action="store_true", help="kể từng chỗ thiếu (-), thừa (+)")
    parser.add_argument("--json", action="store_true", help="in số liệu thay cho bảng")
    return parser.parse_args()


if __name__ == "__main__":
    main()
