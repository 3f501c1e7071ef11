"""What a portal should say of itself to its readers, and does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.language import _
from generator.problems import Location, Problem, Severity
from generator.reading.settings import Settings

PORTAL_RULES: Mapping[str, Severity] = {
    "no-report-address": "warning",
    "official-unsaid": "warning",
}


def check_portal(settings: Settings) -> Iterator[Problem]:
    """Yield what the settings leave unsaid: where errors are reported, whose site it is."""
    portal = settings.portal
    place = settings.key_places.get("extra", Location(settings.config.name))
    severities = {**PORTAL_RULES, **portal.severities}
    if portal.report_address is None:
        yield Problem.at(
            place,
            "no-report-address",
            _("cổng chưa có nơi nhận báo lỗi; mọi trang nói thẳng với người đọc như thế"),
            severity=severities["no-report-address"],
            fragment="report_address",
            hint=_(
                "trong extra.kehoach ghi report_address: mailto:…, hay địa chỉ https:// của biểu "
                "mẫu, của nơi theo dõi lỗi"
            ),
        )
    if portal.official is None:
        yield Problem.at(
            place,
            "official-unsaid",
            _("cổng chưa nói mình có phải trang chính thức của một cơ quan hay không"),
            severity=severities["official-unsaid"],
            fragment="official",
            hint=_(
                "trong extra.kehoach ghi official: true và owner: tên cơ quan, hay official: false"
            ),
        )
