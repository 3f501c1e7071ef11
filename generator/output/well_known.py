"""Files that machines look for by their names: `robots.txt`, `llms.txt`, `opensearch.xml`.

A portal that writes one of them itself, beside its own pages, keeps its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.hidden import with_marks
from generator.language import _
from generator.locale.names import plan_name
from generator.model.urls import CATALOGUE, DATA, INDICATORS, SEARCH, plan_address
from generator.output.plain_markdown.links import PAGE
from generator.reading.portal import MarkdownCopies
from generator.views.subject import Edition

ROBOTS, LLMS, OPENSEARCH = "robots.txt", "llms.txt", "opensearch.xml"
SPACE = "http://a9.com/-/spec/opensearch/1.1/"
# The standard of OpenSearch lets a name have so many letters.
_SHORT = 16
# Of more plans the list of them is named.
MOST_PLANS = 50


def well_known(edition: Edition, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a site by their names; `name` is what it is called.

    OpenSearch wants whole addresses: a site that does not know its own has no such file.
    """
    yield ROBOTS, robots(edition.base).encode()
    yield LLMS, llms(edition, name).encode()
    if edition.base:
        yield OPENSEARCH, opensearch(edition.base, name)


def robots(base: str) -> str:
    """Return what crawlers may fetch: everything, with the way to the site map (RFC 9309)."""
    lines = ["User-agent: *", "Allow: /"]
    if base:
        lines += ["", f"Sitemap: {base}sitemap.xml"]
    return "\n".join(lines) + "\n"


def opensearch(base: str, name: str) -> bytes:
    """Return how a browser asks the search of the site (OpenSearch 1.1)."""
    root = Element("OpenSearchDescription", {"xmlns": SPACE})
    SubElement(root, "ShortName").text = with_marks(name[:_SHORT].strip()) or _("Kế hoạch mở")
    SubElement(root, "Description").text = with_marks(_("Tìm trong {name}", name=name))
    template = f"{base}{SEARCH}?q={{searchTerms}}"
    SubElement(root, "Url", {"type": "text/html", "template": template})
    SubElement(root, "Language").text = "vi"
    SubElement(root, "InputEncoding").text = "UTF-8"
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def llms(edition: Edition, name: str) -> str:
    """Return what the site holds and where, in Markdown for assistants (llmstxt.org)."""
    base, plans = edition.base, edition.site.plans.values()
    lines = [
        f"# {_line(name)}",
        "",
        "> "
        + _(
            "Nguyên văn kế hoạch của các địa phương: mỗi câu có địa chỉ riêng; chỉ tiêu, nhiệm vụ, "
            "việc phải báo cáo, viện dẫn đều kèm câu gốc."
        ),
        "",
        _(
            "Dẫn một câu thì dẫn địa chỉ của câu ấy. Không thấy một điều ở đây chưa phải là văn "
            "bản không nói: dữ liệu chỉ có những kế hoạch đã nhập."
        ),
        "",
        *_on_markdown(edition.markdown),
        f"## {_('Dữ liệu')}",
        "",
        _entry(base, "api/openapi.json", "OpenAPI", _("mọi tệp dữ liệu")),
        _entry(base, "api/plans.json", _("Kế hoạch"), _("mã, nơi, ngày, tình trạng")),
        _entry(base, "api/targets.json", _("Chỉ tiêu"), _("mức, năm, câu gốc, địa chỉ")),
        _entry(base, "api/assignments.json", _("Giao việc"), _("cơ quan, vai, câu gốc")),
        _entry(base, "api/duties.json", _("Việc phải báo cáo"), _("ai, gửi ai, hạn")),
        _entry(base, str(DATA), _("Dữ liệu mở"), _("mọi danh sách và các cột")),
        "",
        f"## {_('Kế hoạch')}",
        "",
    ]
    if len(plans) <= MOST_PLANS:
        for plan in plans:
            path, about = str(plan_address(plan.id)), _line(plan_name(edition.site, plan))
            forms = [f"[JSON]({base}api/plans/{plan.id}.json)"]
            if edition.markdown != "none":
                forms.insert(0, f"[Markdown]({base}{path}{PAGE})")
            lines.append(_entry(base, path, about, ", ".join(forms)))
    lines.append(_entry(base, str(CATALOGUE), _("Mọi kế hoạch"), _("theo tỉnh")))
    lines.append(_entry(base, str(INDICATORS), _("So sánh"), _("theo chỉ số")))
    return "\n".join(lines) + "\n"


def _on_markdown(which: MarkdownCopies) -> list[str]:
    """Return how the Markdown of a page is found, and a blank line; nothing where none has any."""
    if which == "none":
        return []
    said = (
        _("Mọi trang có bản Markdown: thêm index.md vào sau địa chỉ của trang.")
        if which == "all"
        else _(
            "Trang của mỗi kế hoạch và danh sách kế hoạch có bản Markdown: thêm index.md vào sau "
            "địa chỉ của trang."
        )
    )
    return [said, ""]


def _entry(base: str, path: str, title: str, about: str) -> str:
    return f"- [{title}]({base}{path}): {about}"


def _line(words: str) -> str:
    """Return words on one line, in which nothing is a mark of Markdown's links."""
    said = " ".join(with_marks(words).split())
    return "".join(f"\\{one}" if one in "[]<>\\`*_" else one for one in said)
