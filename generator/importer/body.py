"""The body of a draft: formal parts and outline written as sections in the author's form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.appendix import read_opening
from generator.importer.formal_parts import Part
from generator.importer.formal_words import RECIPIENTS, names_issuer, type_of
from generator.importer.leads import Lead, leads_above, rank_of
from generator.importer.letter_case import Capitals
from generator.importer.official_text import Passage, Table
from generator.importer.outline import Paragraph, Section, read_outline
from generator.importer.printed import Printed
from generator.importer.proposals import Context, leads_on, once_each, propose, rows_of
from generator.importer.proposals.recipients import propose_recipients
from generator.importer.proposals.themes import Speaks, spoken_of
from generator.importer.section_themes import shared_out
from generator.importer.tables import holds_rows, is_caption, table_of
from generator.importer.yaml_writer import Value
from generator.language import _
from generator.problems import Problem
from generator.schema.plan import SectionRole
from generator.text.marks import split_mark
from generator.text.source_text import join
from generator.text.vietnamese import fold

Mapping = dict[str, Value]

# The words of a heading that say what a section is; the first that fits decides.
_ROLES: tuple[tuple[str, SectionRole], ...] = (
    ("muc dich", "purpose"),
    ("yeu cau", "requirements"),
    ("tam nhin", "vision"),
    ("muc tieu tong quat", "general-objective"),
    ("muc tieu chung", "general-objective"),
    ("muc tieu cu the", "specific-targets"),
    ("chi tieu", "specific-targets"),
    ("muc tieu", "objectives"),
    ("nhiem vu", "tasks"),
    ("giai phap", "tasks"),
    ("to chuc thuc hien", "implementation"),
)
# The types that issue another text.
_CARRYING = ("quyet-dinh", "nghi-quyet")
# Below these, a heading's words are about the task at hand.
_CLOSED_ROLES = ("tasks", "implementation", "specific-targets", "appendix")
# Fewer words in capitals are a name or an abbreviation.
_A_PHRASE = 3
_CLOSING = (
    "tren day la", "trong qua trinh thuc hien", "trong qua trinh to chuc thuc hien",
    "trong qua trinh trien khai", "qua trinh thuc hien",
)  # fmt: skip
# These close a text only where its last mark says so: ./.
_CLOSING_AT_END = ("yeu cau", "de nghi", "can cu", "nhan duoc", "giao", "ban thuong vu", "uy ban")


def role_of(heading: str) -> SectionRole | None:
    """Return the role that a heading's words name (`_ROLES`, the first that fits), else None."""
    words = fold(heading)
    return next((role for sign, role in _ROLES if sign in words), None)


