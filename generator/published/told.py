"""What was found out about a published site, in words: a line a fact, names of strangers marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.hidden import for_terminal
from generator.language import _, ngettext
from generator.published.comparison import Comparison
from generator.published.record import RECORD, Record

# How many files of a kind are named; of more, only how many.
NAMED = 40


def made_told(record: Record) -> Iterator[str]:
    """Tell what a site says it is made of."""
    yield _(
        "Theo {file}: chương trình {version}, commit {commit}, địa chỉ {address}",
        file=RECORD,
        version=_shown(record.made.get("version")),
        commit=record.commit or _("không ghi"),
        address=_shown(record.base_url),
    )
    if not record.is_whole:
        yield _("Bản dựng này của chương trình cũ: chỉ ghi mã kiểm tra của các tệp dưới api/.")


def site_told(found: Comparison, is_folder: bool) -> Iterator[str]:
    """Tell how the files of a site are held against its record."""
    yield ngettext("{count} tệp đúng như {file} ghi", found.same, file=RECORD)
    yield from _named(_("thiếu"), found.missing)
    yield from _named(_("khác"), found.changed)
    yield from _named(_("lạ, không có trong bản dựng"), found.strange)
    reasons = {for_terminal(f"{path} ({why})") for path, why in (found.unread or {}).items()}
    yield from _listed(_("chưa xem được"), sorted(reasons))
    if found.former:
        yield ngettext(
            "  {count} tệp của bản dựng trước, giữ lại một lần công bố; tên thư mục khớp nội dung",
            len(found.former),
        )
    if not is_folder:
        yield _("  Xem qua mạng thì không thấy được tệp lạ mà máy chủ có thêm.")


def differences_told(found: Comparison, record: Record, again: Record) -> Iterator[str]:
    """Tell how a site's record is held against that of the same commit, built anew (`again`)."""
    if found.is_exact:
        yield ngettext("Dựng lại từ commit: {count} tệp giống từng byte", found.same)
        return
    yield ngettext("Dựng lại từ commit: KHÁC; {count} tệp giống từng byte", found.same)
    yield from _named(_("dựng lại không giống"), found.changed)
    yield from _named(_("site có, dựng lại không có"), found.missing)
    yield from _named(_("dựng lại có, site không có"), found.strange)
    differing = list(_differing(record.made, again.made))
    if differing:
        yield _("  Bản công bố được dựng bằng thứ khác với máy này, nên tệp có thể khác:")
        yield from (f"    {one}" for one in differing)
    else:
        yield _(
            "  Cùng chương trình và cùng các gói: site không phải (hoặc không chỉ) từ commit ấy,"
            " hoặc cấu hình lúc dựng khác (biến môi trường !ENV, tệp ngoài kho)."
        )


def _differing(site: Mapping[str, object], here: Mapping[str, object]) -> Iterator[str]:
    for key, name in _names().items():
        if key in site and site[key] != here.get(key):
            yield _both(name, site[key], here.get(key))
    theirs, ours = site.get("packages"), here.get("packages")
    if isinstance(theirs, dict) and isinstance(ours, dict):
        for package in sorted({*theirs, *ours}, key=str):
            if theirs.get(package) != ours.get(package):
                yield _both(for_terminal(str(package)), theirs.get(package), ours.get(package))


def _names() -> Mapping[str, str]:
    return {
        "version": _("chương trình"),
        "program": _("mã nguồn của chương trình"),
        "python": "Python",
        "base_url": _("địa chỉ"),
        "language": _("thứ tiếng"),
    }


def _both(name: str, theirs: object, ours: object) -> str:
    return _("{name}: {theirs}; ở đây {ours}", name=name, theirs=_shown(theirs), ours=_shown(ours))


def _shown(value: object) -> str:
    return for_terminal(str(value)[:100]) if value else _("không ghi")


def _named(words: str, paths: Sequence[str]) -> Iterator[str]:
    yield from _listed(words, [for_terminal(path) for path in paths])


def _listed(words: str, names: Sequence[str]) -> Iterator[str]:
    if not names:
        return
    yield ngettext("  {words}: {count} tệp", len(names), words=words)
    yield from (f"    {name}" for name in names[:NAMED])
    if len(names) > NAMED:
        yield ngettext("    và {count} tệp nữa", len(names) - NAMED)
