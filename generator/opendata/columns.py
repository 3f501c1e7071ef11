"""The columns of the open data: their types, and what each holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColumnType = Literal[
    "text",
    "text?",
    "integer",
    "integer?",
    "number?",
    "boolean",
    "texts",
    "object",
    "object?",
    "objects",
    "sections",
    "paragraphs",
]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its JSON type (`?` where it may be null) and what it holds."""

    type: ColumnType
    about: str


PLAN_COLUMNS = {
    "id": Column("text", "Mã kế hoạch"),
    "title": Column("text", "Tên, đúng chữ của văn bản"),
    "type": Column("text", "Loại văn bản"),
    "number": Column("text?", "Số, ký hiệu như in"),
    "date": Column("text?", "Ngày ban hành, ISO 8601; có thể chỉ có tháng hoặc năm"),
    "status": Column("text", "Tình trạng: draft, issued, amended, replaced, expired, unknown"),
    "issuer": Column("text", "Mã cơ quan ban hành"),
    "unit": Column("text", "Mã đơn vị hành chính"),
    "level": Column("text?", "Cấp: province, district, commune"),
    "province": Column("text?", "Mã tỉnh khi ban hành"),
    "source": Column("object", "Tệp nguồn, loại nguồn, địa chỉ nguồn"),
    "url": Column("text", "Địa chỉ trang kế hoạch"),
    "counts": Column("object", "Số mục, đoạn, chỉ tiêu, nhiệm vụ, việc phải báo cáo, viện dẫn"),
}


TARGET_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "id": Column("text", "Mã chỉ tiêu, cũng là neo trên trang kế hoạch"),
    "indicator": Column("text?", "Mã chỉ số"),
    "variant": Column("text?", "Biến thể định nghĩa"),
    "population": Column("text?", "Tính trên ai, ở đâu"),
    "kind": Column("text", "numeric, words, relational, qualitative, maintain, direction"),
    "operator": Column("text?", "=, >, >=, <, <=, ~, between"),
    "value": Column("number?", "Con số"),
    "value_max": Column("number?", "Con số trên của khoảng"),
    "unit": Column("text?", "Đơn vị tính"),
    "year": Column("integer?", "Năm phải đạt"),
    "when": Column("text?", "Thời điểm như in"),
    "per": Column("text?", "Mẫu số như in"),
    "against": Column("text?", "So với gì, như in"),
    "printed": Column("text?", "Con số như in"),
    "quote": Column("text", "Nguyên văn câu nêu chỉ tiêu"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text", "Mã đoạn"),
    "url": Column("text", "Địa chỉ của chính câu ấy"),
    "part_of": Column("text?", "Chỉ tiêu bao trùm"),
    "repeats": Column("texts", "Nhắc lại những chỉ tiêu nào"),
    "conflicts_with": Column("texts", "Mâu thuẫn với những chỉ tiêu nào"),
    "inferred": Column("text?", "Điều gì là suy ra, vì sao"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}


TASK_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "section": Column("text", "Mã mục"),
    "number": Column("text?", "Số mục như in"),
    "heading": Column("text?", "Tên mục như in"),
    "parents": Column("texts", "Các mục chứa mục này"),
    "themes": Column("texts", "Lĩnh vực"),
    "actors": Column("objects", "Ai chỉ đạo, chủ trì, phối hợp, giám sát, theo chữ nào"),
    "times": Column("objects", "Thời gian thực hiện, theo chữ nào"),
    "url": Column("text", "Địa chỉ của mục"),
}


