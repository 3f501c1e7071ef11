"""From the text of an official document to the draft of a plan file, for a person to complete.

A draft holds every word of its source and only what stands there: what the program cannot know
(issuer, unit, a number that is not printed) stays null and is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.body import BodyWriter, Mapping
from generator.importer.formal_parts import split_parts
from generator.importer.identity import Identity, identify
from generator.importer.known import Known
from generator.importer.letter_case import Capitals
from generator.importer.new_entries import NewEntry, new_entries, with_one_spelling
from generator.importer.official_text import OfficialText
from generator.importer.particulars import Particulars, read_particulars, years_below
from generator.importer.portal_words import without_portal
from generator.importer.printed import printed_blocks
from generator.importer.proposals import Context
from generator.importer.run_together import with_lines_apart
from generator.importer.set_aside import account_of, without_rules
from generator.importer.slips import with_slips
from generator.importer.written_order import as_written
from generator.importer.yaml_writer import Value
from generator.language import _
from generator.problems import Problem
from generator.schema.plan import SCHEMA_VERSION
from generator.text.identifiers import FoundNumber, find_document_numbers
from generator.text.vietnamese import fold

_VIETNAMESE_LETTERS = "ăâđêôơư"
# A reason that stands in the plan file, whose language is that of the plan.
_SIGNED = "có tên người ký{}, không ghi dự thảo"
_SENT = " và nơi nhận"
_WHOLE_DAY = len("2026-02-12")
_BLANK = "số và ngày ban hành còn để trống"
# Clean Vietnamese has a marked letter in three to four; a scan that lost its accents far fewer.
_SCAN_SHARE = 0.18
# Letters shown before and behind a word that is not sure.
_AROUND = 20
# So many new entries of a registry are shown by their ids.
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Original:
    """The untouched file that a text was read from.

    `file` is its place below the plans, `sources/….docx`; `sha256` is in hexadecimal digits;
    `reader` names the program that found the text that builds prove against, with its version.
    """

    file: str
    sha256: str
    reader: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan in the author's form (`schema.plan`), and what the importer is unsure of.

    What the text does not say is null in the plan. `entries` are what it names and the registries
    do not hold, for a person to take over.
    """

    plan: Mapping
    problems: tuple[Problem, ...]
    entries: tuple[NewEntry, ...] = ()


def draft(
    official: OfficialText,
    plan_id: str,
    *,
    known: Known | None = None,
    file: str = "",
    original: Original | None = None,
) -> Draft:
    """Make the draft of a plan file from the text of an official document.

    Every word of it stands in the draft once or is declared as omitted, so that the draft's
    fidelity is whole; words that `official.text` has elsewhere are declared as moved. Problems say
    what a person must answer or look at; they are reported at their line of `file`,
    `sources/<id>.txt` unless given. `known` is what the portal's registries hold, `original` the
    file that the text was read from where that is no plain text. Any text gives a draft, an empty
    one too.
    """
    name = file or f"sources/{plan_id}.txt"
    official = without_portal(without_rules(with_lines_apart(official)))
    parts = split_parts(list(printed_blocks([*official.blocks, *official.footnotes])))
    particulars = read_particulars(parts, official.stamps)
    years = particulars.period or years_below(parts)
    context = Context(
        period=(years.first, years.last) if years else (None, None),
        number=particulars.number,
        issued=_year_of(particulars.date),
        numbers=tuple({str(one.number): None for one in _numbers(official)}),
        known=known or Known(),
    )
    capitals = Capitals(p.printed for p in official.passages())
    issuer = capitals.organ_case(particulars.issuer.name) if particulars.issuer else None
    identity = identify(
        particulars.issuer, particulars.date, particulars.title, parts, context, issuer
    )
    context = identity.here
    writer = BodyWriter(capitals, name, context)
    body = writer.body(parts)
    kind = _kind(official)
    if kind == "text" and official.pages is None:
        body = with_slips(body, f"\n{official.text}")
    told = account_of(official, body)
    source: Mapping = {
        "file": f"sources/{plan_id}.txt",
        "kind": kind,
        **({"original": _original(original)} if original else {}),
        "omitted": told.omitted,
        "moved": told.moved,
    }
    plan = _plan(plan_id, particulars, identity, capitals, source, body)
    plan = with_one_spelling(plan, context)
    problems = [
        *writer.problems,
        *_questions(particulars, identity, kind, bool(parts), name),
        *(replace(problem, file=name) for problem in told.problems),
        *_doubtful(official, name),
    ]
    entries = (*identity.units, *new_entries([plan], context, issuer))
    problems += _to_register(entries, name)
    return Draft(plan, tuple(sorted(problems)), entries)


def _to_register(entries: Sequence[NewEntry], file: str) -> Iterator[Problem]:
    """Yield a line a registry: what it lacks is looked at together."""
    for registry in dict.fromkeys(entry.registry for entry in entries):
        lacking = [entry.id for entry in entries if entry.registry == registry]
        told = _(
            "{count} mục chưa có trong registry/{name}.yml: xem lại rồi thêm vào",
            count=len(lacking),
            name=registry,
        )
        shown = ", ".join(lacking[:_SHOWN]) + (" …" if len(lacking) > _SHOWN else "")
        yield Problem(file, 1, 1, "new-entry", told, severity="info", fragment=shown)


