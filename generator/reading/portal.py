"""What a portal says of itself in its `mkdocs.yml`: the form of each setting."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.hidden import is_hidden
from generator.language import N_
from generator.language.catalogues import SOURCE, languages
from generator.problems import Severity
from generator.reading.colours import Colours
from generator.schema.types import MAX_COUNT, MAX_FEW, MAX_LINE, MAX_LINK, Few, Identifier, Many
from generator.text.addresses import is_site_address, is_web_address


def _report_link(address: str) -> str:
    # The words in braces are filled in: what stands before them is what can be an address.
    bare = re.sub(r"\{[a-z]+\}", "x", address)
    if not (re.fullmatch(r"mailto:[^\s<>\"']+", bare) or is_web_address(bare)):
        raise PydanticCustomError("unsafe_report_link", "not an address to report to")
    return address


def _edit_link(address: str) -> str:
    bare = re.sub(r"\{(path|line|commit|branch)\}", "x", address)
    if "{path}" not in address or not is_web_address(bare):
        raise PydanticCustomError("unsafe_edit_link", "not an address with a place for the path")
    return address


def _page_link(address: str) -> str:
    if not (re.fullmatch(r"(?!//)[^:\s<>\"']*", address) or is_web_address(address)):
        raise PydanticCustomError("unsafe_link", "not a page or a web address")
    return address


def _licence(address: str) -> str:
    if not is_web_address(address):
        raise PydanticCustomError("no_web_address", "not the address of a licence")
    return address


def _site_address(address: str) -> str:
    if address and not is_site_address(address):
        raise PydanticCustomError("no_site_address", "not an address at which a site can stand")
    return address


def _folder(path: str) -> str:
    steps = path.split("/")
    if any(map(is_hidden, path)) or any(len(one.encode()) > MAX_STEP for one in steps):
        raise PydanticCustomError("no_folder_name", "not what a folder can be named")
    return path


def _pair(plans: list[str]) -> list[str]:
    if len(plans) != 2 or plans[0] == plans[1]:
        raise PydanticCustomError("not_a_pair", "not two plans")
    return plans


def _language(code: str) -> str:
    if code not in (known := languages()):
        context = {"known": ", ".join(known)}
        raise PydanticCustomError("unknown_language", "not a language with a catalogue", context)
    return code


def _source(source: str) -> str:
    if not re.fullmatch(_SOURCE, source):
        raise PydanticCustomError("unsafe_source", "not a source that may be added")
    return source


# By the grammar of CSP Level 3, without the words that would undo it, as 'unsafe-inline'.
_SOURCE = (
    r"(https?|wss?)://[\w.*-]+(:[0-9*]+)?(/[^\s;,'\"]*)?"
    r"|data:|blob:|'self'|'sha(256|384|512)-[\w+/-]+={0,2}'"
)
PolicyDirective = Literal[
    "script-src",
    "style-src",
    "img-src",
    "font-src",
    "connect-src",
    "media-src",
    "frame-src",
    "worker-src",
    "frame-ancestors",
]
PolicySource = Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_source)]


# Bytes that file systems let one name have, and letters of a path that stay far below their bound.
MAX_STEP = 255
MAX_PATH = 1000


# Names of hosts and languages, and words that stand on a page.
Word = Annotated[str, Field(max_length=MAX_LINE)]
Folder = Annotated[str, Field(max_length=MAX_PATH), AfterValidator(_folder)]
SiteAddress = Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_site_address)]
PageLink = Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_page_link)]


# Of what git lets a branch be called (git-check-ref-format), what an address takes as it is.
_BRANCH = r"^[A-Za-z0-9][A-Za-z0-9._/-]*$"
# Which pages have Markdown beside them.
MarkdownCopies = Literal["all", "plans", "none"]
# How many versions of a plan stand whole unless a portal says otherwise.
VERSIONS_KEPT = 20


class FooterTexts(BaseModel):
    """Sentences of the footer that a portal words itself; null keeps the program's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: Word | None = Field(
        None, min_length=1, description=N_("câu đầu chân trang: đây là trang gì, của ai")
    )
    source: Word | None = Field(None, min_length=1, description=N_("các văn bản lấy từ đâu"))
    credit: Word | None = Field(
        None, min_length=1, description=N_("dòng cuối: dựng bằng gì, thêm lời cảm ơn")
    )


