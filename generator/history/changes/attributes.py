"""What became of a plan's attributes, its basis and what is declared of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.phrases import NOTHING, passing, quoted, reworded
from generator.history.versions import Version
from generator.language import N_, Labels, _, ngettext
from generator.locale import worded
from generator.model.plan import Declared, Misread, Said, Source
from generator.model.revisions import Change, Detail, Verb
from generator.schema import labels

FEW = 5
Attribute = Callable[[Version], str | None]


def attribute_changes(
    both: Counterparts, attributes: Mapping[str, tuple[str, Attribute]]
) -> Iterator[Change]:
    """Yield attributes that have another value, each as the page shows it.

    `attributes` gives by field a label (a message) and what reads the words of a version, null for
    no value.
    What is inferred is said with its reason, so that a value that is printed now differs too.
    """
    for field, (label, words) in attributes.items():
        old, new = words(both.before), words(both.after)
        if old != new:
            said = passing(_(label), old, new)
            yield Change("plan", both.after.plan.id, "altered", said, (Detail(field, old, new),))


def _said(value: str | None, said: Said | None) -> str | None:
    return _with_reason(value, said.inferred if said else None)


def _with_reason(value: str | None, inferred: str | None) -> str | None:
    if not inferred:
        return value
    return _("{value} (suy ra: {reason})", value=value or _(NOTHING), reason=inferred)


def _number(version: Version) -> str | None:
    number = version.plan.number
    return _said(number.value if number else None, number)


def _date(version: Version) -> str | None:
    plan = version.plan
    dated = plan.issued or plan.drafted
    return _said(str(dated) if dated else None, plan.date)


def _place(version: Version) -> str | None:
    place = version.plan.place_of_issue
    return _said(place.value if place else None, place)


def _status(version: Version) -> str | None:
    plan = version.plan
    return _with_reason(labels.STATUSES[plan.status].lower(), plan.status_inferred)


def _issuer(version: Version) -> str | None:
    issuer, agencies = version.plan.issuer, version.registries.agencies
    known = issuer.value in agencies
    return _said(agencies[issuer.value].name if known else issuer.value, issuer)


def _unit(version: Version) -> str | None:
    unit = version.registries.units.get(version.plan.unit)
    return unit.name if unit else version.plan.unit


def _signed(field: str) -> Attribute:
    def words(version: Version) -> str | None:
        return getattr(version.plan.signatory, field, None)

    return words


def _certain(version: Version) -> str | None:
    signatory = version.plan.signatory
    return _("chưa chắc") if signatory and signatory.uncertain else None


ATTRIBUTES: dict[str, tuple[str, Attribute]] = {
    "id": (N_("mã kế hoạch"), lambda version: version.plan.id),
    "title": (N_("tên văn bản"), lambda version: version.plan.title),
    "type": (N_("loại văn bản"), lambda version: labels.PLAN_TYPES[version.plan.type].lower()),
    "number": (N_("số, ký hiệu"), _number),
    "date": (N_("ngày ban hành"), _date),
    "place": (N_("nơi ban hành"), _place),
    "status": (N_("tình trạng"), _status),
    "issuer": (N_("cơ quan ban hành"), _issuer),
    "unit": (N_("đơn vị hành chính"), _unit),
    "signatory": (N_("người ký"), _signed("name")),
    "office": (N_("chức vụ người ký"), _signed("office")),
    "for": (N_("ký thay"), _signed("for_")),
    "on_behalf": (N_("thay mặt"), _signed("on_behalf")),
    "uncertain": (N_("tên người ký đọc từ bản quét"), _certain),
}
OF_ENCODING: dict[str, tuple[str, Attribute]] = {
    "source_file": (N_("tệp nguồn"), lambda version: version.plan.source.file),
    "source_kind": (
        N_("loại nguồn"),
        lambda version: _("bản quét") if version.plan.source.is_scan else _("bản chữ"),
    ),
    "source_url": (N_("nơi lấy nguồn"), lambda version: version.plan.source.url),
    "encoded_by": (N_("người nhập liệu"), lambda version: version.plan.encoded_by),
}


def basis_changes(both: Counterparts) -> Iterator[Change]:
    """Yield documents that the plan rests on now, or no longer.

    A document in another relation than before is one that came and one that went.
    """
    old, new = _basis(both.before), _basis(both.after)
    for key, words in new.items():
        if key not in old:
            said = _("thêm văn bản làm cơ sở: {document}", document=words)
            yield Change("basis", key[1], "added", said, (Detail(key[0], None, key[1]),))
    for key, words in old.items():
        if key not in new:
            said = _("bỏ văn bản làm cơ sở: {document}", document=words)
            yield Change("basis", key[1], "removed", said, (Detail(key[0], key[1], None),))


def _basis(version: Version) -> dict[tuple[str, str], str]:
    documents = version.registries.documents
    return {
        (one.relation, one.document): " ".join(
            (labels.RELATIONS[one.relation].lower(), worded.document_name(documents[one.document]))
        )
        for one in version.plan.basis
    }


def source_changes(both: Counterparts) -> Iterator[Change]:
    """Yield what the encoders declare of the source, one by one where they are few (`FEW`).

    Of more than that, they are counted in one sentence; the details still name each.
    """
    before, after = both.before.plan.source, both.after.plan.source
    for field, label in DECLARED.items():
        old, new = _declared(before, field), _declared(after, field)
        for words in new:
            if old.get(words, new[words]) != new[words]:
                why = reworded(old[words], new[words])
                said = _("{declared} {words}, lý do: {why}", declared=label, words=words, why=why)
                details = (Detail("reason", old[words], new[words]),)
                yield Change("source", field, "altered", said, details)
        yield from _told(field, label, _without(new, old), "added")
        yield from _told(field, label, _without(old, new), "removed")


DECLARED = Labels(
    {
        "omitted": N_("chỗ cố ý bỏ ra so với nguồn"),
        "moved": N_("chỗ đứng khác so với nguồn"),
        "misread": N_("chỗ bản quét đọc sai"),
        "glyphs": N_("chữ số mà bản quét đọc thay chữ cái"),
    }
)


def _declared(source: Source, field: str) -> dict[str, str]:
    """Return the reasons of what is declared, by the words that say what."""
    declared: Iterable[Declared | Misread] = getattr(source, field)
    return {
        _("{scan} là {text}", scan=quoted(one.scan), text=quoted(one.text))
        if isinstance(one, Misread)
        else quoted(one.text): one.reason
        for one in declared
    }


def _without(declared: dict[str, str], others: dict[str, str]) -> list[str]:
    return [f"{words} ({reason})" for words, reason in declared.items() if words not in others]


def _told(field: str, label: str, said: list[str], verb: Verb) -> Iterator[Change]:
    if len(said) > FEW:
        details = tuple(_came(one, verb) for one in said)
        yield Change("source", field, verb, _how_many(len(said), label, verb), details)
        return
    message = (
        N_("khai {declared}: {words}") if verb == "added" else N_("thôi khai {declared}: {words}")
    )
    for one in said:
        words = _(message, declared=label, words=one)
        yield Change("source", field, verb, words, (_came(one, verb),))


def _how_many(count: int, label: str, verb: Verb) -> str:
    if verb == "added":
        return ngettext("khai {count} {declared}", count, declared=label)
    return ngettext("thôi khai {count} {declared}", count, declared=label)


def _came(said: str, verb: str) -> Detail:
    return Detail(None, None, said) if verb == "added" else Detail(None, said, None)
