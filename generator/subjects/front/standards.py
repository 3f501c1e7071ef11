"""The open standards in which other systems read a site, and what each of them cannot hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _
from generator.reading.portal import MarkdownCopies
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard, where it is told of, the file in it; `is_file` is false for one of each plan."""

    name: str
    about: str
    path: str
    holds: str
    lacks: str
    is_file: bool = True


def standards(edition: Edition) -> Iterator[Standard]:
    """Yield the standards in the order in which the page of the data tells of them.

    One of an edition whose formats do not have it is left out, as is what wants an address.
    """
    offered = {one.name for one in edition.formats}
    for one in (
        *_of_data(),
        *_of_plans(),
        *_of_pages(edition.markdown),
        *_of_the_site(bool(edition.base)),
    ):
        known = one.name.removesuffix(" (zip)")
        if known in offered or not one.path.startswith("api/"):
            yield one


def _of_data() -> Iterator[Standard]:
    nothing = _("—")
    yield Standard(
        "Data Package",
        "https://datapackage.org/",
        "api/datapackage.json",
        _("mọi danh sách, kiểu của từng cột, khóa, mã kiểm tra"),
        _("cột dẫn sang danh sách khác mà một phần có thể trống"),
    )
    yield Standard(
        "Data Package (zip)",
        "https://datapackage.org/",
        "api/ke-hoach-mo.zip",
        _(
            "cả bộ dữ liệu trong một tệp, mở được không cần mạng; quá 20 MB thì phần còn lại ở "
            "ke-hoach-mo-2.zip, ke-hoach-mo-3.zip…, giải nén vào cùng một thư mục"
        ),
        _("danh sách dài thì chỉ có Parquet"),
    )
    yield Standard(
        "DCAT 3",
        "https://www.w3.org/TR/vocab-dcat-3/",
        "api/catalog.jsonld",
        _("danh mục cho các cổng dữ liệu: tệp, giấy phép, ngày, mã kiểm tra"),
        _("từng câu, từng con số"),
    )
    yield Standard(
        "DCAT 3 (Turtle)",
        "https://www.w3.org/TR/turtle/",
        "api/catalog.ttl",
        _("danh mục ấy cho chương trình đọc RDF"),
        _("từng câu, từng con số"),
    )
    yield Standard(
        "Croissant 1.0",
        "https://docs.mlcommons.org/croissant/docs/croissant-spec.html",
        "api/croissant.json",
        _("mọi danh sách cho người luyện và đo mô hình: cột, kiểu, khóa, mã kiểm tra"),
        _("khóa gồm nhiều cột dẫn sang danh sách khác; danh sách cắt thành nhiều tệp"),
    )
    yield Standard(
        "OpenAPI 3.1",
        "https://spec.openapis.org/oas/v3.1.0",
        "api/openapi.json",
        _("địa chỉ của mọi tệp dữ liệu, cho chương trình gọi"),
        nothing,
    )


def _of_plans() -> Iterator[Standard]:
    yield Standard(
        "Akoma Ntoso 3.0",
        "https://www.oasis-open.org/standard/akn-v1-0/",
        "api/plans/*.akn.xml",
        _(
            "toàn văn từng kế hoạch; cơ quan, văn bản, con số được đánh dấu. Ngày chưa rõ thì ghi "
            "not-before, not-after; chưa biết gì thì 0001-01-01, tên unknown"
        ),
        _("ngày chỉ có tháng, năm; ghi chú của người nhập liệu; dấu đè lên nhau thì giữ một"),
        is_file=False,
    )
    yield Standard(
        "StratML Part 2",
        "https://www.iso.org/standard/69553.html",
        "api/plans/*.stratml.xml",
        _("mục tiêu, chỉ tiêu, ai làm. Năm phải đạt ghi thành ngày cuối năm"),
        _(
            "việc phải báo cáo; thời gian của nhiệm vụ; ngày không đủ; khoảng (chỉ con số dưới, cả "
            "khoảng ở Descriptor)"
        ),
        is_file=False,
    )


def _of_pages(which: MarkdownCopies) -> Iterator[Standard]:
    if which == "none":
        return
    holds = (
        _("mọi trang, mọi chữ, mọi liên kết: thêm index.md vào sau địa chỉ của trang")
        if which == "all"
        else _("trang từng kế hoạch và danh sách kế hoạch: thêm index.md vào sau địa chỉ của trang")
    )
    yield Standard(
        "CommonMark",
        "https://spec.commonmark.org/",
        "index.md" if which == "all" else "ke-hoach/*/index.md",
        holds,
        _("hình vẽ (lời của hình thì có), ô lọc, ô tìm, dòng bên trong một ô của bảng"),
        is_file=False,
    )


def _of_the_site(has_address: bool) -> Iterator[Standard]:
    nothing = _("—")
    yield Standard(
        "JSON Feed 1.1",
        "https://www.jsonfeed.org/version/1.1/",
        "thay-doi/feed.json",
        _("tin thay đổi, cùng những mục như Atom"),
        _("ngày hiệu lực (chỉ ghi bằng lời)"),
    )
    if has_address:
        yield Standard(
            "OpenSearch 1.1",
            "https://github.com/dewitt/opensearch",
            "opensearch.xml",
            _("để trình duyệt tìm thẳng trong trang này"),
            nothing,
        )
    yield Standard(
        "llms.txt",
        "https://llmstxt.org/",
        "llms.txt",
        _("chỉ dẫn cho trợ lý: có gì, ở đâu, dẫn nguồn thế nào"),
        nothing,
    )
    yield Standard(
        "robots.txt",
        "https://www.rfc-editor.org/rfc/rfc9309",
        "robots.txt",
        _("máy tìm kiếm được lấy mọi trang"),
        nothing,
    )
