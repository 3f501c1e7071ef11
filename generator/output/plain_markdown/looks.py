"""What the classes of our templates say of an element, as far as its Markdown needs to know.

A page of another theme that knows none of them is whole, too, only less well parted.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

# Controls, which nothing answers in a file, pictures, of which the page says the same in words
# (decision 59), and what is no text.
LEFT_OUT_TAGS = frozenset(
    (
        "button",
        "form",
        "input",
        "label",
        "noscript",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
    )
)
# Links that only choose what of the page is shown, the sign of a paragraph's own link, what waits
# for scripts or tells that they are needed, what only paper shows twice, the way to what embeds a
# figure, which has no Markdown: its name alone would lead nowhere.
LEFT_OUT = frozenset(
    (
        "can-js",
        "chia-se",
        "chon-linh-vuc",
        "con-gap",
        "dang-cho",
        "dinh-dau",
        "dinh-muc",
        "moi-linh-vuc",
        "neo",
    )
)
# Links to the lasting address of a sentence: from there a script leads on to where it stands, as
# long as its version is that of today.
LASTING = frozenset(("lau-dai",))
# What we say beside the words of a text: notes, counts of shared words, the lines of a scan.
ASIDES = frozenset(("ghi", "quet", "voi"))
# A word on what stands before it, as small print has it; and a figure, whose small print is part.
REMARKS = frozenset(("dinh-o", "khong", "noi", "ten", "tinh-trang"))
# One that what follows is not part of.
STATES = frozenset(("tinh-trang",))
FIGURES = frozenset(("muc", "so"))
# A line of several things, of which the stylesheet puts points between.
DOTTED = frozenset(("cham",))


def has_look(element: Element, looks: frozenset[str]) -> bool:
    """Tell whether one of these classes is among those of an element."""
    names = element.get("class")
    return names is not None and not looks.isdisjoint(names.split())


def is_left_out(element: Element) -> bool:
    """Tell whether an element has nothing to say in a file: no comment has, for one.

    A test holds the words of every page against those of its Markdown, and knows no exceptions but
    these.
    """
    tag: object = element.tag  # of a comment it is a function
    if not isinstance(tag, str) or tag in LEFT_OUT_TAGS:
        return True
    get = element.get
    if has_look(element, LEFT_OUT) or get("hidden") is not None:
        return True
    return get("aria-hidden") == "true"
