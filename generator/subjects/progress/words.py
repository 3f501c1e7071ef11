"""What the rule says in words: each status, each reason, and what the page of the rule tells."""

from __future__ import annotations

from generator.language import N_, Labels, _
from generator.observed import Judgement, Reason, Status

STATUSES: Labels[Status] = Labels(
    {
        "met": N_("đạt"),
        "not-met": N_("không đạt"),
        "at-level": N_("đã ở mức"),
        "not-yet": N_("chưa tới mức"),
        "held": N_("ở mức phải giữ"),
        "not-held": N_("không ở mức phải giữ"),
        "disputed": N_("các nguồn khác nhau"),
        "unsure": N_("con số không đủ để nói"),
        "expired": N_("hết hạn, chưa có số liệu"),
        "baseline": N_("mới có mức trước kế hoạch"),
        "undated": N_("không rõ số của lúc nào"),
        "not-comparable": N_("không so được"),
        "no-figure": N_("chưa có số liệu"),
        "not-scored": N_("lời hứa không kèm con số, không chấm"),
        "draft": N_("dự thảo, chưa là lời hứa"),
        "not-in-force": N_("văn bản không còn hiệu lực"),
        "unit-ended": N_("đơn vị này đã kết thúc trước khi đến hạn"),
    }
)
# What each status means, in the order in which the page of the rule tells it.
MEANINGS: Labels[Status] = Labels(
    {
        "met": N_(
            "Ngày cuối của hạn đã qua, có số chính thức của đúng ngày cuối ấy, và số ấy giữ lời."
        ),
        "not-met": N_(
            "Ngày cuối của hạn đã qua, có số chính thức của đúng ngày cuối ấy, và số ấy không giữ "
            "lời. Hạn qua mà chưa có số thì không nói “không đạt”."
        ),
        "at-level": N_("Con số gần nhất, sau khi có kế hoạch, đã ở mức; hạn chưa qua."),
        "not-yet": N_("Con số gần nhất chưa tới mức; hạn chưa qua nên chưa là không đạt."),
        "held": N_("Lời hứa giữ một mức: mỗi con số được xét riêng, vào lúc của nó, và ở mức."),
        "not-held": N_("Lời hứa giữ một mức: con số của lúc ấy không ở mức."),
        "disputed": N_(
            "Hai nguồn cho cùng một lúc nói khác nhau đến mức một bên giữ lời, một bên không: cả "
            "hai đều được dẫn, trang không chọn."
        ),
        "unsure": N_(
            "Con số in là “trên”, “khoảng” hay một quãng, hoặc khác mức mà không ai nói bên nào "
            "tốt hơn, nên không kết luận được."
        ),
        "expired": N_("Hạn đã qua mà trang chưa có số chính thức của ngày cuối."),
        "baseline": N_(
            "Chỉ có số đo trước khi có kế hoạch: đó là chỗ xuất phát, không phải kết quả."
        ),
        "undated": N_("Có con số, nhưng nguồn không nói là số của lúc nào."),
        "not-comparable": N_(
            "Có con số, nhưng không đo đúng điều đã hứa; lý do ghi ngay bên cạnh."
        ),
        "no-figure": N_("Trang chưa có con số nào cho nơi này và chỉ số này. Mời gửi."),
        "not-scored": N_(
            "Lời hứa bằng chữ, không có con số: trang chỉ dẫn lời các báo cáo, không chấm."
        ),
        "draft": N_("Văn bản còn là dự thảo nên chưa hứa gì; con số nếu có vẫn được dẫn."),
        "not-in-force": N_("Văn bản đã bị thay thế hoặc hết hiệu lực, nên không xét nữa."),
        "unit-ended": N_(
            "Đơn vị hành chính kết thúc trước khi đến hạn; số của đơn vị kế tiếp là của nơi khác."
        ),
    }
)
REASONS: Labels[Reason] = Labels(
    {
        "wider-place": N_("số của đơn vị lớn hơn, chứa nơi này"),
        "part-of-place": N_("số của một phần nơi này"),
        "predecessor": N_("số của đơn vị trước khi nhập vào nơi này"),
        "successor": N_("số của đơn vị kế tiếp, gồm cả nơi khác"),
        "other-variant": N_("không chắc là cùng một cách tính"),
        "other-population": N_("tính trên đối tượng khác"),
        "other-measure": N_("một bên là mức, một bên là thay đổi hay số của mỗi năm"),
        "other-unit": N_("khác đơn vị tính"),
        "other-way": N_("không chắc là cùng chiều tăng, giảm"),
        "other-standard": N_("đo theo một chuẩn mà chính câu hứa không nhắc"),
        "other-base": N_("so với một năm khác"),
        "average-of-years": N_("hứa bình quân nhiều năm, một năm chưa nói được gì"),
        "part-of-year": N_("số của một phần năm"),
        "other-year": N_("số của năm khác"),
        "no-average": N_("chưa có con số mà lời hứa so với, cùng lúc ấy"),
        "undated": N_("không rõ số của lúc nào"),
        "start-unknown": N_("chưa biết ngày bắt đầu của kế hoạch"),
        "around-start": N_("không rõ số của trước hay sau khi có kế hoạch"),
        "before-amendment": N_("số có trước khi chỉ tiêu được sửa"),
        "other-time": N_("có số của lúc khác"),
        "not-final": N_("mới có số sơ bộ, hoặc số báo trước khi hết hạn"),
        "no-year": N_("chưa tính được hạn"),
        "no-direction": N_("khác mức, mà danh mục không nói cao hay thấp là tốt"),
        "open-figure": N_("con số để ngỏ: “trên”, “dưới”, “khoảng”"),
        "conflicting": N_("văn bản nêu hai mức khác nhau cho cùng một việc"),
    }
)


def status_words(judged: Judgement) -> str:
    """Say what became of a promise, `chưa tới mức, chưa hết hạn`, with the reason if there is one.

    Before the last day the words say that it has not come; where none is named, the reason does.
    """
    words = STATUSES[judged.status]
    if judged.status in ("at-level", "not-yet") and judged.deadline:
        words = _("{status}, chưa hết hạn", status=words)
    if judged.status in ("disputed", "unsure") and judged.deadline and _is_open(judged):
        words = _("{status}, chưa hết hạn", status=words)
    if judged.reason is None or judged.reason == judged.status:
        return words
    return _("{status}: {reason}", status=words, reason=REASONS[judged.reason])


def _is_open(judged: Judgement) -> bool:
    return judged.deadline is not None and judged.today <= judged.deadline