class PortalSettings(BaseModel):
    """The `extra.kehoach` part of `mkdocs.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    content: Folder = Field(
        "content", description=N_("thư mục các trang viết tay, cạnh mkdocs.yml")
    )
    theme: Folder = Field(
        "theme",
        description=N_(
            "thư mục giữ những gì khác với giao diện của chương trình, cạnh mkdocs.yml: "
            "pages/, parts/, assets/, overrides/"
        ),
    )
    language: Annotated[Word, AfterValidator(_language)] = Field(
        SOURCE, description=N_("thứ tiếng của giao diện: vi, hay một thứ tiếng có bản dịch")
    )
    also_in: tuple[Annotated[Word, AfterValidator(_language)], ...] = Field(
        (),
        max_length=MAX_FEW,
        description=N_("những thứ tiếng nữa mà site này có, mỗi thứ tiếng ở một thư mục: en/"),
    )
    host: Word = Field("mkdocs", description=N_("tên bộ dựng biến Markdown thành trang"))
    official: bool | None = Field(
        None,
        description=N_(
            "true: trang chính thức của cơ quan ở owner; false: không phải trang của cơ quan nhà "
            "nước hay tổ chức đảng nào"
        ),
    )
    owner: Word | None = Field(
        None, min_length=1, description=N_("cơ quan, tổ chức hay người chủ quản của cổng này")
    )
    footer: FooterTexts = Field(FooterTexts(), description=N_("lời ở chân trang"))
    colours: Colours = Field(Colours(), description=N_("màu của cổng này: accent, tint"))
    encoder: Word | None = Field(None, description=N_("ai nhập liệu các kế hoạch của cổng này"))
    report_address: (
        Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_report_link)] | None
    ) = Field(
        None,
        description=N_(
            "nơi người đọc báo lỗi: địa chỉ mailto: hay https:; {url}, {title}, {quote} là đoạn ấy"
        ),
    )
    edit_address: Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_edit_link)] | None = (
        Field(
            None,
            description=N_(
                "nơi sửa một dòng của tệp kế hoạch trong kho: địa chỉ https: có {path}, {line}, "
                "khi kho ở repo_url không phải GitHub, GitLab, Gitea, Forgejo, Codeberg"
            ),
        )
    )
    edit_branch: Annotated[str, Field(max_length=MAX_LINE, pattern=_BRANCH)] = Field(
        "main", description=N_("nhánh của kho mà người đọc sửa vào")
    )
    report_page: PageLink = Field(
        "gioi-thieu/#bao-loi", description=N_("trang chỉ người đọc cách báo lỗi")
    )
    encoder_page: PageLink = Field(
        "gioi-thieu/", description=N_("trang nói ai nhập liệu các kế hoạch")
    )
    licence: Word | None = Field(None, description=N_("một câu về việc dùng lại, ở chân mọi trang"))
    licence_iri: Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_licence)] | None = (
        Field(
            None,
            description=N_("địa chỉ https: của giấy phép ấy, cho máy đọc; để trống khi không có"),
        )
    )
    authors: Literal["name", "role", "none"] = Field(
        "role", description=N_("hiện gì về người sửa: tên trong git, vai trò, hay không gì")
    )
    versions_kept: Annotated[int, Field(ge=1, le=MAX_COUNT)] = Field(
        VERSIONS_KEPT,
        description=N_("giữ nguyên bao nhiêu bản gần nhất của mỗi kế hoạch trên trang"),
    )
    markdown: MarkdownCopies = Field(
        "plans",
        description=N_(
            "trang nào còn có bản Markdown (index.md) cạnh nó: mọi trang (all), trang các kế hoạch "
            "và danh sách của chúng (plans), không trang nào (none)"
        ),
    )
    registries: Literal["all", "used"] = Field(
        "all",
        description=N_(
            "used: chỉ đăng những cơ quan, đơn vị, văn bản, chỉ tiêu mà kế hoạch của cổng này dẫn "
            "tới; all: đăng mọi mục của các sổ"
        ),
    )
    known_as: Word | None = Field(
        None,
        min_length=1,
        description=N_(
            "mã của luồng tin và lịch lấy theo tên này thay cho địa chỉ; "
            "ghi địa chỉ cũ khi dời trang"
        ),
    )
    history_required: bool = Field(
        True,
        description=N_(
            "false: được dựng site không có lịch sử, hay chỉ có phần lịch sử mà bản sao của kho giữ"
        ),
    )
    offline: bool = Field(
        False,
        description=N_(
            "true: trình duyệt của người đọc lưu các trang họ đã mở, để đọc khi không có mạng; "
            "trang đã lưu luôn ghi ngày lưu"
        ),
    )
    offline_zip: bool = Field(
        False,
        description=N_("true: mỗi kế hoạch có một tệp zip để đọc khi không có mạng"),
    )
    severities: dict[Word, Severity] = Field(
        {}, max_length=MAX_FEW, description=N_("mức nghiêm trọng của từng quy tắc, theo mã")
    )
    policy: dict[PolicyDirective, Few[PolicySource]] = Field(
        {},
        max_length=MAX_FEW,
        description=N_(
            "những nơi khác mà trang được lấy thêm về, theo chỉ thị của Content-Security-Policy"
        ),
    )
    compare: Many[Annotated[Few[Identifier], AfterValidator(_pair)]] = Field(
        [], description=N_("các cặp kế hoạch có trang riêng, đặt cạnh nhau: [mã, mã]")
    )


class ExtraSettings(BaseModel):
    """The `extra` part of `mkdocs.yml`; what it holds beside ours is the host's."""

    model_config = ConfigDict(frozen=True)

    kehoach: PortalSettings = PortalSettings()


def _mapping(theme: object) -> object:
    """Return nothing of a theme that is only named: `theme: material`."""
    return None if isinstance(theme, str) else theme


class ThemeSettings(BaseModel):
    """What is read here of the host's `theme`: pictures that a portal brings itself."""

    model_config = ConfigDict(frozen=True)

    logo: Folder | None = Field(None, description="Picture beside the name, from the site's root")
    favicon: Folder | None = Field(None, description="Icon of a tab, from the site's root")
    custom_dir: Folder | None = Field(None, description="Folder of the host's own frame")


class HostSettings(BaseModel):
    """What is read here of `mkdocs.yml`; the host reads all of it, and tells of the rest."""

    model_config = ConfigDict(frozen=True)

    site_name: Word | None = Field(None, description="Name of the site")
    theme: Annotated[ThemeSettings | None, BeforeValidator(_mapping)] = None
    site_url: Annotated[str, Field(max_length=MAX_LINK), AfterValidator(_site_address)] | None = (
        Field(None, description="Address at which the site is published")
    )
    repo_url: Annotated[str, Field(max_length=MAX_LINK)] | None = Field(
        None, description="Address of the repository of the plans, of which the host makes a link"
    )
    extra: ExtraSettings | None = None
