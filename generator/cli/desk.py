"""The desk is opened for a plan file or an official document, and whoever asked is told where."""

from __future__ import annotations

import sys
import threading
import webbrowser
from pathlib import Path

import click

from generator.build.offers import offered
from generator.cli.building import tell
from generator.cli.desk_server import HOST, DeskServer
from generator.cli.importing import import_document
from generator.cli.portal_known import known_of
from generator.desk.opening import TakenError, taken
from generator.desk.session import Session
from generator.hidden import for_terminal
from generator.language import _
from generator.problems import Problem, has_errors
from generator.reading.files import is_plan_file
from generator.reading.settings import Settings
from generator.text.identifiers import is_identifier, proposed_identifier


def open_desk(settings: Settings, file: Path, port: int, *, shows: bool) -> None:
    """Open the desk for a file until interrupted; `shows` opens a browser too.

    An official document is imported first, into the folder of the plans.

    Raises:
        click.BadParameter: the file is none of the portal's plans, or the port cannot be had.
    """
    plan = file if is_plan_file(file.name) else _imported(settings, file)
    if plan.resolve().parent != settings.plans:
        told = _("tệp kế hoạch phải nằm trong {plans}", plans=settings.plans)
        raise click.BadParameter(told, param_hint=_("TỆP"))
    try:
        with taken(settings.plans, plan.stem) as journal:
            _sit(settings, plan.resolve(), journal, port, shows)
    except TakenError as error:
        told = _("bàn làm việc của tệp này đang mở ở một cửa sổ khác")
        raise click.BadParameter(told, param_hint=_("TỆP")) from error


def _imported(settings: Settings, file: Path) -> Path:
    """Return the plan file of an official document, made now unless it is there already."""
    name = proposed_identifier(file.stem)
    if not is_identifier(name):
        raise click.BadParameter(_("tên tệp không đặt được thành mã"), param_hint=_("TỆP"))
    plan = settings.plans / f"{name}.yml"
    if plan.exists():
        click.echo(_("Mở lại {plan} đã có.", plan=for_terminal(plan.name)), err=True)
        return plan
    registry = settings.plans / "registry"
    made = [folder for folder in (registry, settings.plans) if not folder.exists()]
    registry.mkdir(parents=True, exist_ok=True)
    try:
        import_document(file, name, plan, settings.plans)
    except SystemExit as ended:  # it tells how it went, and ends the command
        if ended.code:
            for folder in made:
                folder.rmdir()
            raise
    return plan


def _sit(settings: Settings, plan: Path, journal: Path, port: int, shows: bool) -> None:
    found: list[Problem] = []
    checks = offered(found).checks
    try:
        session = Session(settings, plan, journal, checks, known_of(settings.plans))
        session.state()
    except (OSError, ValueError) as error:  # no UTF-8, no YAML: what is refused says why
        raise click.BadParameter(str(error), param_hint=_("TỆP")) from error
    tell(found)
    if has_errors(found):
        sys.exit(1)
    try:
        server = DeskServer(session, port, _original(session, settings))
    except (OSError, OverflowError) as error:
        told = _(
            "không mở được {host}:{port} ({error}); chọn cổng khác",
            host=HOST, port=port, error=error,
        )  # fmt: skip
        raise click.BadParameter(told, param_hint="--port") from error
    session.start_checking()
    with server, server.answering():
        try:
            click.echo(_("Mở {address} (Ctrl+C để dừng)", address=server.address), err=True)
            if shows:
                webbrowser.open(server.address)
            threading.Event().wait()
        except KeyboardInterrupt:
            click.echo(_("Đã dừng. Mọi sửa đổi đã được ghi."), err=True)


def _original(session: Session, settings: Settings) -> Path | None:
    name = session.original()
    file = settings.plans / name if name else None
    inside = file is not None and file.resolve().is_relative_to(settings.plans)
    return file if inside and file and file.is_file() else None
