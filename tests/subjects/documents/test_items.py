"""Documents are found by their numbers, and by titles and issuers that the number leaves out."""

from __future__ import annotations

from generator.subjects.documents.items import document_items
from tests.page_cases import site


def test_a_document_is_found_by_all_that_is_said_of_it_each_once() -> None:
    found = {item.url: (item.kind, item.name, item.text) for item in document_items(site())}
    assert found == {
        "van-ban/42-nq-tw/": (
            "document",
            "Nghị quyết số 42-NQ/TW ngày 24/11/2023",
            "Tiếp tục đổi mới chính sách xã hội; Ban Chấp hành Trung ương",
        ),
        # Without a number the title is the name: it is not said again.
        "van-ban/luat-viec-lam/": ("document", "Luật Việc làm", ""),
        "van-ban/12-kh-ubnd/": ("document", "Kế hoạch số 12/KH-UBND", ""),
        "van-ban/khong-ai-nhac/": ("document", "Quyết định số 1/QĐ-TTg", ""),
    }
