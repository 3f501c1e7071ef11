"""A made-up country: its provinces and communes, their agencies, the resolutions they carry out."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.vietnamese import fold
from tests.bench.vocabulary import Vocabulary
from tests.bench.yaml_text import entry

# Two of them make the name of a place; that may by chance be a real one's.
SYLLABLES = (
    *("An", "Bình", "Cát", "Châu", "Đông", "Gia", "Hà", "Hải", "Hòa", "Hưng", "Khánh", "Kim"),
    *("Lạc", "Long", "Lộc", "Mỹ", "Nam", "Ngọc", "Nhơn", "Phong", "Phú", "Phước", "Quảng", "Sơn"),
    *("Tam", "Tân", "Tây", "Thạch", "Thái", "Thanh", "Thiện", "Thịnh", "Thuận", "Tiên", "Trung"),
    *("Trường", "Vạn", "Vĩnh", "Xuân", "Yên"),
)
# What agencies of a place are called where its kind stands for `{}`, and their kind.
PROVINCE = {
    "ubnd": ("Ủy ban nhân dân {}", "body"),
    "chu-tich": ("Chủ tịch Ủy ban nhân dân {}", "office"),
    "so-noi-vu": ("Sở Nội vụ", "body"),
    "so-y-te": ("Sở Y tế", "body"),
    "so-tai-chinh": ("Sở Tài chính", "body"),
    "so-xay-dung": ("Sở Xây dựng", "body"),
    "so-giao-duc-va-dao-tao": ("Sở Giáo dục và Đào tạo", "body"),
    "so-nong-nghiep-va-moi-truong": ("Sở Nông nghiệp và Môi trường", "body"),
    "so-van-hoa-the-thao-va-du-lich": ("Sở Văn hóa, Thể thao và Du lịch", "body"),
    "so-khoa-hoc-va-cong-nghe": ("Sở Khoa học và Công nghệ", "body"),
    "bao-hiem-xa-hoi": ("Bảo hiểm xã hội {}", "body"),
    "mat-tran": ("Ủy ban Mặt trận Tổ quốc Việt Nam {}", "body"),
    "ubnd-cac-xa": ("Ủy ban nhân dân các xã, phường", "class"),
}
COMMUNE = {
    "ubnd": ("Ủy ban nhân dân {}", "body"),
    "chu-tich": ("Chủ tịch Ủy ban nhân dân {}", "office"),
    "phong-van-hoa-xa-hoi": ("Phòng Văn hóa - Xã hội", "body"),
    "phong-kinh-te": ("Phòng Kinh tế", "body"),
    "tram-y-te": ("Trạm Y tế {}", "body"),
    "mat-tran": ("Ủy ban Mặt trận Tổ quốc Việt Nam {}", "body"),
}
# The first of them is real.
RESOLUTIONS = 12
REAL_RESOLUTION = ("42-nq-tw", "42-NQ/TW", "2023-11-24")
CENTRAL = "ban-chap-hanh-trung-uong-dang"


@dataclass(frozen=True, slots=True)
class Place:
    """A province or commune; `kind` as printed before its name, `province` where it lies."""

    id: str
    kind: str
    name: str
    level: str
    province: int
    parent: str | None = None

    @property
    def agencies(self) -> dict[str, tuple[str, str]]:
        return PROVINCE if self.level == "province" else COMMUNE

    def called(self, agency: str) -> str:
        """Return what its plans call an agency of the place."""
        return self.agencies[agency][0].format(self.kind)

    def of(self, agency: str) -> str:
        """Return the id of an agency of the place."""
        return f"{agency}-{self.id}"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What plans carry out: its id, number, date (ISO 8601), and what it is about."""

    id: str
    number: str
    date: str
    title: str

    @property
    def words(self) -> str:
        issuer = "Ban Chấp hành Trung ương Đảng"
        return f"Nghị quyết số {self.number} ngày {printed_day(self.date)} của {issuer}"


def printed_day(date: str) -> str:
    year, month, day = date.split("-")
    return f"{day}/{month}/{year}"


def slug(name: str) -> str:
    return fold(name).replace(" ", "-")


def provinces(count: int, seed: int) -> list[Place]:
    names = _names(count, f"{seed}/provinces")
    return [Place(f"tinh-{slug(n)}", "tỉnh", n, "province", at) for at, n in enumerate(names)]


def communes(count: int, within: list[Place], seed: int) -> list[Place]:
    """Return communes in turn of the provinces; no two of one province have the same name."""
    wanted = -(-count // len(within))
    names = [_names(wanted, f"{seed}/{province.id}") for province in within]
    return [_commune(at, within[at % len(within)], names) for at in range(count)]


def _commune(at: int, province: Place, names: list[list[str]]) -> Place:
    name = names[province.province][at // len(names)]
    kind, short = ("phường", "phuong") if at % 5 == 0 else ("xã", "xa")
    key = f"{short}-{slug(name)}-{province.id}"
    return Place(key, kind, name, "commune", province.province, province.id)


def _names(count: int, key: str) -> list[str]:
    pairs = [f"{one} {other}" for one in SYLLABLES for other in SYLLABLES if one != other]
    return random.Random(key).sample(pairs, count)


def resolutions(words: Vocabulary, seed: int) -> list[Resolution]:
    real = "tiếp tục đổi mới, nâng cao chất lượng chính sách xã hội"
    found = [Resolution(*REAL_RESOLUTION, real)]
    for number in range(1, RESOLUTIONS):
        key, printed = f"{100 + number}-nq-tw-thu", f"{100 + number}-NQ/TW"
        date = f"{2022 + number % 3}-{number:02}-15"
        found.append(Resolution(key, printed, date, words.title(f"{seed}/{key}")))
    return found


def unit_entry(place: Place) -> str:
    name = f"{place.kind.capitalize()} {place.name}"
    parent = {"parent": place.parent} if place.parent else {}
    return entry({"id": place.id, "name": name, "level": place.level, **parent})


def agency_entries(place: Place) -> Iterator[str]:
    for agency, (_words, kind) in place.agencies.items():
        called = place.called(agency)
        whole = called if called.endswith(place.kind) else f"{called} {place.kind}"
        name = {"name": f"{whole} {place.name}"}
        yield entry(
            {"id": place.of(agency), **name, "kind": kind, "unit": place.id, "aliases": [called]}
        )


def document_entry(id: str, kind: str, number: str, date: str, issuer: str, title: str) -> str:
    return entry(
        {"id": id, "type": kind, "number": number, "date": date, "issuer": issuer, "title": title}
    )
