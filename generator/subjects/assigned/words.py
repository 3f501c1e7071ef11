"""In which words a level that was set stands beside a target, and why it does not."""

from __future__ import annotations

from generator.language import N_, Labels, _
from generator.observed import AssignedReason, Beside, Direction

# Of the place itself.
ASSIGNED: Labels[Direction] = Labels(
    {
        "higher": N_("cao hơn mức được giao"),
        "lower": N_("thấp hơn mức được giao"),
        "equal": N_("bằng mức được giao"),
    }
)
# Of a place that holds it: nobody set it for this one.
FOR_OTHERS: Labels[Direction] = Labels(
    {
        "higher": N_("cao hơn mức đặt cho {place}"),
        "lower": N_("thấp hơn mức đặt cho {place}"),
        "equal": N_("bằng mức đặt cho {place}"),
    }
)
# By how much something is to rise or fall; the way is one and the same.
CHANGES: Labels[Direction] = Labels(
    {
        "higher": N_("thay đổi nhiều hơn mức được giao"),
        "lower": N_("thay đổi ít hơn mức được giao"),
        "equal": N_("thay đổi bằng mức được giao"),
    }
)
CHANGES_OF_OTHERS: Labels[Direction] = Labels(
    {
        "higher": N_("thay đổi nhiều hơn mức đặt cho {place}"),
        "lower": N_("thay đổi ít hơn mức đặt cho {place}"),
        "equal": N_("thay đổi bằng mức đặt cho {place}"),
    }
)
REASONS: Labels[AssignedReason] = Labels(
    {
        "part-of-place": N_("mức đặt cho một phần nơi này"),
        "predecessor": N_("mức đặt cho đơn vị trước khi nhập vào nơi này"),
        "successor": N_("mức đặt cho đơn vị kế tiếp, gồm cả nơi khác"),
        "no-figure": N_("lời hứa bằng chữ, hoặc so với một mức khác"),
        "other-variant": N_("không chắc là cùng một cách tính"),
        "other-population": N_("tính trên đối tượng khác"),
        "other-measure": N_("một bên là mức, một bên là thay đổi hay số của mỗi năm"),
        "other-unit": N_("khác đơn vị tính"),
        "other-standard": N_("tính theo một chuẩn mà câu của kế hoạch không nhắc"),
        "count-of-wider-place": N_("số đếm của nơi lớn hơn, không so với nơi nhỏ"),
        "other-way": N_("không chắc là cùng chiều tăng, giảm"),
        "other-base": N_("so với một năm khác"),
        "no-year": N_("không chắc là của cùng một năm"),
        "other-time": N_("một bên của mỗi năm, một bên của một năm"),
        "other-year": N_("của năm khác"),
        "open-figure": N_("con số để ngỏ: “trên”, “dưới”, “khoảng”"),
    }
)


def beside_words(beside: Beside, place: str) -> str:
    """Say which way a target differs from a level, or why nobody says; `place` is that level's."""
    if beside.direction is None:
        reason = REASONS[beside.reason] if beside.reason else ""
        return _("không so được: {reason}", reason=reason)
    is_change = beside.figure.measure == "change"
    if beside.relation == "same":
        return (CHANGES if is_change else ASSIGNED)[beside.direction]
    words = (CHANGES_OF_OTHERS if is_change else FOR_OTHERS)[beside.direction]
    return words.format(place=place)
