"""A small index that tests search in: two plans, some things of the registries, a page."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import pairwise

from generator.bundles import Pointer, content_name, home_of
from generator.model.registries import Abbreviation, CitedDocument, Registries, Theme, Unit
from generator.search import Search, search_rules
from generator.search.files import FORM, HEAD, POINTER, SETS, TERMS, volume_path
from generator.search.index import SearchFile
from generator.search.items import Block, Item
from generator.search.parts import Ranges, Term, read_sets, read_terms
from generator.search.site import index_files, site_reader
from generator.search.store import Store
from generator.search.terms import Reader
from generator.search.volumes import read_head
from generator.text.vietnamese import parse_date

RULES = search_rules()


def _unit(name: str, level: str, until: str | None = None) -> Unit:
    identifier = (
        name.lower().replace(" ", "-").replace("ẫ", "a").replace("ỉ", "i").replace("ũ", "u")
    )
    ended = parse_date(until) if until else None
    return Unit(identifier, name, level, None, None, None, ended, None, (), None)  # type: ignore[arg-type]


def _short(
    abbr: str, full: str, scope: str = "everywhere", ambiguous: bool = False
) -> Abbreviation:
    return Abbreviation(abbr, full, scope, "", ambiguous, None, None)


UNITS = (
    _unit("Tỉnh Mẫu", "province"),
    _unit("Tỉnh Cũ", "province", "2025-07-01"),
    _unit("Xã Mẫu", "commune"),
)
DOCUMENTS = tuple(
    CitedDocument(name, "nghi-quyet", number, None, None, None, None, None, (), None)
    for name, number in (("42-nq-tw", "42-NQ/TW"), ("19-nq-tw", "19-NQ/TW"))
)
REGISTRIES = Registries(
    documents={document.id: document for document in DOCUMENTS},
    units={unit.id: unit for unit in UNITS},
    themes={
        "an-sinh": Theme("an-sinh", "An sinh", None, 1),
        "y-te": Theme("y-te", "Y tế", "an-sinh", 2),
        "viec-lam": Theme("viec-lam", "Việc làm", None, 3),
    },
    abbreviations=(
        _short("BHYT", "bảo hiểm y tế"),
        _short("ĐA", "đề án"),
        _short("TT", "thông tư", ambiguous=True),
        _short("KT", "ký thay", scope="signature-prefix"),
        _short("SY", "sao y", scope="copy-type"),
    ),
)
BLOCKS = (
    Block(
        "xa-mau",
        "Kế hoạch của xã Mẫu",
        "commune",
        ("tinh-mau",),
        (
            Item(
                "plan",
                "ke-hoach/xa-mau/",
                "",
                "Kế hoạch của xã Mẫu",
                "Thực hiện Nghị quyết số 42-NQ/TW",
                boost=3,
            ),
            Item("section", "ke-hoach/xa-mau/#i", "I", "Mục tiêu chung", ""),
            Item(
                "target",
                "ke-hoach/xa-mau/#i-t1",
                "I. Mục tiêu",
                "Bảo hiểm y tế",
                "Bao phủ bảo hiểm y tế đạt 95% vào năm 2030",
                ("y-te",),
                (2030,),
            ),
            Item(
                "paragraph",
                "ke-hoach/xa-mau/#i-p2",
                "I. Mục tiêu",
                "",
                "Xã hội hóa hoạt động chăm sóc trẻ em",
                ("an-sinh",),
            ),
        ),
        ("42-nq-tw",),
    ),
    Block(
        "tinh-mau",
        "Chương trình của tỉnh Mẫu",
        "province",
        ("tinh-mau", "tinh-cu"),
        (
            Item(
                "plan",
                "ke-hoach/tinh-mau/",
                "",
                "Chương trình của tỉnh Mẫu",
                "Về chính sách xã hội",
                boost=3,
            ),
            Item(
                "target",
                "ke-hoach/tinh-mau/#i-t1",
                "I",
                "Đào tạo nghề",
                "Lao động qua đào tạo 75% năm 2025",
                ("viec-lam",),
                (2025,),
            ),
            Item(
                "task",
                "ke-hoach/tinh-mau/#ii-1",
                "II. Nhiệm vụ",
                "Nhà ở",
                "Xóa nhà tạm, nhà dột nát",
                ("viec-lam", "y-te"),
                (2026, 2027),
            ),
        ),
        ("42-nq-tw", "19-nq-tw"),
    ),
    Block(
        None,
        "",
        None,
        (),
        (
            Item("indicator", "chi-tieu/bao-hiem-y-te/", "", "Tỷ lệ bao phủ bảo hiểm y tế", ""),
            Item("unit", "don-vi/xa-mau/", "", "Xã Mẫu, tỉnh Mẫu", ""),
            Item("page", "gioi-thieu/#bao-loi", "Giới thiệu", "Cách báo lỗi", "Viết cho chúng tôi"),
        ),
    ),
)


@functools.cache
def small_index(part_size: int = 20) -> dict[str, bytes]:
    """Return the files of the index by path."""
    return whole_files(index_files(REGISTRIES, BLOCKS, RULES, 1, part_size))


def whole_files(found: Iterable[SearchFile]) -> dict[str, bytes]:
    """Return the files of an index by path, of which some come in several pieces."""
    files: dict[str, bytes] = {}
    for one in found:
        files[one.path] = files.get(one.path, b"") + one.data
    return files


def pieces_of(files: Mapping[str, bytes], folder: str = TERMS) -> Iterator[bytes]:
    """Yield the pieces of all volumes of a folder, in order."""
    count = sum(path.startswith(f"{folder}/") for path in files)
    for data in (files[volume_path(folder, number)] for number in range(count)):
        for start, end in pairwise((HEAD, *read_head(data).ends)):
            yield data[start:end]


def terms_of(files: Mapping[str, bytes]) -> dict[str, Term]:
    """Return all that an index says of terms."""
    return {term: one for data in pieces_of(files) for term, one in read_terms(data).items()}


def sets_of(files: Mapping[str, bytes]) -> dict[str, Ranges]:
    """Return all sets of blocks of an index."""
    return {name: one for data in pieces_of(files, SETS) for name, one in read_sets(data).items()}


def published(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index as a site has them: in the folder to which the pointer leads."""
    name = content_name({path: sha256(data).hexdigest() for path, data in files.items()})
    inside = {f"{home_of(POINTER)}{name}/{path}": data for path, data in files.items()}
    return {POINTER: Pointer(FORM, name).written(), **inside}


def small_search() -> Search:
    """Return the search in the small index."""
    return Search(published(small_index()).__getitem__)


def small_store() -> Store:
    """Return the files of the small index, to be read."""
    return Store(published(small_index()).__getitem__)


@functools.cache
def small_reader() -> Reader:
    """Return the reader of texts that knows the small list of abbreviations."""
    return site_reader(REGISTRIES, RULES)