class BodyWriter:
    """Writes parts and sections in the author's form; collects what it is unsure of."""

    def __init__(self, capitals: Capitals, file: str, context: Context | None = None) -> None:
        self.capitals = capitals
        self.file = file
        self.context = context or Context()
        self.problems: list[Problem] = []
        self._told_of_themes = False

    def body(self, parts: Sequence[Part]) -> list[Mapping]:
        """Return the whole text as sections; a decision that issues a plan holds its own parts.

        Keys of a section are those of the plan form, left out where they would be empty.
        """
        decision = _wrapping_decision(parts)
        before, wrapped, behind = (
            self._sections(stretch)
            for stretch in (parts[: decision.start], parts[decision], parts[decision.stop :])
        )
        if wrapped:
            head, *inner = wrapped
            wrapped = [{**head, "role": "decision", "sections": inner}]
        return [*before, *wrapped, *behind]

    def _sections(self, parts: Sequence[Part]) -> list[Mapping]:
        found: list[Mapping] = []
        head: Mapping = {}
        for part in parts:
            if part.kind == "title":
                head = {**head, "role": "title", "text": [self._shown(joined(part.lines))]}
            elif part.kind == "prose":
                found.extend(self._prose(part, head))
                head = {}
            else:
                found.extend([head] if head else [])
                head = self._type(part) if part.kind == "type" else {}
                found.extend([] if head else [self._formal(part)])
        return [*found, head] if head else found

    def _type(self, part: Part) -> Mapping:
        heading = _one_line(part.lines[0].text)
        return {"heading": heading, **self._show(heading), "role": "decision"}

    def _prose(self, part: Part, head: Mapping) -> list[Mapping]:
        """Return the sections of running text; `head` takes the paragraphs that belong to it."""
        blocks = _blocks(part.lines)
        self._report_doubts(blocks)
        closing = [blocks.pop()] if len(blocks) > 1 and _closes(blocks[-1]) else []
        outline = read_outline(blocks)
        for odd in outline.oddities:
            self._warn(odd.line, "numbering", odd.message, odd.fragment)
        opening = list(outline.opening)
        taken = _belonging(head, opening)
        sections = [self._section(section, self.context) for section in outline.sections]
        found = [_with_text(head, self._text(taken, self.context))] if head else []
        if head.get("role") == "decision" and sections and not opening[len(taken) :]:
            found, sections = [{**found[0], "sections": sections}], []
        if left := opening[len(taken) :]:
            role = _opening_role(left)
            text = self._text(left, replace(self.context, role=role))
            found.append({"role": role, "text": text})
        found.extend(sections)
        found.extend(
            {"role": "closing", "text": [self._told(block.printed, "closing")]}
            for block in closing
            if isinstance(block, Passage)
        )
        return found

    def _formal(self, part: Part) -> Mapping:
        if part.kind == "recipients":
            return self._recipients(part)
        if part.kind == "footnotes":
            notes: list[Value] = [self._footnote(line.text) for line in part.lines]
            return {"role": "footnotes", "text": notes}
        if part.kind == "appendix":
            return self._appendix(part)
        text = [one for line in part.lines for one in self._line(line)]
        return {"role": part.kind, "text": text}

    def _line(self, line: Printed) -> list[Value]:
        if line.table:
            return list(self._table(line.table, "", Context()))
        return [_one_line(line.text)]

    def _appendix(self, part: Part) -> Mapping:
        """Return an appendix: its heading, the lines that name it, then its text and sections."""
        opening = read_opening(part.lines)
        context = replace(self.context, role="appendix", headings=opening.headings)
        outline = read_outline(_blocks(part.lines[opening.size :]))
        text: list[Value] = [
            {"text": line.text, "kind": line.kind, **self._show(line.text)}
            for line in opening.lines
        ]
        text.extend(self._text(outline.opening, context))
        sections: list[Value] = [self._section(section, context) for section in outline.sections]
        heading: Mapping = {}
        if opening.heading:
            heading = {"heading": opening.heading, **opening.show}
        return {
            **heading,
            "role": opening.role,
            **({"text": text} if text else {}),
            **({"sections": sections} if sections else {}),
        }

    def _recipients(self, part: Part) -> Mapping:
        named = bool(RECIPIENTS.match(part.lines[0].text))
        lines = part.lines[1:] if named else part.lines
        groups: list[list[Printed]] = []
        for line in lines:
            if not groups or _opens_recipient(line, groups[-1][-1]):
                groups.append([])
            groups[-1].append(line)
        text: list[Value] = [self._recipient(joined(group)) for group in groups]
        heading: Mapping = {"heading": part.lines[0].text} if named else {}
        return {**heading, "role": "recipients", "text": text}

    def _recipient(self, line: str) -> Value:
        """Return a line of recipients; one that joins several names each of them."""
        written = self._marked(line)
        words = str(written["text"]) if isinstance(written, dict) else line
        several = propose_recipients(words, self.context)
        if not several:
            return written
        mark = written if isinstance(written, dict) else {"text": words}
        return {**mark, "recipients": [*several]}

    def _marked(self, text: str) -> Value:
        marked = split_mark(text)
        if marked is None or not marked.rest:
            return text
        return {"mark": marked.mark.printed, "text": marked.rest}

    def _footnote(self, text: str) -> Value:
        marked = split_mark(text)
        if marked is None or not marked.rest:
            return self._told(text, "footnotes")
        told = self._told(marked.rest, "footnotes")
        said = told if isinstance(told, dict) else {"text": told}
        return {"mark": marked.mark.printed, **said}

    def _told(self, text: str, role: SectionRole) -> Value:
        """Return a paragraph of a formal part with what it says."""
        proposals = propose(text, replace(self.context, role=role))
        return {"text": text, **proposals} if proposals else text

    def _section(self, section: Section, above: Context) -> Mapping:
        role = None if above.role in _CLOSED_ROLES else role_of(section.heading)
        headings = (*above.headings, section.heading) if section.heading else above.headings
        context = replace(above, headings=headings, role=role or above.role)
        text = self._text(section.paragraphs, context)
        once_each([one for one in text if isinstance(one, dict)])
        below = [self._section(inner, context) for inner in section.sections]
        _speak_for_all(below)
        speaks = shared_out(self._spoken_of(section, role, above), below)
        written: Mapping = {}
        if section.number:
            written["number"] = section.number
        if section.heading:
            written.update({"heading": section.heading, **self._show(section.heading)})
        if role:
            written["role"] = role
        if section.run_in:
            written["run_in"] = True
        return {
            **written,
            **speaks.written,
            **({"text": text} if text else {}),
            **({"sections": below} if below else {}),
        }

    def _spoken_of(self, section: Section, role: SectionRole | None, above: Context) -> Speaks:
        """Return the fields and groups of a heading below tasks; an agency's own says none."""
        heading = section.heading
        if not heading or role is not None or above.role != "tasks":
            return Speaks()
        speaks = spoken_of(heading, self.context.known, whole=not section.sections)
        if speaks.themes and not self._told_of_themes:
            self._told_of_themes = True
            told = _("themes, groups của các mục do máy đề xuất theo tên mục: xem lại")
            self._warn(1, "themes", told, heading)
        return speaks

    def _text(self, paragraphs: Sequence[Paragraph], context: Context) -> list[Value]:
        """Return the paragraphs and tables of a section; a name right above a table is its own."""
        written: list[Value] = []
        leads: list[Lead] = []
        for at, paragraph in enumerate(paragraphs):
            behind = paragraphs[at + 1].table if at + 1 < len(paragraphs) else None
            if paragraph.table is not None:
                above = paragraphs[at - 1] if at else None
                caption = above.text if above and _names_table(above, paragraph.table) else ""
                written.extend(self._table(paragraph.table, caption, context))
            elif not _names_table(paragraph, behind):
                leads = leads_above(leads, paragraph)
                told = replace(context, leads=tuple(lead.text for lead in leads))
                written.append(self._paragraph(paragraph, told))
                if leads_on(paragraph.text):
                    leads = [*leads, Lead(rank_of(paragraph), paragraph.text)]
        return written

    def _table(self, table: Table, caption: str, context: Context) -> Iterator[Value]:
        """Yield a table; one that is only a box around its words yields their paragraphs."""
        if holds_rows(table):
            yield table_of(table, rows_of(context), caption)
            return
        for row in table.rows:
            for cell in row:
                for passage in cell.passages:
                    yield self._marked(passage.printed)

    def _paragraph(self, paragraph: Paragraph, context: Context) -> Value:
        proposals = propose(paragraph.text, context)
        shown = self._shown(paragraph.text)
        if not paragraph.mark and not proposals:
            return shown
        mark: Mapping = {"mark": paragraph.mark} if paragraph.mark else {}
        said = shown if isinstance(shown, dict) else {"text": shown}
        return {**mark, **said, **proposals}

    def _shown(self, text: str) -> Value:
        """Return a paragraph; one that the print shouts is shown in calm letters."""
        if not text.isupper() or len(text.split()) < _A_PHRASE:
            return text
        calm = self.capitals.organ_case if names_issuer(text) else self.capitals.sentence_case
        shown = calm(text)
        return {"text": text, "show": shown} if shown != text else text

    def _show(self, heading: str) -> Mapping:
        shown = self.capitals.sentence_case(heading)
        return {"show": shown} if shown != heading else {}

    def _report_doubts(self, blocks: Sequence[Passage | Table]) -> None:
        for block in blocks:
            if isinstance(block, Passage) and block.doubt:
                self._warn(block.line, "paragraph-break", block.doubt, block.printed[:60])

    def _warn(self, line: int, rule: str, message: str, fragment: str) -> None:
        self.problems.append(
            Problem(self.file, line, 1, rule, message, severity="warning", fragment=fragment)
        )


