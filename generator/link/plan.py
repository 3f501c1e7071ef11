"""One plan record → one frozen `Plan`: addresses given, quotes found, names resolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.language import _
from generator.link.attributes import link_attributes
from generator.link.citation_roles import with_roles
from generator.link.context import Linking, circles
from generator.link.indexes import Indexes
from generator.link.paragraph import ParagraphLinker, link_notes, link_numbers
from generator.link.tables import link_table
from generator.link.targets import Above
from generator.link.words import Words
from generator.model import plan as model
from generator.model.anchors import PAGE_ANCHORS, AddressBook, number_name
from generator.model.plan import Plan
from generator.model.registries import Registries
from generator.model.table import Table
from generator.problems import Problem, guess
from generator.reading.plans import PlanRecord
from generator.reading.yaml_source import Path
from generator.schema.annotations import SCOPE_WORDS, ParagraphForm, Speaking
from generator.schema.plan import OmittedForm, SectionForm, SectionRole
from generator.schema.table import TableEntry, TableForm


def link_plan(
    record: PlanRecord,
    registries: Registries,
    indexes: Indexes,
    problems: list[Problem],
) -> Plan:
    """Resolve one plan; what cannot be resolved is told and left out.

    `problems` grows. Names of agencies are understood within the plan's unit and those it lies in.
    Addresses: decision 3. Role, themes and groups of a section are its own, else those of the
    section that it stands in.
    """
    names = indexes.agencies.within(unit.id for unit in registries.unit_chain(record.form.unit))
    linking = Linking(record, registries, indexes.documents, names, indexes.populations, problems)
    linking.book = AddressBook(_authored_addresses(linking))
    sections = _sections(linking, record.form.body, ("body",), _Above())
    _check_references(linking, sections)
    _check_scopes(linking, sections)
    return _plan(linking, sections)


@dataclass(frozen=True, slots=True)
class _Above:
    """What a section takes from those it stands in; `words` are those that speak for it."""

    address: str = ""
    number: str = ""
    level: int = 0
    role: SectionRole | None = None
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    words: tuple[Above, ...] = ()


def _plan(linking: Linking, sections: tuple[model.Section, ...]) -> Plan:
    form = linking.record.form
    linking.named("units", form.unit, ("unit",))
    return Plan(
        id=form.id,
        type=form.type,
        title=form.title,
        unit=form.unit,
        basis=tuple(
            model.Basis(basis.relation, basis.document)
            for index, basis in enumerate(form.basis)
            if linking.named("documents", basis.document, ("basis", index, "document"))
        ),
        source=_source(linking),
        encoded_by=form.encoded_by,
        notes=tuple(
            model.Note(note.kind, note.note, note.quote, None, note.ask) for note in form.notes
        ),
        sections=sections,
        place=linking.record.yaml.locate(()),
        **link_attributes(linking, sections),
    )


def _sections(
    linking: Linking, forms: Sequence[SectionForm], path: Path, above: _Above
) -> tuple[model.Section, ...]:
    return tuple(_section(linking, form, (*path, index), above) for index, form in enumerate(forms))


def _section(linking: Linking, form: SectionForm, path: Path, above: _Above) -> model.Section:
    here = _Above(
        form.id or linking.book.section(form, above.address, above.number),
        number_name(form.number),
        above.level + 1,
        form.role or above.role,
        linking.all_named("themes", form.themes, (*path, "themes")) or above.themes,
        linking.all_named("groups", form.groups, (*path, "groups")) or above.groups,
    )
    heading = form.heading or ""
    words = (*above.words, Above("heading", here.address, heading)) if heading else above.words
    linker = ParagraphLinker(linking, here.address, words, here.role == "recipients")
    paragraphs, tables = _text(linker, form.text, path)
    here = replace(here, words=linker.above)
    return model.Section(
        id=here.address,
        level=here.level,
        number=form.number,
        heading=form.heading,
        show=form.show,
        role=here.role,
        run_in=form.run_in,
        place=linking.record.yaml.locate(path),
        themes=here.themes,
        groups=here.groups,
        notes=link_notes(linking, form.notes, Words(heading), path),
        citations=with_roles(
            link_numbers(linking, heading, here.address, None, (*path, "heading")), heading
        ),
        paragraphs=paragraphs,
        tables=tables,
        sections=_sections(linking, form.sections, (*path, "sections"), here),
    )


def _text(
    linker: ParagraphLinker, entries: Sequence[ParagraphForm | TableEntry], path: Path
) -> tuple[tuple[model.Paragraph, ...], tuple[Table, ...]]:
    """Return the paragraphs of a section, the rows of its tables among them, and its tables."""
    paragraphs: list[model.Paragraph] = []
    tables: list[Table] = []
    for index, entry in enumerate(entries):
        where = (*path, "text", index)
        if isinstance(entry, TableEntry):
            table, rows = link_table(linker, entry.table, (*where, "table"))
            tables.append(table)
            paragraphs += rows
        else:
            paragraphs.append(linker.paragraph(entry, where))
    return tuple(paragraphs), tuple(tables)


def _source(linking: Linking) -> model.Source:
    form, locate = linking.record.form.source, linking.record.yaml.locate
    return model.Source(
        form.file,
        form.kind,
        form.url,
        _declared(linking, form.omitted, ("source", "omitted")),
        _declared(linking, form.moved, ("source", "moved")),
        tuple(
            model.Misread(one.scan, one.text, one.reason, locate(("source", "misread", index)))
            for index, one in enumerate(form.misread)
        ),
        tuple(
            model.Misread(one.scan, one.letters, one.reason, locate(("source", "glyphs", index)))
            for index, one in enumerate(form.glyphs)
        ),
        model.Original(form.original.file, form.original.sha256, form.original.reader)
        if form.original
        else None,
    )


def _declared(
    linking: Linking, forms: Sequence[OmittedForm], path: Path
) -> tuple[model.Declared, ...]:
    return tuple(
        model.Declared(
            form.text, form.reason, form.occurrence, linking.record.yaml.locate((*path, index))
        )
        for index, form in enumerate(forms)
    )


def _authored_addresses(linking: Linking) -> set[str]:
    taken: dict[str, Path] = {}
    for address, path in _authored(linking.record.form.body, ("body",)):
        if address in taken:
            other = linking.record.yaml.locate(taken[address])
            message = _("hai chỗ trong một kế hoạch cùng mã; chỗ kia: {other}", other=str(other))
            linking.tell(path, "repeated-id", message, address, _("đặt cho mỗi chỗ một mã riêng"))
        if address in PAGE_ANCHORS:
            message = _("mã này đã dành cho một phần của trang kế hoạch")
            linking.tell(path, "reserved-id", message, address, _("đặt một mã khác"))
        taken.setdefault(address, path)
    return set(taken)


def _authored(forms: Sequence[SectionForm], path: Path) -> Iterator[tuple[str, Path]]:
    for index, form in enumerate(forms):
        here = (*path, index)
        if form.id:
            yield form.id, (*here, "id")
        for number, entry in enumerate(form.text):
            where = (*here, "text", number)
            if isinstance(entry, TableEntry):
                yield from _authored_in_table(entry.table, (*where, "table"))
            else:
                yield from _authored_within(entry, where)
        yield from _authored(form.sections, (*here, "sections"))


def _authored_in_table(table: TableForm, path: Path) -> Iterator[tuple[str, Path]]:
    if table.id:
        yield table.id, (*path, "id")
    if table.caption:
        yield from _authored_within(table.caption, (*path, "caption"))
    for index, row in enumerate(table.rows):
        yield from _authored_within(row, (*path, "rows", index))


def _authored_within(paragraph: Speaking, path: Path) -> Iterator[tuple[str, Path]]:
    named = [
        (paragraph.id, (*path, "id")),
        *((name, (*path, "former", n)) for n, name in enumerate(paragraph.former)),
        *((one.id, (*path, "targets", n, "id")) for n, one in enumerate(paragraph.targets)),
        *((one.id, (*path, "duties", n, "id")) for n, one in enumerate(paragraph.duties)),
    ]
    yield from ((name, place) for name, place in named if name)


def _check_references(linking: Linking, sections: tuple[model.Section, ...]) -> None:
    """Targets and duties of a plan name each other by address."""
    paragraphs = [p for top in sections for s in top.walk() for p in s.paragraphs]
    targets = {target.id for paragraph in paragraphs for target in paragraph.targets}
    duties = {duty.id for paragraph in paragraphs for duty in paragraph.duties}
    for paragraph in paragraphs:
        for target in paragraph.targets:
            named = (*target.repeats, *target.conflicts_with, target.part_of)
            _all_in(linking, named, targets, paragraph, "target")
        for duty in paragraph.duties:
            _all_in(linking, (duty.after,), duties, paragraph, "duty")
    _check_chains(linking, paragraphs)


def _check_scopes(linking: Linking, sections: tuple[model.Section, ...]) -> None:
    """What an assignment or a time holds for is a scope word or a section of the plan."""
    known = [one.id for top in sections for one in top.walk()]
    for top in sections:
        for section in top.walk():
            for paragraph in section.paragraphs:
                said = [one.scope for one in paragraph.actors]
                said += [paragraph.when.scope] if paragraph.when else []
                for scope in said:
                    if scope not in SCOPE_WORDS and scope not in known:
                        linking.problems.append(
                            Problem.at(
                                paragraph.place,
                                "unknown-scope",
                                _("scope không phải mục nào của kế hoạch này"),
                                fragment=scope,
                                hint=_(
                                    "dùng {words}, hoặc mã của một mục ({some})",
                                    words=", ".join(SCOPE_WORDS),
                                    some=", ".join(known[:3]),
                                ),
                                guess=guess(scope, [*SCOPE_WORDS, *known]),
                            )
                        )


def _check_chains(linking: Linking, paragraphs: Sequence[model.Paragraph]) -> None:
    """No duty waits for itself, not even by way of others."""
    places = {duty.id: one.place for one in paragraphs for duty in one.duties}
    after = {duty.id: duty.after for one in paragraphs for duty in one.duties}
    for circle in circles(after):
        linking.problems.append(
            Problem.at(
                places[circle[0]],
                "circular",
                _("việc này đợi chính nó"),
                fragment=" → ".join(circle),
                hint=_("sửa after: của một trong các việc này"),
            )
        )


def _all_in(
    linking: Linking,
    names: Sequence[str | None],
    known: set[str],
    paragraph: model.Paragraph,
    kind: str,
) -> None:
    for name in names:
        if name and name not in known:
            linking.problems.append(
                Problem.at(
                    paragraph.place,
                    f"unknown-{kind}",
                    _("kế hoạch này không có chỗ nào mang mã ấy"),
                    fragment=name,
                    hint=_("dùng mã (id) đặt cho chỉ tiêu hay việc được nhắc tới"),
                    guess=guess(name, known),
                )
            )
