"""What the registry says of documents among themselves, held against the plans that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from generator.language import _, ngettext
from generator.model.plan import Plan
from generator.problems import Location, Problem, guess
from generator.reading.registries import RegistryRecord
from generator.schema.registries import DocumentForm, RelationForm


def wrong_relations(
    records: Sequence[RegistryRecord],
    plans: Mapping[str, Plan],
    places: Mapping[str, Location],
) -> Iterator[Problem]:
    """Yield what is wrong: a document, plan or paragraph that is not, words not found, a circle.

    A relation is said by a paragraph of a plan, whose words are quoted (decision 10). A plan that
    is not here is one warning, however many relations name it: registries are shared by portals,
    and each has its own plans. Circles are told one by one, with the way round; `places` says where
    each plan names what it rests on.
    """
    forms = [(one.form, one.place) for one in records if isinstance(one.form, DocumentForm)]
    known = {form.id for form, _ in forms}
    texts: dict[str, dict[str, str]] = {}
    absent: dict[str, list[Location]] = {}
    for form, place in forms:
        for relation in form.relations:
            if relation.document not in known:
                yield _unknown(place, "documents", relation.document, known)
            if relation.said.plan in plans:
                yield from _unsaid(relation, place, plans, texts)
            else:
                absent.setdefault(relation.said.plan, []).append(place)
    yield from (_absent(name, places, plans) for name, places in absent.items())
    yield from _circles(forms, plans, places)


def _absent(name: str, places: Sequence[Location], plans: Iterable[str]) -> Problem:
    """Warn of a plan that is not here: registries are shared, and each portal has its own plans."""
    return Problem.at(
        places[0],
        "unknown-plans",
        ngettext(
            "kế hoạch này không có ở đây, nên {count} quan hệ mà nó nói ra không được dùng",
            len(places),
        ),
        severity="warning",
        fragment=name,
        hint=_("thêm kế hoạch ấy, sửa mã, hoặc bỏ các quan hệ ấy khỏi relations:"),
        guess=guess(name, plans),
    )


def _unknown(place: Location, kind: str, name: str, known: Iterable[str]) -> Problem:
    return Problem.at(
        place,
        f"unknown-{kind}",
        _("quan hệ giữa các văn bản nêu một mã không có"),
        fragment=name,
        hint=_("sửa mã, hoặc thêm mục còn thiếu"),
        guess=guess(name, known),
    )


def _unsaid(
    relation: RelationForm,
    place: Location,
    plans: Mapping[str, Plan],
    texts: dict[str, dict[str, str]],
) -> Iterator[Problem]:
    said = relation.said
    if said.plan not in texts:
        texts[said.plan] = {one.id: one.text for one in plans[said.plan].paragraphs()}
    paragraphs = texts[said.plan]
    if said.paragraph not in paragraphs:
        yield _unknown(place, "paragraphs", said.paragraph, paragraphs)
    elif said.quote not in paragraphs[said.paragraph]:
        yield Problem.at(
            place,
            "quote-not-found",
            _(
                "không thấy câu này trong đoạn {paragraph} của kế hoạch {plan}",
                paragraph=said.paragraph,
                plan=said.plan,
            ),
            fragment=said.quote,
            hint=_("chép đúng từng chữ của đoạn ấy"),
        )


def _circles(
    forms: Iterable[tuple[DocumentForm, Location]],
    plans: Mapping[str, Plan],
    places: Mapping[str, Location],
) -> Iterator[Problem]:
    """Yield each circle of documents and plans that rest on one another, with the way round."""
    earlier = {form.id: {one.document for one in form.relations} for form, _ in forms}
    earlier |= {name: {one.document for one in plan.basis} for name, plan in plans.items()}
    places = {**{form.id: place for form, place in forms}, **places}
    while True:
        try:
            TopologicalSorter(earlier).prepare()
        except CycleError as error:
            way: list[str] = error.args[1]
            yield Problem.at(
                places[way[1]],
                "circular",
                _("các văn bản này thực hiện hoặc sửa đổi lẫn nhau thành vòng"),
                fragment=" → ".join(reversed(way)),
                hint=_("bỏ một trong các quan hệ này khỏi relations: hoặc basis:"),
            )
            earlier[way[1]] -= {way[0]}
        else:
            return