def _speak_for_all(sections: Sequence[Mapping]) -> None:
    """Propose that lines of roles and times under the last of several sections mean all of them.

    “Cơ quan chỉ đạo: …” printed once, at the end of a list of headings of which no other has such a
    line, closes the list and not its last item.
    """
    said = [list(_role_lines(one)) for one in sections]
    if len(sections) > 1 and said[-1] and not any(said[:-1]):
        for annotation in said[-1]:
            annotation["scope"] = "above"


def _role_lines(section: Mapping) -> Iterator[Mapping]:
    """Yield the actors and times that the lines of a section propose, not those of below.

    A sentence that gives work (“Giao Sở Y tế chủ trì …”) is no such line: it says for what.
    """
    text = section.get("text")
    for paragraph in text if isinstance(text, list) else ():
        if isinstance(paragraph, dict):
            actors, time = paragraph.get("actors"), paragraph.get("when")
            for one in actors if isinstance(actors, list) else ():
                if isinstance(one, dict) and str(paragraph["text"]).startswith(f"{one.get('as')}:"):
                    yield one
            if isinstance(time, dict):
                yield time


def _wrapping_decision(parts: Sequence[Part]) -> slice:
    """Return the parts of a decision that issues what follows it; empty when there is none."""
    titled = [
        index
        for index, part in enumerate(parts[:-1])
        if part.kind == "type" and parts[index + 1].kind == "title"
    ]
    if len(titled) > 1 and type_of(parts[titled[0]].lines[0].text) in _CARRYING:
        return slice(titled[0], titled[1])
    return slice(0, 0)


