"""A plans folder of any size: the real plans again and again, under new ids and in other words."""

import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO

# Syllables that no rule looks at: every copy says others of them in their place, in the plan file
# and in its source alike, so that quotes are still found and nothing differs from the source.
WORDS = (
    "nâng", "đẩy", "mạnh", "tăng", "cường", "triển", "khai", "tuyên", "truyền", "chất", "lượng",
    "hiệu", "quả", "phát", "huy", "khuyến", "khích", "đổi", "mới", "toàn", "diện", "bền", "vững",
    "phù", "hợp", "bộ", "kịp", "thời", "thường", "xuyên", "rà", "soát", "vận", "động",
)  # fmt: skip
BEGINNING, HOUR = 1_600_000_000, 3600
_FIGURE = re.compile(r"(?<=is: \")[<>=~]* ?(\d+)(?= )|(?<=is: )(\d+)(?= )")
_UNIT = re.compile(r"^- \{id: (don-vi-thu-\d+),.*\n", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")


def write_plans(folder: Path, real: Path, count: int) -> None:
    """Fill `folder` with `count` copies of the plans of `real`, and a commit for each."""
    shutil.copytree(real / "registry", folder / "registry")
    _forget_relations(folder / "registry" / "documents.yml")
    (folder / "sources").mkdir()
    models = sorted(real.glob("*.yml"))
    units = []
    for number in range(1, count + 1):
        model = models[number % len(models)]
        units.append(_write_copy(folder, model, number))
    with (folder / "registry" / "units.yml").open("a", encoding="utf-8") as registry:
        registry.write("".join(units))
    _commit(folder)


def _forget_relations(documents: Path) -> None:
    """Leave out what the real plans say of documents: they are not in the folder."""
    text = documents.read_text("utf-8")
    documents.write_text(
        re.sub(r"^  relations:\n(?:    .*\n)+", "", text, flags=re.MULTILINE), "utf-8"
    )


def _write_copy(folder: Path, model: Path, number: int) -> str:
    """Write one copy with its source; return the entry of its unit."""
    name, unit = f"{model.stem}-{number}", f"don-vi-thu-{number}"
    authored = model.read_text("utf-8")
    other_words = dict(zip(WORDS, random.Random(number).sample(WORDS, len(WORDS)), strict=True))
    if re.search(r"^ +kind: scan$", authored, re.MULTILINE):
        other_words = {}  # other words would not be those of the scan
    yaml = reworded(authored, other_words)
    parent = re.search(r"^unit: (.+)$", yaml, re.MULTILINE)
    assert parent, f"{model.name} names no unit"
    yaml = yaml.replace(model.stem, name).replace(parent[0], f"unit: {unit}", 1)
    source = (model.parent / "sources" / f"{model.stem}.txt").read_bytes().decode()
    (folder / f"{name}.yml").write_text(yaml, encoding="utf-8")
    (folder / "sources" / f"{name}.txt").write_bytes(reworded(source, other_words).encode())
    return f"- {{id: {unit}, name: Đơn vị thử {number}, level: commune, parent: {parent[1]}}}\n"


def reworded(text: str, words: dict[str, str]) -> str:
    """Replace whole words, keeping the letter case of each."""

    def other(match: re.Match[str]) -> str:
        word = match[0]
        found = words.get(word.lower(), word)
        if word.isupper():
            return found.upper()
        return found.capitalize() if word[0].isupper() else found

    return _WORD.sub(other, text)


def _commit(folder: Path) -> None:
    """Give every plan a commit of its own; without git the history stage has nothing to read."""
    if not shutil.which("git"):
        return
    git = ["git", "-C", str(folder)]
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    with subprocess.Popen([*git, "fast-import", "--quiet"], stdin=subprocess.PIPE) as importer:
        assert importer.stdin
        for number, path in enumerate(sorted(folder.glob("*.yml")), start=1):
            importer.stdin.write(_commit_of(path, 1_700_000_000 + number))


def _commit_of(path: Path, seconds: int) -> bytes:
    text, subject = path.read_bytes(), f"Thêm {path.stem}".encode()
    return (
        b"commit refs/heads/main\ncommitter Bench <bench@example.org> %d +0000\n" % seconds
        + b"data %d\n%s\n" % (len(subject), subject)
        + b"M 644 inline %s\ndata %d\n%s\n" % (path.name.encode(), len(text), text)
    )


def write_history(folder: Path, real: Path, plans: int, revisions: int) -> None:
    """Fill `folder` with copies of the plans of `real`, each with a wrong figure again and again.

    Every revision is a commit of its own, an hour after the one before. A plan comes with its unit:
    the registry of units grows with the plans, as it does where people encode.
    """
    write_plans(folder, real, plans)
    git = ["git", "-C", str(folder), "-c", "pack.compression=1"]
    words = [*git, "fast-import", "--quiet", "--force"]
    files = {path: path.read_text("utf-8") for path in sorted(folder.glob("registry/*.yml"))}
    units = folder / "registry" / "units.yml"
    copies = {entry[1]: entry[0] for entry in _UNIT.finditer(files[units])}
    files[units] = _UNIT.sub("", files[units])
    with subprocess.Popen(words, stdin=subprocess.PIPE) as importer:
        assert importer.stdin
        _write_commit(importer.stdin, 0, files, folder)
        for number, (path, text) in enumerate(_altered(folder, revisions), start=1):
            changed = {path: text}
            if number <= plans:
                files[units] += copies[text.partition("\nunit: ")[2].partition("\n")[0]]
                changed[units] = files[units]
            _write_commit(importer.stdin, number, changed, folder)


def _altered(folder: Path, revisions: int) -> Iterator[tuple[Path, str]]:
    """Yield every plan as often as wanted, each time with another figure wrong, at last none."""
    chance = random.Random(7)
    texts = {path: path.read_text("utf-8") for path in sorted(folder.glob("*.yml"))}
    for left in reversed(range(revisions)):
        for path, text in texts.items():
            figures = list(_FIGURE.finditer(text))
            start, end = chance.choice(figures).span(0) if left and figures else (0, 0)
            wrong = str(chance.randrange(1, 100)) if left and figures else ""
            yield path, text[:start] + wrong + text[end:]


def _write_commit(out: IO[bytes], number: int, files: dict[Path, str], folder: Path) -> None:
    subject = f"Lần {number}".encode()
    out.write(
        b"commit refs/heads/main\ncommitter Bench <bench@example.org> %d +0000\n"
        % (BEGINNING + number * HOUR)
        + b"data %d\n%s\n" % (len(subject), subject)
    )
    for path, text in files.items():
        data = text.encode()
        name = path.relative_to(folder).as_posix().encode()
        out.write(b"M 644 inline %s\ndata %d\n%s\n" % (name, len(data), data))