def _doubtful(official: OfficialText, file: str) -> Iterator[Problem]:
    """Yield the words that were read off a picture and may be others."""
    for passage in official.passages():
        for word in passage.doubtful:
            said = passage.text[word.start : word.end]
            before = passage.text[max(0, word.start - _AROUND) : word.start]
            text = _(
                "chữ “{word}” đọc từ ảnh, chưa chắc ({confidence}%): đối chiếu với ảnh trang",
                word=said,
                confidence=word.confidence,
            )
            behind = passage.text[word.end : word.end + _AROUND]
            fragment = f"{before}{said}{behind}"
            yield Problem(
                file, passage.line, 1, "doubtful-word", text, severity="warning", fragment=fragment
            )


def _numbers(official: OfficialText) -> Iterator[FoundNumber]:
    for passage in official.passages():
        yield from find_document_numbers(passage.printed)


def _original(original: Original) -> Mapping:
    return {"file": original.file, "sha256": original.sha256, "reader": original.reader}


def _kind(official: OfficialText) -> str:
    if official.reading == "ocr" and not official.text.strip():
        return "scan"
    return "scan" if _lost_accents(official.text) else "text"


def _plan(
    plan_id: str,
    found: Particulars,
    identity: Identity,
    capitals: Capitals,
    source: Mapping,
    body: list[Mapping],
) -> Mapping:
    return {
        "schema": SCHEMA_VERSION,
        "id": plan_id,
        "type": found.type,
        "title": _title(found, capitals),
        "number": found.number,
        "date": found.date,
        "place": found.place,
        "status": _status(found),
        **_period(found),
        "issuer": _issuer(found, identity, capitals),
        "unit": identity.unit,
        "basis": identity.written,
        "signatory": _signatory(found, capitals),
        "source": source,
        "encoded_by": None,
        "notes": [],
        "body": as_written(body),
    }


def _year_of(date: str | None) -> int | None:
    return int(date[:4]) if date and date[:4].isdecimal() else None


def _period(found: Particulars) -> Mapping:
    said = found.period
    if said is None:
        return {}
    first = {"from": said.first} if said.first else {}
    return {"period": {**first, "until": said.last, "printed": said.printed}}


def _issuer(found: Particulars, identity: Identity, capitals: Capitals) -> Value:
    if found.issuer is None:
        return None
    why = "; ".join(one for one in (found.issuer.joined, identity.inferred) if one)
    joined = {"inferred": why} if why else {}
    return {"agency": identity.agency, "printed": capitals.organ_case(found.issuer.name), **joined}


def _title(found: Particulars, capitals: Capitals) -> str | None:
    if not found.title:
        return None
    if not found.type_line:
        return capitals.sentence_case(found.title)
    kind = capitals.sentence_case(found.type_line.rstrip(" :"))
    title = capitals.sentence_case(found.title)
    return f"{kind} {title[:1].lower()}{title[1:]}"


def _status(found: Particulars) -> Value:
    if found.is_draft:
        return "draft"
    if found.is_blank:
        return {"value": "draft", "inferred": _BLANK}
    if not found.signed:
        return "unknown"
    if found.number and found.date and len(found.date) == _WHOLE_DAY:
        return "issued"
    return {"value": "issued", "inferred": _SIGNED.format(_SENT if found.sent else "")}


def _signatory(found: Particulars, capitals: Capitals) -> Value:
    if not found.signed:
        return None
    return {
        "name": found.name,
        "office": capitals.sentence_case(found.office) if found.office else None,
        "for": found.in_place_of,
        "on_behalf": found.on_behalf,
    }


def _lost_accents(text: str) -> bool:
    letters = [letter for letter in text.lower() if letter.isalpha()]
    marked = sum(letter in _VIETNAMESE_LETTERS or fold(letter) != letter for letter in letters)
    return bool(letters) and marked / len(letters) < _SCAN_SHARE


def _questions(
    found: Particulars, identity: Identity, kind: str, words: bool, file: str
) -> list[Problem]:
    """Return what a person must answer because the text does not."""
    asked = {
        "encoded_by": _("điền tên người nhập liệu vào encoded_by"),
    }
    absent = {
        "issuer": (
            identity.agency or identity.candidates,
            _("chưa rõ cơ quan ban hành: điền issuer theo registry/agencies.yml"),
        ),
        "unit": (
            identity.unit or identity.candidates,
            _("chưa rõ đơn vị hành chính: điền unit theo registry/units.yml"),
        ),
        "type": (
            found.type != "khac",
            _("không thấy dòng ghi loại văn bản (KẾ HOẠCH, CHƯƠNG TRÌNH …)"),
        ),
        "title": (found.title, _("không thấy tên văn bản")),
        "number": (found.number, _("không thấy số, ký hiệu: để null nếu văn bản không ghi")),
        "date": (found.date, _("không thấy ngày ban hành: để null nếu văn bản không ghi")),
        "signatory": (found.name, _("không thấy họ tên người ký")),
    }
    asked.update({rule: text for rule, (value, text) in absent.items() if not value})
    if identity.candidates:
        asked["ambiguous-name"] = _(
            "tên cơ quan hay đơn vị ở đầu văn bản có thể là {candidates}: điền issuer và unit",
            candidates=", ".join(identity.candidates),
        )
    if not words:
        asked["empty"] = _("văn bản không có chữ nào")
    if kind == "scan":
        asked["scan"] = _("văn bản có vẻ là bản quét mất dấu: phải phục hồi từng chữ")
    name = found.issuer.name if found.issuer else found.on_behalf or ""
    printed = {"issuer": name, "ambiguous-name": name}
    return [
        Problem(file, 1, 1, rule, text, severity="warning", fragment=printed.get(rule, ""))
        for rule, text in asked.items()
    ]