DUTY_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "id": Column("text", "Mã việc"),
    "does": Column("text", "report, review, propose, plan, monitor, other"),
    "by": Column("texts", "Ai phải làm"),
    "to": Column("texts", "Gửi cho ai"),
    "through": Column("texts", "Qua ai"),
    "day": Column("text?", "Hạn trong năm, dạng --MM-DD"),
    "every": Column("texts", "Chu kỳ"),
    "years": Column("texts", "Những năm phải làm"),
    "after": Column("text?", "Việc phải xong trước"),
    "quote": Column("text", "Nguyên văn"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text", "Mã đoạn"),
    "url": Column("text", "Địa chỉ của chính câu ấy"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}


CITATION_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "document": Column("text?", "Mã văn bản được viện dẫn"),
    "printed": Column("text", "Chữ in"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text?", "Mã đoạn; null khi đứng trong tên mục"),
    "url": Column("text", "Địa chỉ của đoạn"),
}


DOCUMENT_COLUMNS = {
    "id": Column("text", "Mã văn bản"),
    "type": Column("text", "Loại văn bản"),
    "number": Column("text?", "Số, ký hiệu"),
    "date": Column("text?", "Ngày ban hành, ISO 8601"),
    "issuer": Column("text?", "Mã cơ quan ban hành"),
    "issuer_printed": Column("text?", "Cơ quan ban hành như in"),
    "title": Column("text?", "Trích yếu, theo chữ của các kế hoạch"),
    "chain": Column("text?", "state: Nhà nước; party: Đảng"),
    "relations": Column("objects", "Thực hiện, sửa đổi, hướng dẫn văn bản nào, ai nói"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
    "cited": Column("integer", "Số lần được viện dẫn"),
}


AGENCY_COLUMNS = {
    "id": Column("text", "Mã cơ quan"),
    "name": Column("text", "Tên"),
    "kind": Column("text", "body: cơ quan; office: chức danh; class: nhóm cơ quan"),
    "unit": Column("text?", "Mã đơn vị hành chính"),
    "chain": Column("text?", "state: Nhà nước; party: Đảng; null khi chưa ghi"),
    "aliases": Column("texts", "Những cách gọi khác, như in"),
    "successors": Column("texts", "Mã những cơ quan kế tiếp, khi một văn bản nói rõ"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}


UNIT_COLUMNS = {
    "id": Column("text", "Mã đơn vị"),
    "name": Column("text", "Tên"),
    "level": Column("text", "province, district, commune"),
    "parent": Column("text?", "Mã đơn vị cấp trên"),
    "code": Column("text?", "Mã hành chính chính thức, chỉ đúng trong thời gian nêu ở from, until"),
    "from": Column("text?", "Có từ ngày"),
    "until": Column("text?", "Đến ngày"),
    "ended_by": Column("text?", "Mã văn bản chấm dứt"),
    "successors": Column("texts", "Những đơn vị kế tiếp"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
}


INDICATOR_COLUMNS = {
    "id": Column("text", "Mã chỉ số"),
    "name": Column("text", "Tên"),
    "unit": Column("text?", "Đơn vị tính"),
    "direction": Column("text?", "more: càng cao càng tốt; less: càng thấp càng tốt"),
    "theme": Column("text?", "Mã lĩnh vực"),
    "definition": Column("text?", "Định nghĩa, theo chữ của các kế hoạch"),
    "variants": Column("objects", "Các biến thể định nghĩa"),
    "note": Column("text?", "Ghi chú của người mã hóa"),
    "targets": Column("integer", "Số chỉ tiêu của các kế hoạch"),
}


# What own and shared words are: `shared_words`.
COUNT_COLUMNS = {
    "syllables": Column("integer", "Số chữ; một con số, ngày, số hiệu tính là một chữ"),
    "own": Column("integer?", "Số chữ chỉ có ở kế hoạch này; null khi không có gì để so"),
    "shared": Column("integer?", "Số chữ có ở ít nhất một kế hoạch khác"),
}


PASSAGE_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "id": Column("text", "Mã đoạn"),
    "section": Column("text", "Mã mục"),
    **COUNT_COLUMNS,
    "held_whole_by": Column("texts", "Những kế hoạch khác có gần trọn đoạn, nhiều nhất 12 mã"),
    "held_whole_count": Column("integer", "Bao nhiêu kế hoạch khác có gần trọn đoạn"),
    "held_by": Column("texts", "Những kế hoạch khác có một phần đoạn, nhiều nhất 12 mã"),
    "held_count": Column("integer", "Bao nhiêu kế hoạch khác có một phần đoạn"),
    "at_least": Column("boolean", "Hai số kế hoạch trên có phải chỉ là ít nhất không"),
    "runs": Column(
        "objects",
        "Những khoảng chữ chung: đầu, cuối trong đoạn; nhiều nhất mấy nơi khác có một dãy của nó",
    ),
    "url": Column("text", "Địa chỉ của đoạn"),
}


SHARE_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "part": Column("text", "plan: cả kế hoạch, trừ phần thể thức; role, theme, section: một phần"),
    "id": Column("text?", "Mã vai trò, lĩnh vực hay mục; null cho cả kế hoạch"),
    **COUNT_COLUMNS,
    "own_percent": Column("integer?", "Phần trăm chữ riêng; 0 và 100 chỉ khi đúng là không, là cả"),
    "url": Column("text", "Địa chỉ của kế hoạch hay mục"),
}


GAP_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch không nêu"),
    "indicator": Column("text", "Mã chỉ số"),
    "level": Column("text?", "Cấp của kế hoạch: province, district, commune"),
    "document": Column(
        "text?", "Văn bản mà các nơi cùng cấp cũng thực hiện; null khi không có nơi nào"
    ),
    "peers": Column("integer", "Bao nhiêu kế hoạch cùng cấp để so"),
    "peers_stating": Column("integer", "Bao nhiêu kế hoạch trong số ấy có nêu"),
    "stated_by_peers": Column("objects", "Chỉ tiêu của những nơi ấy, nhiều nhất 5 nơi"),
    "stated_above": Column("objects", "Chỉ tiêu của những kế hoạch mà kế hoạch này thực hiện"),
    "national": Column("texts", "Mã con số của văn bản trung ương mà kế hoạch này thực hiện"),
    "url": Column("text", "Địa chỉ chỗ nói điều này trên trang kế hoạch"),
}


COMPARISON_PAIR_COLUMNS = {
    "left": Column("text", "Mã kế hoạch bên trái"),
    "right": Column("text", "Mã kế hoạch bên phải"),
    "left_id": Column("text?", "Mã mục hay đoạn bên trái; null khi chỉ bên phải có"),
    "right_id": Column("text?", "Mã mục hay đoạn bên phải; null khi chỉ bên trái có"),
    "kind": Column("text", "same: giống từng chữ, cùng chỗ; changed: có khác; only: một bên có"),
    "moved": Column("boolean", "Đứng ở chỗ khác trong văn bản bên kia"),
    "likeness": Column("number?", "Độ giống của chữ, từ 0 đến 1; null khi chỉ một bên có"),
    "left_words": Column("integer", "Số tiếng bên trái mà bên phải không có"),
    "right_words": Column("integer", "Số tiếng bên phải mà bên trái không có"),
}


WHOLE_PLAN_COLUMNS = {
    **PLAN_COLUMNS,
    "date_printed": Column("text?", "Ngày như in"),
    "place": Column("text?", "Nơi ban hành"),
    "status_inferred": Column("text?", "Vì sao, khi tình trạng là suy ra"),
    "signatory": Column("object?", "Người ký: name, office, for (ký thay), on_behalf, uncertain"),
    "basis": Column("objects", "Những văn bản mà kế hoạch dựa vào: relation, document"),
    "encoded_by": Column("text", "Ai mã hóa"),
    "notes": Column("objects", "Ghi chú của người mã hóa về cả văn bản"),
    "omitted": Column("objects", "Những gì có trong nguồn mà cố ý bỏ ra: text, reason"),
    "misread": Column("objects", "Chỗ bản quét đọc sai, đã phục hồi: scan, text, reason"),
    "moved": Column("objects", "Những gì đứng chỗ khác so với nguồn: text, reason"),
    "sections": Column("sections", "Toàn văn: các mục, đúng thứ tự"),
}


SECTION_COLUMNS = {
    "id": Column("text", "Mã mục, cũng là neo trên trang kế hoạch"),
    "number": Column("text?", "Số mục như in"),
    "heading": Column("text?", "Tên mục như in"),
    "shown_heading": Column("text?", "Tên mục viết thường, khi bản in viết hoa"),
    "role": Column("text?", "Phần này là gì trong văn bản"),
    "themes": Column("texts", "Lĩnh vực"),
    "notes": Column("objects", "Ghi chú của người mã hóa"),
    "paragraphs": Column("paragraphs", "Các đoạn, đúng thứ tự"),
    "sections": Column("sections", "Các mục con, sau các đoạn"),
}


PARAGRAPH_COLUMNS = {
    "id": Column("text", "Mã đoạn, cũng là neo trên trang kế hoạch"),
    "mark": Column("text?", "Dấu in đầu đoạn"),
    "text": Column("text", "Nguyên văn"),
    "shown_text": Column("text?", "Nguyên văn viết thường, khi bản in viết hoa"),
    "restored": Column("boolean", "Chữ có phải phục hồi từ bản quét không"),
    "uncertain": Column("objects", "Chữ không chắc, khi phục hồi từ bản quét"),
    "targets": Column("texts", "Chỉ tiêu nêu trong đoạn"),
    "duties": Column("texts", "Việc phải báo cáo nêu trong đoạn"),
    "notes": Column("objects", "Ghi chú của người mã hóa"),
}


COMPARISON_COLUMNS = {
    "indicator": Column("text", "Mã chỉ số"),
    "national": Column("boolean", "Mức của Trung ương, không phải của một kế hoạch"),
    "plan": Column("text?", "Mã kế hoạch; trống với mức của Trung ương"),
    "document": Column("text?", "Mã văn bản nêu mức của Trung ương"),
    "place": Column("text?", "Nơi mà kế hoạch nói cho"),
    "level": Column("text?", "Cấp: country, province, district, commune"),
    "target": Column("text", "Mã chỉ tiêu của kế hoạch, hoặc mã mức của Trung ương"),
    "kind": Column("text", "numeric, words, relational, qualitative, maintain, direction"),
    "population": Column("text?", "Tính trên ai, ở đâu"),
    "variant": Column("text?", "Biến thể định nghĩa"),
    "operator": Column("text?", "=, >, >=, <, <=, ~, between"),
    "value": Column("number?", "Con số"),
    "value_max": Column("number?", "Con số trên của khoảng"),
    "unit": Column("text?", "Đơn vị tính"),
    "per": Column("text?", "Mẫu số như in"),
    "year": Column("integer?", "Năm phải đạt"),
    "comparable_value": Column("number?", "Con số, đã quy về đơn vị của chỉ số khi có quy tắc"),
    "comparable_value_max": Column("number?", "Con số trên của khoảng, đã quy đổi như thế"),
    "comparable_unit": Column("text?", "Đơn vị của con số đã quy đổi"),
    "when": Column("text?", "Thời điểm như in"),
    "against": Column("text?", "So với gì, như in"),
    "group": Column("text?", "Nhóm so sánh được: cùng chỉ số, đối tượng, biến thể, năm, đơn vị"),
    "group_places": Column("integer?", "Số nơi có con số trong nhóm"),
    "rank": Column("integer?", "Thứ hạng trong nhóm, 1 cao nhất; trống khi nhóm có dưới hai nơi"),
    "quote": Column("text?", "Nguyên văn; trống với mức của Trung ương"),
    "url": Column("text", "Địa chỉ của chính câu ấy, hoặc nơi đã đọc mức của Trung ương"),
    "language": Column("text", "Thứ tiếng của nơi đã đọc: vi, en"),
}
