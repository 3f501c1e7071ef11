"""The command `kehoach`: parses words, calls, shows problems, picks the exit code.

Exit codes: 0 fine, 1 problems in the input, 2 wrong use.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console

from generator import __version__, fidelity, problems
from generator.build.offers import offered
from generator.build.publish import may_replace
from generator.build.story import Reading, build, read, summary
from generator.checks.commits import check_message
from generator.cli.serve import SiteServer, rebuild_on_change
from generator.cli.usage import OPTIONS, InVietnamese
from generator.history import report
from generator.history.report import changes_between, compare_commits
from generator.history.trailers import without_comments
from generator.importer import draft, to_yaml
from generator.importer.documents import importer_of
from generator.link import link_registries
from generator.opendata import to_json
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.plans import load_registries
from generator.reading.settings import Settings, default_config, read_settings
from generator.schema.plan import plan_json_schema
from generator.search import DIRECTORY, Result, Search
from generator.text.identifiers import is_identifier, slug

FORMATS = {"text": problems.as_text, "github": problems.as_github, "json": problems.as_json}

TOLD = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}

# Editors with a YAML language server complete and check by it.
EDITOR_LINE = "# yaml-language-server: $schema=schema/plan.schema.json"

PLANS = click.option(
    "--plans",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    default=Path("plans"),
    show_default=True,
    help="Thư mục kế hoạch.",
)


def _only_ours(_context: click.Context, _option: click.Parameter, output: Path) -> Path:
    if may_replace(output):
        return output
    raise click.BadParameter(
        f"“{output}” có tệp mà không phải là site do kehoach dựng; chọn thư mục mới hoặc trống"
    )


OUTPUT = click.option(
    "--output",
    metavar="THƯ_MỤC",
    callback=_only_ours,
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="Thư mục chứa site dựng xong.",
)
CONFIG = click.option(
    "--config",
    metavar="TỆP",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    default=default_config,
    show_default="mkdocs.yml",
    help="Tệp cấu hình mkdocs.yml của cổng.",
)
BASE_URL = click.option(
    "--base-url",
    metavar="ĐỊA_CHỈ",
    help="Địa chỉ công khai của site, ví dụ https://vi-du.vn/ke-hoach-mo/.",
)


@click.group(
    cls=InVietnamese,
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__,
    prog_name="kehoach",
    message="%(prog)s, phiên bản %(version)s",
    help="In phiên bản.",
)
def main() -> None:
    """Kế hoạch mở: từ tệp kế hoạch đến trang công khai."""


@main.command("check")
@PLANS
@CONFIG
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option(
    "--commit-msg",
    metavar="TỆP",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Chỉ kiểm tra lời ghi của một commit, trong tệp này.",
)
def check_command(plans: Path, config: Path, form: str, commit_msg: Path | None) -> None:
    """Kiểm tra tệp kế hoạch: đúng mẫu, đúng nguồn, không gãy liên kết."""
    if commit_msg:
        message = without_comments(commit_msg.read_text(encoding="utf-8"))
        documents = link_registries(load_registries(plans, []), []).documents
        wrong = check_message(message, commit_msg.name, documents)
        click.echo(FORMATS[form](wrong), nl=bool(wrong))
        sys.exit(1 if wrong else 0)
    settings, found = read_settings(config, plans)
    reading = read(settings, Progress(quiet=True), offered(found))
    found = [*found, *reading.problems]
    if form != "text" or found:
        click.echo(FORMATS[form](found))
    click.echo(summary(reading, found), err=True)
    sys.exit(1 if problems.has_errors(found) else 0)


@main.command("build")
@PLANS
@OUTPUT
@CONFIG
@BASE_URL
def build_command(plans: Path, output: Path, config: Path, base_url: str | None) -> None:
    """Dựng site; có lỗi thì site cũ giữ nguyên."""
    settings, found = read_settings(config, plans, output, base_url)
    sys.exit(0 if _build(settings, found) else 1)


@main.command("serve")
@PLANS
@OUTPUT
@CONFIG
@click.option(
    "--host", metavar="ĐỊA_CHỈ", default="127.0.0.1", show_default=True, help="Địa chỉ nghe."
)
@click.option(
    "--port",
    metavar="SỐ",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Cổng nghe.",
)
def serve_command(plans: Path, output: Path, config: Path, host: str, port: int) -> None:
    """Dựng site rồi mở tại máy này; sửa tệp thì dựng và tải lại trang."""
    settings, found = read_settings(config, plans, output)
    with _server(settings, host, port) as server:
        if not _build(settings, found):
            sys.exit(1)
        click.echo(f"Mở {server.address} (Ctrl+C để dừng)", err=True)
        _serve(server, settings)


def _serve(server: SiteServer, settings: Settings) -> None:
    watched = (settings.plans, settings.content, *settings.themes)
    try:
        with server.answering():
            rebuild_on_change(server, watched, lambda: _rebuild(settings))
    except KeyboardInterrupt:
        click.echo("Đã dừng.", err=True)


def _rebuild(settings: Settings) -> bool:
    try:
        return _build(settings, ())
    except OSError as error:  # a file that an editor is putting in the place of another
        click.echo(f"Không dựng được ({error}); sẽ dựng lại khi tệp thay đổi.", err=True)
        return False


def _server(settings: Settings, host: str, port: int) -> SiteServer:
    try:
        return SiteServer(settings.output, host, port, settings.base_url)
    except OSError as error:
        raise click.BadParameter(
            f"không mở được {host}:{port} ({error}); chọn cổng khác", param_hint="--port"
        ) from error


@main.command("import")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--id", "plan_id", metavar="MÃ", help="Mã kế hoạch; mặc định lấy theo tên tệp.")
@click.option(
    "--output",
    metavar="TỆP",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tệp ghi bản nháp.",
)
def import_command(file: Path, plan_id: str | None, output: Path | None) -> None:
    """Đọc một văn bản (.txt) thành bản nháp tệp kế hoạch để người xem lại."""
    name = plan_id or slug(file.stem)
    if not is_identifier(name):
        raise click.BadParameter("mã chỉ gồm a–z, 0–9 và dấu gạch nối", param_hint="--id")
    found: list[Problem] = []
    importers = offered(found).importers
    importer = importer_of(file.name, importers)
    if importer is None:
        known = ", ".join(ending for one in importers for ending in one.endings)
        raise click.BadParameter(f"hiện chỉ đọc được tệp {known}", param_hint="TỆP")
    text, unread = importer.text(file.read_bytes(), str(file))
    found.extend(unread)
    if text is None:
        _tell(found)
        sys.exit(1)
    if output and output.exists():
        raise click.BadParameter(f"{output} đã có; chọn tên khác", param_hint="--output")
    drafted = draft(text, name, file=str(file))
    yaml = f"{EDITOR_LINE}\n{to_yaml(drafted.plan)}"
    if output:
        output.write_text(yaml, encoding="utf-8")
    else:
        click.echo(yaml, nl=False)
    _tell([*found, *drafted.problems])
    if output:
        click.echo(f"Đã ghi {output}. Đọc lại từng câu, sửa, rồi chạy: kehoach check", err=True)
    sys.exit(0)


@main.command("fidelity")
@PLANS
@CONFIG
def fidelity_command(plans: Path, config: Path) -> None:
    """Đối chiếu từng chữ của mỗi kế hoạch với tệp nguồn."""
    settings, found = read_settings(config, plans)
    reading = read(settings, Progress(quiet=True))
    for name, proof in reading.proofs.items():
        click.echo(fidelity.as_text(proof, reading.site.plans[name]))
    unread = [*found, *reading.unread]
    _tell(unread)
    exact = all(proof.is_exact for proof in reading.proofs.values())
    sys.exit(0 if exact and not problems.has_errors(unread) else 1)


@main.command("changes")
@click.argument("before", metavar="REV1")
@click.argument("after", metavar="REV2")
@click.option("--plan", metavar="MÃ", help="Chỉ một kế hoạch, theo mã.")
@PLANS
@click.option("--format", "form", type=click.Choice(list(TOLD)), default="text")
def changes_command(before: str, after: str, plan: str | None, plans: Path, form: str) -> None:
    """Nói bằng lời điều đã đổi giữa hai commit (REV1 cũ, REV2 mới)."""
    pairs = compare_commits(plans, before, after)
    if pairs is None:
        raise click.UsageError(f"git không có commit “{before}” hoặc “{after}” trong {plans}")
    if plan and plan not in (names := {pair.plan for pair in pairs}):
        meant = problems.guess(plan, names)
        hint = f"; có phải là “{meant}”?" if meant else ""
        raise click.UsageError(f"hai commit ấy không có kế hoạch “{plan}”{hint}")
    wanted = [pair for pair in pairs if plan in (None, pair.plan)]
    today = link_registries(load_registries(plans, []), [])
    click.echo(TOLD[form](changes_between(plans, before, after, wanted, today)))


@main.command("search")
@click.argument("words", metavar="CHỮ...", nargs=-1, required=True)
@click.option(
    "--site",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="Thư mục site đã dựng.",
)
@click.option("--json", "as_json", is_flag=True, help="In JSON để máy đọc.")
def search_command(words: tuple[str, ...], site: Path, as_json: bool) -> None:
    """Tìm trong site đã dựng, cho cùng kết quả như ô tìm kiếm của trang."""
    if not (site / DIRECTORY).is_file():
        raise click.BadParameter(
            f"“{site}” không có chỉ mục tìm kiếm; hãy dựng site bằng kehoach build",
            param_hint="--site",
        )
    answer = Search(lambda path: (site / path).read_bytes()).find(" ".join(words))
    if as_json:
        click.echo(to_json([_found_row(one) for one in answer.results]).decode(), nl=False)
        return
    for one in answer.results:
        click.echo(f"{one.score:6.3f}  {one.url}\n        {one.title}\n        {one.text}")
    if answer.suggestion:
        click.echo(f"Ý bạn là: {answer.suggestion}?", err=True)
    if not answer.results:
        click.echo("Không tìm thấy.", err=True)


def _found_row(result: Result) -> dict[str, object]:
    keys = ("plan", "kind", "url", "title", "text", "score")
    return {key: getattr(result, key) for key in keys}


@main.command("schema")
def schema_command() -> None:
    """In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý khi gõ."""
    click.echo(to_json(plan_json_schema()).decode(), nl=False)


def _build(settings: Settings, found: Iterable[Problem]) -> bool:
    progress, found = Progress(), list(found)
    offers = offered(found)
    reading = read(settings, progress, offers)
    found = [*found, *reading.problems]
    if not problems.has_errors(found):
        found += build(settings, reading, progress, offers)
    _tell(found)
    _tell_end(settings, reading, found)
    return not problems.has_errors(found)


def _tell_end(settings: Settings, reading: Reading, found: list[Problem]) -> None:
    built = not problems.has_errors(found)
    end = f"Đã dựng {settings.output}" if built else "Không dựng; site cũ giữ nguyên"
    Console(stderr=True, highlight=False).print(
        f"{end}: {summary(reading, found)}", markup=False, soft_wrap=True
    )


def _tell(found: Iterable[Problem]) -> None:
    if text := problems.as_text(found):
        click.echo(text, err=True)
