"""A denial, and all negative sentences of the site: the catalogue of what may be said with “no”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.denial.places import NOWHERE, Places
from generator.language import N_, Labels, _

# The thing is encoded elsewhere in the plan; its words stand in the text; nothing was found.
Case = Literal["elsewhere", "spoken", "not-found"]
Denied = Literal[
    "target",
    "population",
    "theme",
    "group",
    "leader",
    "helper",
    "time",
    "recipient",
    "day",
    "year",
    "attribute",
    "task",
    "duty",
    "agency",
    "document-field",
]


@dataclass(frozen=True, slots=True)
class Denial:
    """What is denied, in which of the three cases, in words; and the places that speak of it.

    `sought` is what was looked for, empty where the words themselves say it.
    """

    denied: Denied
    case: Case
    words: str
    places: Places = NOWHERE
    sought: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Return the denial in one line, where its places cannot be links."""
        return " ".join((self.words, ", ".join(one.name for one in self.places.shown))).strip()


# Whose words stand before the places, or alone where nothing was found.
WORDS: dict[Case, Labels[Denied]] = {
    "elsewhere": Labels(
        {
            "target": N_("nêu ở hàng khác:"),
            "population": N_("nêu ở hàng khác của chỉ số này:"),
            "theme": N_("nêu trong lĩnh vực khác, ở"),
            "group": N_("nêu ở"),
            "leader": N_("giao ở chỗ khác:"),
            "helper": N_("giao ở chỗ khác:"),
            "time": N_("nêu ở chỗ khác:"),
            "recipient": N_("nêu ở"),
            "day": N_("nêu ở"),
            "year": N_("ghi thời gian chung cho cả mục, ở"),
            "attribute": N_("nêu ở"),
            "task": N_("nêu ở"),
            "duty": N_("nêu ở"),
            "agency": N_(
                "Không tìm thấy câu giao việc nào ghi tên cơ quan này; tên đứng ở phần báo cáo, "
                "sơ kết bên dưới."
            ),
            "document-field": N_("nêu ở"),
        }
    ),
    "spoken": Labels(
        {
            "target": N_("không đặt thành chỉ tiêu này; có nói ở"),
            "population": N_("không đặt thành chỉ tiêu cho riêng đối tượng này; có nói ở"),
            "theme": N_("không có mục riêng, không đặt chỉ tiêu; có nói ở"),
            "group": N_("chỉ nói tới trong tên văn bản, tên cơ quan, ở"),
            "leader": N_("chưa rõ giao ai; có chữ giao việc ở"),
            "helper": N_("chưa rõ ai phối hợp; có chữ “phối hợp” ở"),
            "time": N_("không ghi thành thời hạn; có nói đến thời gian ở"),
            "recipient": N_("không ghi rõ gửi ai; có tên cơ quan ở"),
            "day": N_("không ghi rõ ngày; có nói đến ngày ở"),
            "year": N_("câu không ghi năm; có năm ở"),
            "attribute": N_("chưa ghi vào dữ liệu; có thể đọc ở"),
            "task": N_("không có mục ứng với việc này; có nói ở"),
            "duty": N_("không ghép được việc nào; có nói ở"),
            "agency": N_("Không tìm thấy câu giao việc nào ghi tên cơ quan này; tên đứng ở"),
            "document-field": N_("chưa ghi vào danh mục; có thể đọc ở"),
        }
    ),
    "not-found": Labels(
        {
            "target": N_("không tìm thấy"),
            "population": N_("không tìm thấy cho đối tượng này"),
            "theme": N_("không tìm thấy"),
            "group": N_("không tìm thấy"),
            "leader": N_("không tìm thấy câu nào giao ai làm, chủ trì, chỉ đạo ở mục này"),
            "helper": N_("không tìm thấy ai phối hợp, giám sát ở mục này"),
            "time": N_("không tìm thấy thời gian"),
            "recipient": N_("câu này không ghi"),
            "day": N_("không ghi ngày"),
            "year": N_("không ghi năm"),
            "attribute": N_("không tìm thấy trong văn bản"),
            "task": N_("không ghép được với mục nào"),
            "duty": N_("không ghép được với việc nào"),
            "agency": N_("Không tìm thấy tên cơ quan này trong các kế hoạch ở đây."),
            "document-field": N_("không tìm thấy trong các kế hoạch"),
        }
    ),
}


def denial(
    denied: Denied,
    spoken: Places = NOWHERE,
    *,
    elsewhere: Places = NOWHERE,
    sought: Sequence[str] = (),
) -> Denial:
    """Say “no” as far as it may be said: elsewhere before spoken of before not found.

    `elsewhere` are the places at which the plan has it encoded, `spoken` those whose words speak of
    it, `sought` what was looked for.
    """
    if elsewhere.count:
        return Denial(denied, "elsewhere", WORDS["elsewhere"][denied], elsewhere)
    if spoken.count:
        return Denial(denied, "spoken", WORDS["spoken"][denied], spoken)
    return Denial(denied, "not-found", WORDS["not-found"][denied], sought=tuple(sought))