def _names_table(paragraph: Paragraph, table: Table | None) -> bool:
    """Tell whether a paragraph is the name of the table that follows it."""
    if table is None or paragraph.table or not holds_rows(table):
        return False
    return is_caption(Passage(paragraph.text, mark=paragraph.mark))


def _opens_recipient(line: Printed, above: Printed) -> bool:
    """Tell whether a line names another recipient than the line above it goes on with."""
    if split_mark(line.text) or line.known:
        return True
    return above.text.endswith((";", ".")) and line.text[:1].isupper()


def joined(lines: Sequence[Printed]) -> str:
    """Return lines that are known to be one paragraph on one line; there must be at least one."""
    text = ""
    for line in lines:
        words = _one_line(line.text)
        text = join(text, words) if text else words
    return text


def _blocks(lines: Sequence[Printed]) -> list[Passage | Table]:
    return [line.block or Passage(line.text, line.number) for line in lines]


def _closes(block: Passage | Table) -> bool:
    if not isinstance(block, Passage) or split_mark(block.printed):
        return False
    words = fold(block.text)
    ends = block.text.endswith(("./.", "/."))
    return words.startswith(_CLOSING) or (ends and words.startswith(_CLOSING_AT_END))


def _belonging(head: Mapping, opening: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs under a decision's “QUYẾT ĐỊNH:”, or “(Ban hành kèm theo …)”."""
    if not head or head["role"] == "decision":
        return opening if head else ()
    return opening[:1] if opening and opening[0].text.startswith("(") else ()


def _with_text(head: Mapping, paragraphs: Sequence[Value]) -> Mapping:
    above = head.get("text")
    text = [*above, *paragraphs] if isinstance(above, list) else list(paragraphs)
    return {**head, **({"text": text} if text else {})}


def _opening_role(paragraphs: Sequence[Paragraph]) -> SectionRole:
    grounds = sum(fold(p.text).startswith(("can cu", "theo de nghi")) for p in paragraphs)
    return "legal-basis" if grounds > 1 else "opening"


def _one_line(text: str) -> str:
    return " ".join(text.split())
