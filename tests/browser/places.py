"""The pages that browser tests open."""

from __future__ import annotations

# Three of clean print and one restored from a scan; the others are like them.
SHOWN = (
    "vinh-long-chuong-trinh-nq42",
    "bac-ai-ke-hoach-nq42",
    "phuong-2-quang-tri-ke-hoach-nq42",
    "duc-pho-chuong-trinh-nq42",
)
PLANS = {name: f"ke-hoach/{name}/" for name in SHOWN}
PLAN = PLANS["phuong-2-quang-tri-ke-hoach-nq42"]
WITH_FOOTNOTES = PLANS["vinh-long-chuong-trinh-nq42"]

# One of each kind, all plans, and an address that is not there.
PAGES = {
    "home": "",
    "catalogue": "ke-hoach/",
    **PLANS,
    "indicators": "chi-tieu/",
    "indicator": "chi-tieu/ty-le-that-nghiep/",
    "comparison": "so-sanh/",
    "pair": "so-sanh/duc-pho-chuong-trinh-nq42/kien-giang-ke-hoach-nq42/",
    "themes": "linh-vuc/",
    "theme": "linh-vuc/y-te/",
    "theme with themes within": "linh-vuc/phuc-loi-xa-hoi/",
    "groups": "doi-tuong/",
    "group": "doi-tuong/nguoi-co-cong/",
    "glossary": "chu-viet-tat/",
    "documents": "van-ban/",
    "document": "van-ban/42-nq-tw/",
    "changes": "thay-doi/",
    "changes of reports": "thay-doi/bao-cao/",
    "history": "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/lich-su/",
    "data": "du-lieu/",
    "quality": "chat-luong/",
    "calendar": "lich-bao-cao/",
    "progress": "tien-do/",
    "rule of progress": "tien-do/cach-xet/",
    "progress of a plan": "tien-do/ke-hoach/kien-giang-ke-hoach-nq42/",
    "report": "tien-do/bao-cao/kien-giang-ho-ngheo-2020-mat-tran/",
    "agencies": "co-quan/",
    "agency": "co-quan/ubnd-phuong-2-quang-tri/",
    "assignments": "co-quan/phan-cong/phuong-2-quang-tri-ke-hoach-nq42/",
    "units": "don-vi/",
    "unit": "don-vi/xa-bac-ai-tay/",
    "search": "tim-kiem/",
    "about": "gioi-thieu/",
    "reading guide": "huong-dan/doc/",
    "encoding guide": "huong-dan/ma-hoa/",
    "guide for clerks": "huong-dan/tu-tep-word/",
    "guide to web editors": "huong-dan/tu-tep-word/trinh-duyet/",
    "404": "khong/co/trang/nay/",
}
