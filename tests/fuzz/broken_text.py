"""Lines and bytes that are put in, taken out or turned round, whatever they mean."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.fuzz.yaml_files import bytes_of, shortened, some_file

LINES = (
    "- ", "-", "---", "...", "\t- x", "  x", "key", ": ", "? ", "? [a]", "&a x: *a", "<<: *a",
    "%YAML 1.2", "%TAG ! x", "- - - - -", "[", "{", "]", "}", "[" * 500, "{a: " * 200, '"', "'",
    "|", ">-", "# x", "!!x", "x: !ENV HOME", "x: !!python/name:os.system", "x: y: z", "id: x",
    "-\n-\n- ", "x: |+\n\n", "\ufeff", "<<<<<<< HEAD", "=======", ">>>>>>> x", "a" * 70_000 + ": x",
    "- {}", "- []", "- ''", "x: >\n y",
)  # fmt: skip
BYTES = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\xaf", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b"\xf0\x9f", b"\r", b"\r\n", b"\x1b]0;x\x07", b"\x85", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\x7f", b"\x1a", b"\x0c", b"\x80" * 40, b"\x00" * 4000, b"PK\x03\x04",
    b"%PDF-1.7", b"\x89PNG\r\n\x1a\n",
)  # fmt: skip


def one_line(folder: Path, random: Random) -> str:
    file = some_file(folder, random)
    lines = bytes_of(file).split(b"\n")
    at_, act = (
        random.randrange(len(lines)),
        random.choice(("put", "drop", "twice", "swap", "in", "cut")),
    )
    if act == "put":
        line = random.choice(LINES)
        indent = b" " * random.choice((0, 0, 2, 4, 7))
        lines.insert(at_, indent + line.encode())
        act = f"put {shortened(line)}"
    elif act == "drop":
        del lines[at_]
    elif act == "twice":
        lines.insert(at_, lines[at_])
    elif act == "swap":
        other = random.randrange(len(lines))
        lines[at_], lines[other] = lines[other], lines[at_]
    elif act == "in":
        lines[at_] = b"  " + lines[at_]
    else:
        del lines[at_:]
    file.write_bytes(b"\n".join(lines))
    return f"{file.name}:{at_ + 1}: {act}"


def some_bytes(folder: Path, random: Random) -> str:
    file = some_file(folder, random)
    data = bytes_of(file)
    place = random.randrange(len(data) + 1)
    act = random.choice(
        ("put", "put", "instead", "flip", "cut", "empty", "utf-16", "latin", "crlf")
    )
    put = random.choice(BYTES)
    if act == "put":
        data = data[:place] + put + data[place:]
    elif act == "instead":
        data = put
    elif act == "flip" and data:
        place = min(place, len(data) - 1)
        data = data[:place] + bytes([data[place] ^ (1 << random.randrange(8))]) + data[place + 1 :]
    elif act == "cut":
        data = data[:place]
    elif act == "empty":
        data = b""
    elif act == "utf-16":
        data = data.decode("utf-8", "replace").encode("utf-16")
    elif act == "latin":
        data = data.decode("latin-1").encode("utf-8")
    else:
        data = data.replace(b"\n", b"\r\n")
    file.write_bytes(data)
    return f"{file.name} @{place}: {act} {put!r}"
