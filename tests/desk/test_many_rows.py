"""One, three or a great many rows: a page asks the database as often."""

from __future__ import annotations

from desk.crowd import Crowd
from desk.test_queries import asked

from vinhdanh.dossiers.models import Dossier

YEARLY = "/desk/phong-trao/19-kh-bdt-2022/"
PAGES = {
    "registrations": f"{YEARLY}dang-ky/",
    "one form": f"{YEARLY}dang-ky/?state=registered",
    "proposals": "/desk/de-nghi/",
    "draft": "/desk/de-nghi/{draft}/",
    "draft checked": "/desk/de-nghi/{draft}/?soat=1",
    "sent": "/desk/de-nghi/{sent}/",
    "dossier": "/desk/ho-so/{dossier}/",
    "appraisal": "/desk/tham-dinh/",
    "councils": "/desk/hoi-dong/",
    "council": "/desk/hoi-dong/{council}/",
    "sitting": "/desk/hoi-dong/phien/{sitting}/",
    "minutes": "/desk/hoi-dong/phien/{sitting}/bien-ban/",
    "decisions": "/desk/quyet-dinh/",
    "new decision": "/desk/quyet-dinh/moi/",
    "decision": "/desk/quyet-dinh/{decision}/",
    "fund": "/desk/quy/ban-dan-toc/",
    "registry": "/desk/so-khen-thuong/",
    "people": "/desk/can-bo/",
    "unit": "/desk/to-chuc/phong-chinh-sach/",
    "ratings": "/desk/to-chuc/phong-chinh-sach/xep-loai/2021/",
    "register": f"{YEARLY}dang-ky/moi/",
    "notices": "/desk/thong-bao/",
    "relocations": "/desk/chuyen-cong-tac/",
    "nominations": "/desk/de-nghi/de-cu/",
    "side by side": "/desk/tham-dinh/so-sanh/xem/?ho-so={dossier}",
    "calendar": "/desk/lich/ban-dan-toc/2022/",
    "plan of appraisal": "/desk/tham-dinh/ke-hoach/ban-dan-toc/",
    "first": "/desk/",
    "sheet": "/desk/so-khen-thuong/tep/",
}


CROWDS = (1, 2, 2997)  # people added one after another


def test_a_page_asks_as_often_for_one_row_as_for_three_and_three_thousand(sits, demonstration):
    officer, crowd = sits("thuongtruc"), Crowd()
    counts: dict[str, list[int]] = {page: [] for page in PAGES}

    for more in CROWDS:
        crowd.grow(more)
        for page, path in PAGES.items():
            counts[page].append(asked(officer, address(path, crowd)))

    assert {page: found for page, found in counts.items() if max(found) > found[0]} == {}


def address(path: str, crowd: Crowd) -> str:
    first = Dossier.objects.filter(proposal=crowd.sent, state="received").first()
    return path.format(
        draft=crowd.draft.pk, sent=crowd.sent.pk, dossier=first.pk, council=crowd.council.pk,
        sitting=crowd.sitting.pk, decision=crowd.decision.pk,
    )  # fmt: skip
