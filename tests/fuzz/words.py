"""Values that nobody foresees: of another kind, empty, endless, odd in number, day or letter."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.hostile import HOSTILE

OTHER_KINDS: tuple[Any, ...] = (
    None, "", " ", "~", [], {}, [None], [[]], [{}], [[[]], {}], {"a": None}, {"": ""}, ["", ""],
    {"id": "x"}, {"text": None}, ["x", {"x": ["x"]}], "true", "no", "null", "- ", "x: y",
)  # fmt: skip
NUMBERS = (
    "0", "-1", "-0", "+1", "00", "01", "1_000", "0x10", "1e5", "1e400", "1e999999", "-1e999999",
    "NaN", "nan", "Infinity", "-Infinity", "sNaN", "inf", "1" * 40, "-" + "9" * 40, "9" * 310,
    "9" * 5000, "0." + "0" * 400 + "1", "1,0" + ",0" * 50, "1.000.000.000.000.000.000.000", "٣",
    "۲۰۳۰", "２０３０", "²", "½", "Ⅷ", "一", "𝟚𝟘𝟛𝟘", "1 000", "1\u00a0000", "2147483648",
    "9223372036854775808", "1.5", "1,5", ".5", "5.", "1/2", "1/0", "0/0", "1:0",
)  # fmt: skip
FIGURES = (
    "< 3 %", "0 %", "100 %", "1" * 40 + " %", "< " + "9" * 400 + " %", "45–50 %", "50–45 %", "45–",
    "–50", "< %", ">= ", "~", "<> 3", "≥ 3", "−5 %", "-5 %", "1e999 %", "NaN %", "٣ %", "５０ %",
    "1,2,3 %", "1.2.3,4 %", "0,000000000000000000000000000001 %", "3 %%", "3 ‰", "% 3",
    "1.000.000.000 tỷ đồng", "> 0 " + "x" * 500, "0–0", "1–1–1", "= 3", "<= 0,0 lần",
)  # fmt: skip
DAYS = (
    "0", "0000", "0001", "9999", "10000", "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31",
    "31/12/9999", "01/01/0001", "1/1/1", "10000-01-01", "2024-02-30", "29/02/2023", "29/02/2024",
    "2024-13-45", "2024-00", "2024-12", "12/2024", "00/2024", "13/2024", "2024-W01", "-2024-01-01",
    "1/1", "31/12", "29/02", "29/2", "30/2", "0/0", "0/1", "32/1", "31/4", "1/13", "1/1/1/1",
    "２０２４-１１-２１", "٢٠٢٤-١١-٢١", "2024-11-21T00:00:00", "2024/11/21", "21-11-2024",
    "9/11/24",
    "1944", "1945", "2200", "2201", "2030-01-01" * 20, "hằng năm", "year", "0-years", "1-years",
    "99999999999999999999-years", "-3-years", "३-years", "month", "quarter",
)  # fmt: skip
LETTERS = (
    "x" * 300, "x" * 20_000, "chữ " * 3000, "a\u0301", "ế" * 200, "İ", "İ" * 60, "ß", "ŉ", "ǰ", "ﬁ",
    "K", "Å", "ΐ", "ǆ", "Ω", "ﷺ", "\u202ex", "\u200b", "\ufeff", "\u2028", "\u00a0", "\u3000",
    "\u00ad", "\x00", "\x07", "\x1b[2J", "\x85", "\r", "\n", "\t", "a\nb\nc", "\U0001f600" * 40,
    "\U000e0041", "\U0010ffff", "\ufffe", "\ufdd0", "𝒜", "ا" * 30, "नमस्ते", "漢字", "Ą̊̈" * 20, "”",
    "“", "'", '"', "\\", "%", "%s", "%(x)s", "{", "}", "{}", "{0}", "{url}", "{__class__}",
    "{count!r:>9999999}", "$", "#", "&a", "*a", "!x", "!!python/object:os.system", "|", ">", "@",
    "`", "-", "?", ":", "=1+1", "+1", "＝1", "constructor", "__proto__", "hasOwnProperty",
    "toString", "con", "nul", "aux",
)  # fmt: skip
PATHS = (
    ".", "..", "/", "//", "sources", "sources/", "sources/.", "sources/..", "sources/../x.txt",
    "/etc/passwd", "/etc/passwd.txt", "/dev/zero", "/dev/stdin", "C:\\x.txt", "sources\\x.txt",
    "sources/x.txt/y.txt", "sources/xa-mau-ke-hoach.txt/", "sources//xa-mau-ke-hoach.txt",
    "./sources/xa-mau-ke-hoach.txt", "sources/" + "x" * 300 + ".txt", "x/" * 3000 + "x.txt",
    "sources/\x00.txt", "sources/a\nb.txt", "sources/*.txt", "sources/~.txt", "~/x.txt", ".txt",
    "registry/units.txt", "xa-mau-ke-hoach.yml", "SOURCES/XA-MAU-KE-HOACH.TXT",
)  # fmt: skip
ADDRESSES = (
    "http://", "https://", "https:", "https://[::1", "https://[", "https://]", "https://a]b/",
    "https://[::1]/", "https://[x]/", "https://[1::2::3]/", "https://x:99999999/", "https://x:y/",
    "https://x:-1/", "https://:80/", "https://@/", "https://a@b@c/", "https://\u2100.vn/",
    "https://xn--/", "https://" + "a" * 300 + ".vn/", "https://x/%zz", "https://x/%00",
    "https://x/?#", "https://x/a b", "https://x//y//", "https://x/../../", "//x/", "/x/", "x/",
    "ftp://x/", "file:///etc/passwd", "javascript:alert(1)", "data:,x", "mailto:", "mailto:x",
    "mailto:a@b?c=d", "https://x/{url}{title}{quote}{khac}", "https://x/{",
    "https://x/{0.__class__}", "https://ÿ.vn/", "https://x\\y/", "http:/x", "http:///x",
    "https://x/" + "y" * 5000,
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    *OTHER_KINDS, *NUMBERS, *FIGURES, *DAYS, *LETTERS, *PATHS, *ADDRESSES, *HOSTILE,
)  # fmt: skip


def deep(random: Random) -> Any:
    """Return a value within values, some levels more or fewer than a file may have."""
    value: Any = "x"
    for _ in range(random.choice((5, 30, 57, 58, 59, 60, 61, 70, 100))):
        value = [value] if random.random() < 0.5 else {"sections": [value]}
    return value


def hostile(random: Random, known: tuple[str, ...] = ()) -> Any:
    """Return some value; `known` are words that mean something in the files at hand."""
    kind = random.random()
    if kind < 0.05:
        return deep(random)
    if known and kind < 0.3:
        return random.choice((random.choice(known), [random.choice(known)] * random.choice((1, 2))))
    value = random.choice(VALUES)
    return [value] if kind > 0.9 else value
