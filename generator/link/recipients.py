"""The lines of a list of recipients → to whom the document goes."""

from __future__ import annotations

import re

from generator.link.context import Linking
from generator.link.words import Words
from generator.model.plan import Recipient
from generator.reading.yaml_source import Path
from generator.schema.annotations import Speaking

# “(05 b)”, or at the end of the line “, 02 b”, “02 bản”; not “Khu phố 3B”, not “số 2 Ba Đồn”.
_COPIES = re.compile(
    r"\(\s*0*(\d{1,3})\s*(?:bản|b)\s*\)|"
    r"(?:,\s*0*(\d{1,3})\s*b|\s0*(\d{1,3})\s*bản)(?=[\s.;,/]*$)",
    re.IGNORECASE,
)
_FOR_INFORMATION = re.compile(r"\(\s*(?:để\s+)?(?:b\s*/\s*c|báo\s+cáo)\s*\)", re.IGNORECASE)


def link_recipients(
    linking: Linking, form: Speaking, words: Words, path: Path, paragraph: str, *, is_list: bool
) -> tuple[Recipient, ...]:
    """Return the recipients of a paragraph: those of the plan file, else the line as a whole.

    `is_list` tells that the paragraph is a line of a list of recipients; elsewhere only what the
    plan file says counts, and so in a line that leads in others (“Nơi nhận:”). An agency is known
    where the line calls exactly one, and by nothing but its name.
    """
    said = []
    for index, one in enumerate(form.recipients):
        where = (*path, "recipients", index)
        linking.confirmed(one, where)
        if not linking.quoted(words, one, where):
            continue
        known = one.agency if one.agency and linking.named(
            "agencies", one.agency, (*where, "agency")
        ) else None  # fmt: skip
        said.append(_recipient(linking, paragraph, one.quote, known, one.copies))
    if said or not is_list or words.text.endswith(":"):
        return tuple(said)
    return (_recipient(linking, paragraph, words.text, None, None),)


def _recipient(
    linking: Linking, paragraph: str, printed: str, agency: str | None, copies: int | None
) -> Recipient:
    for_information = bool(_FOR_INFORMATION.search(printed))
    rest = _FOR_INFORMATION.sub("", printed)
    counted = _COPIES.search(rest)
    name = _COPIES.sub("", rest).strip(" ;.,/-") or printed
    return Recipient(
        linking.plan,
        paragraph,
        printed,
        name,
        agency or _called(linking, name),
        copies or (int(counted[1] or counted[2] or counted[3]) if counted else None),
        for_information,
    )


def _called(linking: Linking, name: str) -> str | None:
    named = [one for one in linking.agencies.find(name) if one.printed == name]
    return named[0].agency if len(named) == 1 else None
