"""The command `kehoach`: parses words, calls, shows problems, picks the exit code.

Exit codes: 0 fine, 1 problems in the input, 2 wrong use, 3 a fault of the program (told in words by
`faults`), 130 interrupted, 141 whoever read the output went away.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import fidelity, problems
from generator.build.offers import offered
from generator.build.story import (
    NOTHING_LANDS,
    check_past_of_site,
    read,
)
from generator.build.story import summary as counted
from generator.build.web_site import WebSite
from generator.checks.commits import check_message
from generator.checks.past import told_trouble
from generator.cli.building import build_site, tell
from generator.cli.check_report import as_gitlab, as_markdown
from generator.cli.desk import open_desk
from generator.cli.importing import import_document
from generator.cli.options import (
    BASE_URL,
    CONFIG,
    EXECUTOR,
    OUTPUT,
    PLANS,
    VERSION,
    cluster_told,
    refuse_among_sources,
)
from generator.cli.preview import preview
from generator.cli.sheets import take_sheets, write_sheets
from generator.cli.usage import OPTIONS, InVietnamese
from generator.cli.verify import Asked, Verdict
from generator.hidden import marked, with_marks
from generator.history import GitError, Landing, commits_since, report, trailers
from generator.language import N_, _, speaking
from generator.link import link_registries
from generator.opendata import to_json
from generator.problems import Location, Problem
from generator.progress import Progress
from generator.reading.files import read_file
from generator.reading.registries import load_registries
from generator.reading.settings import read_settings
from generator.schema.plan import plan_json_schema
from generator.search import POINTER, Answer, Result, Search
from generator.text.decoding import decode

FORMATS = {
    "text": problems.as_text,
    "github": problems.as_github,
    "gitlab": as_gitlab,
    "json": problems.as_json,
}

SEPARATOR_NAMES = {";": ";", ",": ",", "tab": "\t"}
TOLD = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}


@click.group(
    cls=InVietnamese,
    help=N_("Kế hoạch mở: từ tệp kế hoạch đến trang công khai."),
    options_metavar=OPTIONS,
    subcommand_metavar=N_("LỆNH ..."),
    epilog=N_(
        "Mã trả về: 0 mọi thứ đúng; 1 tệp có lỗi; 2 gọi sai cách; 3 lỗi của chương trình; "
        "130 bị dừng giữa chừng; 141 nơi nhận đã đóng."
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@VERSION
def main() -> None:
    """Parse the words of a command line."""


@main.command("check", help=N_("Kiểm tra tệp kế hoạch: đúng mẫu, đúng nguồn, không gãy liên kết."))
@PLANS
@CONFIG
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option(
    "--commit-msg",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=N_("Chỉ kiểm tra lời ghi của một commit, trong tệp này."),
)
@click.option(
    "--since",
    metavar="REV",
    help=N_("Các commit sau REV chưa công bố: có gì sai ở đó là lỗi, không chỉ cảnh báo."),
)
@click.option(
    "--summary",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help=N_("Ghi thêm vào tệp này một bản kể lại (Markdown), để làm lời bình của yêu cầu."),
)
@EXECUTOR
def check_command(
    plans: Path,
    config: Path,
    form: str,
    commit_msg: Path | None,
    since: str | None,
    summary: Path | None,
    executor: str,
) -> None:
    """Check plan files: their shape, their sources, their links."""
    if commit_msg:
        wrong = _wrong_message(commit_msg, plans)
        click.echo(FORMATS[form](wrong), nl=bool(wrong))
        sys.exit(1 if wrong else 0)
    settings, found = read_settings(config, plans)
    with speaking(settings.portal.language):
        landing = _landing(settings.plans, since, found) if since is not None else NOTHING_LANDS
        settings = settings.model_copy(update={"executor": executor})
        with cluster_told():
            reading = read(settings, Progress(quiet=True), offered(found), landing)
        found = [*found, *reading.problems, *check_past_of_site(settings, reading)]
        if form != "text" or found:
            click.echo(FORMATS[form](found))
        if summary:
            summary.write_text(as_markdown(found), encoding="utf-8")
        click.echo(counted(reading, found), err=True)
    sys.exit(1 if problems.has_errors(found) else 0)


def _wrong_message(file: Path, plans: Path) -> list[Problem]:
    found: list[Problem] = []
    data = read_file(file, file.name, Location(file.name), found)
    text, told = decode(data, file.name) if data is not None else (None, [])
    if text is None:
        return [*found, *told]
    documents = link_registries(load_registries(plans, []), []).documents
    return list(check_message(trailers.without_comments(text), file.name, documents))


def _landing(plans: Path, since: str, found: list[Problem]) -> Landing:
    """Return the commits after one; where git fails that is told, and there are none."""
    try:
        landing = commits_since(plans, since)
    except GitError as error:
        if error.trouble.kind != "no-plans":  # whoever reads the plans tells of that
            found.append(told_trouble(error.trouble))
        return NOTHING_LANDS
    if landing is None:
        raise click.BadParameter(
            _("git không có commit “{since}” trong {plans}", since=since, plans=plans),
            param_hint="--since",
        )
    return landing


@main.command("build", help=N_("Dựng site; có lỗi thì site cũ giữ nguyên."))
@PLANS
@OUTPUT
@CONFIG
@BASE_URL
@EXECUTOR
def build_command(
    plans: Path, output: Path, config: Path, base_url: str | None, executor: str
) -> None:
    """Build the site."""
    settings, found = read_settings(config, plans, output, base_url)
    refuse_among_sources(settings)
    settings = settings.model_copy(update={"executor": executor})
    with cluster_told():
        built = build_site(settings, found)
    sys.exit(0 if built else 1)


@main.command("serve", help=N_("Dựng site rồi mở tại máy này; sửa tệp thì dựng và tải lại trang."))
@PLANS
@OUTPUT
@CONFIG
@click.option(
    "--host",
    metavar=N_("ĐỊA_CHỈ"),
    default="127.0.0.1",
    show_default=True,
    help=N_("Địa chỉ nghe."),
)
@click.option(
    "--port",
    metavar=N_("SỐ"),
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help=N_("Cổng nghe."),
)
def serve_command(plans: Path, output: Path, config: Path, host: str, port: int) -> None:
    """Build the site, open it on this machine, and build again what changes."""
    settings, found = read_settings(config, plans, output)
    refuse_among_sources(settings)
    preview(settings, found, host, port)


@main.command("import", help=N_("Đọc một văn bản thành bản nháp tệp kế hoạch để người xem lại."))
@click.argument(
    "file", metavar=N_("TỆP"), type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option(
    "--id", "plan_id", metavar=N_("MÃ"), help=N_("Mã kế hoạch; mặc định lấy theo tên tệp.")
)
@click.option(
    "--output",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, dir_okay=False),
    help=N_("Tệp ghi bản nháp."),
)
@click.option(
    "--registry",
    "take_entries",
    is_flag=True,
    help=N_("Thêm cơ quan, đơn vị, văn bản chưa có vào cuối các tệp registry/ cạnh bản nháp."),
)
@PLANS
def import_command(
    file: Path, plan_id: str | None, output: Path | None, take_entries: bool, plans: Path
) -> None:
    """Read a document into the draft of a plan file."""
    import_document(file, plan_id, output, plans, take_entries)


@main.command(
    "desk",
    help=N_(
        "Mở bàn làm việc tại máy này: nguồn một bên, bản nháp một bên, duyệt từng chỗ chưa chắc."
    ),
)
@click.argument(
    "file", metavar=N_("TỆP"), type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@PLANS
@CONFIG
@click.option(
    "--port",
    metavar=N_("SỐ"),
    type=click.IntRange(0, 65535),
    default=0,
    help=N_("Cổng nghe; mặc định là một cổng còn trống."),
)
@click.option(
    "--browser/--no-browser", default=True, help=N_("Mở trình duyệt luôn, hoặc chỉ in địa chỉ.")
)
def desk_command(file: Path, plans: Path, config: Path, port: int, browser: bool) -> None:
    """Open the desk for a plan file or an official document."""
    settings, found = read_settings(config, plans)
    tell(found)
    with speaking(settings.portal.language):
        open_desk(settings, file, port, shows=browser)


@main.command(
    "csv",
    help=N_(
        "Xuất chỉ tiêu, ai làm, thời gian, việc của một kế hoạch thành bảng cho bảng tính; "
        "có TỆP_CSV thì so từng dòng với tệp kế hoạch rồi nhận lại."
    ),
)
@click.argument("plan", metavar=N_("KẾ_HOẠCH"))
@click.argument(
    "files", metavar=N_("[TỆP_CSV]..."), nargs=-1, type=click.Path(path_type=Path, dir_okay=False)
)
@click.option(
    "--output",
    metavar=N_("THƯ_MỤC"),
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help=N_("Thư mục ghi bảng; mặc định là thư mục đang đứng."),
)
@click.option(
    "--separator",
    type=click.Choice(list(SEPARATOR_NAMES)),
    default=";",
    show_default=True,
    help=N_("Dấu ngăn ô khi xuất: ; cho bảng tính đặt theo Việt Nam, hay , hoặc tab."),
)
@click.option("--yes", is_flag=True, help=N_("Nhận luôn, không hỏi."))
@click.option(
    "--drop-missing", is_flag=True, help=N_("Bỏ khỏi kế hoạch những dòng không còn trong bảng.")
)
@PLANS
@CONFIG
def csv_command(
    *,
    plan: str,
    files: tuple[Path, ...],
    output: Path,
    separator: str,
    yes: bool,
    drop_missing: bool,
    plans: Path,
    config: Path,
) -> None:
    """Write the tables of a plan, or take them back."""
    settings, found = read_settings(config, plans)
    tell(found)
    with speaking(settings.portal.language):
        if files:
            take_sheets(settings, plan, files, drops=drop_missing, agreed=yes)
        else:
            write_sheets(settings, plan, output, SEPARATOR_NAMES[separator])


@main.command("fidelity", help=N_("Đối chiếu từng chữ của mỗi kế hoạch với tệp nguồn."))
@PLANS
@CONFIG
def fidelity_command(plans: Path, config: Path) -> None:
    """Compare every word of each plan with its source."""
    settings, found = read_settings(config, plans)
    reading = read(settings, Progress(quiet=True))
    for name, proof in reading.proofs.items():
        click.echo(fidelity.as_text(proof, reading.site.plans[name]))
    unread = [*found, *reading.unread]
    tell(unread)
    exact = all(proof.is_exact for proof in reading.proofs.values())
    sys.exit(0 if exact and not problems.has_errors(unread) else 1)


@main.command("changes", help=N_("Nói bằng lời điều đã đổi giữa hai commit (REV1 cũ, REV2 mới)."))
@click.argument("before", metavar="REV1")
@click.argument("after", metavar="REV2")
@click.option("--plan", metavar=N_("MÃ"), help=N_("Chỉ một kế hoạch, theo mã."))
@PLANS
@click.option("--format", "form", type=click.Choice(list(TOLD)), default="text")
def changes_command(before: str, after: str, plan: str | None, plans: Path, form: str) -> None:
    """Tell in words what changed between two commits."""
    try:
        click.echo(_changes(before, after, plan, plans, form))
    except GitError as error:
        tell([told_trouble(error.trouble)])
        sys.exit(1)


def _changes(before: str, after: str, plan: str | None, plans: Path, form: str) -> str:
    compared = report.compare_commits(plans, before, after)
    if compared is None:
        raise click.UsageError(
            _(
                "git không có commit “{before}” hoặc “{after}” trong {plans}",
                before=with_marks(before),
                after=with_marks(after),
                plans=plans,
            )
        )
    if plan and plan not in (names := {pair.plan for pair in compared.pairs}):
        raise click.UsageError(_no_such_plan(plan, problems.guess(plan, names)))
    wanted = [pair for pair in compared.pairs if plan in (None, pair.plan)]
    today = link_registries(load_registries(plans, []), [])
    return TOLD[form](report.changes_between(plans, compared, wanted, today))


def _no_such_plan(plan: str, meant: str) -> str:
    if not meant:
        return _("hai commit ấy không có kế hoạch “{plan}”", plan=plan)
    return _(
        "hai commit ấy không có kế hoạch “{plan}”; có phải là “{meant}”?", plan=plan, meant=meant
    )


@main.command(
    "search", help=N_("Tìm trong site đã dựng, cho cùng kết quả như ô tìm kiếm của trang.")
)
@click.argument("words", metavar=N_("CHỮ..."), nargs=-1, required=True)
@click.option(
    "--site",
    metavar=N_("THƯ_MỤC"),
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help=N_("Thư mục site đã dựng."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("In JSON để máy đọc."))
def search_command(words: tuple[str, ...], site: Path, as_json: bool) -> None:
    """Search a site that was built."""
    answer = _answer_of(site, " ".join(words))
    if as_json:
        click.echo(to_json([_found_row(one) for one in answer.results]).decode(), nl=False)
        return
    for one in answer.results:
        click.echo(f"{one.score:6.3f}  {one.url}\n        {one.title}\n        {one.text}")
    if answer.suggestion:
        click.echo(_("Ý bạn là: {suggestion}?", suggestion=answer.suggestion), err=True)
    if not answer.results:
        click.echo(_("Không tìm thấy."), err=True)


def _answer_of(site: Path, typed: str) -> Answer:
    """Search a site; one without an index that can be read is told as a wrong `--site`."""
    told = _("“{site}” không có chỉ mục tìm kiếm; hãy dựng site bằng kehoach build", site=site)
    try:
        if (site / POINTER).is_file():
            return Search(lambda path: (site / path).read_bytes()).find(typed)
    except (OSError, ValueError, LookupError):
        told = _(
            "chỉ mục tìm kiếm của “{site}” thiếu tệp, hay do một bản khác của chương trình dựng; "
            "hãy dựng lại site bằng kehoach build",
            site=site,
        )
    raise click.BadParameter(told, param_hint="--site")


def _found_row(result: Result) -> dict[str, object]:
    keys = ("plan", "kind", "url", "title", "text", "score")
    return {key: getattr(result, key) for key in keys}


def _site(_context: click.Context, _argument: click.Parameter, where: str) -> Path | WebSite:
    """Return what is at an address, or in a folder; nothing else is taken for a site."""
    if "://" in where:
        try:
            return WebSite(where)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
    if not Path(where).is_dir():
        raise click.BadParameter(_("không có thư mục “{where}”", where=marked(where)))
    return Path(where)


@main.command(
    "verify",
    help=N_(
        "Đối chiếu một site đã công bố (thư mục hay địa chỉ) với mã kiểm tra mà site ghi, "
        "với chữ ký, và với commit của kho này bằng cách dựng lại."
    ),
)
@click.argument("site", metavar=N_("NƠI"), callback=_site)
@PLANS
@CONFIG
@click.option(
    "--rebuild/--no-rebuild",
    "rebuilds",
    default=True,
    help=N_("Dựng lại từ commit rồi so từng byte, nếu ở đây có kho git; hoặc bỏ qua bước ấy."),
)
@click.option(
    "--signers",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=N_("Ai được ký (allowed_signers của ssh-keygen); chữ ký thiếu hay sai là không khớp."),
)
def verify_command(
    site: Path | WebSite, plans: Path, config: Path, rebuilds: bool, signers: Path | None
) -> None:
    """Verify a published site."""
    verdict = Verdict()
    for line in verdict.lines(Asked(site, plans, config, rebuilds, signers)):
        click.echo(line)
    sys.exit(0 if verdict.holds else 1)


@main.command(
    "schema", help=N_("In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý khi gõ.")
)
def schema_command() -> None:
    """Print the JSON Schema of a plan file."""
    click.echo(to_json(plan_json_schema()).decode(), nl=False)