def not_found(name: Literal["number", "date"]) -> str:
    """Say in a list of plans that a plan's number or date was not found in its text."""
    return _("không tìm thấy số") if name == "number" else _("không tìm thấy ngày")


def draft_lacks(*, number: bool, signature: bool) -> str:
    """Say what a draft still lacks: `chưa có số, chưa ký`; empty where it lacks neither."""
    return ", ".join([_("chưa có số")] * number + [_("chưa ký")] * signature)


def missing_title() -> str:
    """Return the head of a column that names what the data does not have of a plan's head.

    The text may say it all the same: the page of the plan tells which.
    """
    return _("Chưa có trong dữ liệu")


def nothing_missing() -> str:
    """Say that the data has everything that the head of a document may say."""
    return _("có đủ")


def undated_title() -> str:
    """Return the heading of the duties whose sentences name no day."""
    return _("Câu không ghi ngày")


def undated_words() -> str:
    """Say what the duties have in common whose sentences name no day."""
    return _("Câu giao việc không nói ngày nào; bấm vào việc để đọc cả đoạn.")


def nobody_after(day: str, places: Sequence[str]) -> str:
    """Say that a unit is no more, what it is now, and that no text says who goes on with a duty."""
    if places:
        return _(
            "đơn vị này có đến {day}, nay thuộc {places}; chưa có nguồn nào ở đây nói ai làm tiếp",
            day=day,
            places="; ".join(places),
        )
    return _("đơn vị này có đến {day}; chưa có nguồn nào ở đây nói ai làm tiếp", day=day)


def not_amended() -> str:
    """Say of a plan that nothing here tells of a document that amended it; one may have."""
    return _("chưa ghi nhận văn bản nào sửa đổi")


def none_amended() -> str:
    """Say of all plans that nothing here tells of a document that amended one of them."""
    return _("Chưa ghi nhận văn bản nào sửa đổi một kế hoạch ở đây.")


def nobody_since(day: str) -> str:
    """Say of a unit that is no more since a day that no text says who goes on with its duties."""
    return _("Từ {day} chưa có nguồn nào ở đây nói ai làm tiếp.", day=day)


def sentence_without_year() -> str:
    """Say of a promise, in one line with its conditions, that its sentence names no year."""
    return _("câu không ghi năm")


def not_cited() -> str:
    """Say of a document of the registry that the plans here do not name it."""
    return _("Không tìm thấy chỗ nào trong các kế hoạch ở đây nhắc tới văn bản này.")


def unmatched() -> str:
    """Say of a passage that no passage beside it was found to answer to it."""
    return _("không ghép được với câu nào")


def year_not_found() -> str:
    """Name the documents of which the plans here were not found to give a year."""
    return _("không tìm thấy năm")


def no_definition() -> str:
    """Say that nobody wrote down what an indicator means; it says nothing of the plans."""
    return _("danh mục chưa ghi")


def not_cited_yet() -> str:
    """Say in a list of documents that no plan here was found to name one."""
    return _("chưa thấy kế hoạch nào nhắc tới")


def not_used_yet() -> str:
    """Say of an abbreviation that no plan here was found to use it."""
    return _("chưa thấy kế hoạch nào ở đây dùng")


def no_plan_here() -> str:
    """Say of a unit that the site has no plan of its own; the unit perhaps has."""
    return _("Trang này chưa có kế hoạch nào của chính nơi này.")


def no_plan_yet() -> str:
    """Say in a list that the site has no plan that speaks for a unit."""
    return _("trang chưa có kế hoạch")


def no_successor() -> str:
    """Say that nobody here knows who took over an agency whose unit is no more."""
    return _("chưa có nguồn nào ở đây nói cơ quan nào làm tiếp")


def no_later_unit() -> str:
    """Say that nobody here knows what became of a unit that is no more."""
    return _("chưa có nguồn nào ở đây nói")


def silent_title(denied: Denied, *, spoken: bool) -> str:
    """Return what the places of one case are listed under: that they speak of it, or do not."""
    if not spoken:
        return _("Không tìm thấy")
    return _("Có nói, không đặt chỉ tiêu này") if denied == "target" else _("Có nói bằng lời")


def sought_words(sought: Sequence[str]) -> str:
    """Say what was looked for: `đã tìm “thất nghiệp”, “việc làm”`; empty for nothing."""
    quoted = ", ".join(f"“{one}”" for one in sought)
    return _("đã tìm {words}", words=quoted) if sought else ""
