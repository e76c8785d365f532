"""Vietnamese frames, on invented sentences; the expected values were read from the sentences."""

from __future__ import annotations

import pytest

from annotation.events.reports import Row, events, of_kind, rows
from bilateral_corpus.model import EventKind

TOLD: dict[str, Row] = {
    "Ngày 3/3/2019, hai nước đã ký Hiệp định Hợp tác Cảng biển.": ("treaty_signed", "2019-03-03", "occurred"),
    "Hai nước thiết lập quan hệ ngoại giao ngày 5/9/1962.": ("relations_established", "1962-09-05", "occurred"),
    "Năm 2011, hai nước nâng cấp quan hệ.": ("relations_upgraded", "2011", "occurred"),
    "Thủ tướng Lào sẽ thăm Việt Nam vào tháng 8/2024.": ("official_visit", "2024-08", "planned"),
    "Thủ tướng Lào đã thăm Việt Nam tháng 5/2021.": ("official_visit", "2021-05", "occurred"),
    "Kỳ họp lần thứ 46 Ủy ban liên Chính phủ diễn ra tháng 1/2024.": ("joint_committee_session", "2024-01", "occurred"),
    "Lào gia nhập ASEAN ngày 23/7/1997.": ("accession", "1997-07-23", "occurred"),
    "Năm 2021, Việt Nam đã gửi thiết bị y tế tặng Lào.": ("aid", "2021", "occurred"),
    "Tôi nhậm chức tháng 3/2023.": ("appointment_or_term", "2023-03", "occurred"),
    "Tổng thống Somlith Keovanna thăm chính thức Việt Nam từ ngày 3-5/6/2024.": (
        "official_visit",
        "2024-06-03/2024-06-05",
        "occurred",
    ),
    "Hai bên đang đàm phán về hiệp định cảng biển.": ("negotiation", None, "ongoing"),
    "Ông nhận nhiệm vụ đại sứ hồi 2021.": ("appointment_or_term", "2021", "occurred"),
    "Lào không tham dự Hội nghị Cảng Biển năm 2022.": ("multilateral_meeting", "2022", "occurred"),
    "Thủ tướng đề nghị hai bên phê chuẩn Hiệp định Hợp tác Cảng biển.": ("treaty_signed", None, "proposed"),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_reports_one_event(text: str) -> None:
    assert rows(text, language="vi") == [TOLD[text]]


@pytest.mark.parametrize(
    "text",
    [
        "Nếu hai nước ký hiệp định thì thương mại sẽ tăng.",
        "Sứ quán ở đường Chiến tranh Nhân Dân.",
        "Tổng Thư ký rất vui.",
        "Anh đã đăng ký 20 xe.",
    ],
)
def test_what_is_supposed_or_only_named_is_no_event(text: str) -> None:
    assert rows(text, language="vi") == []


def test_what_is_denied_or_wished_for_says_so() -> None:
    (denied,) = events("Thủ tướng Lào không thăm Việt Nam năm 2020.", language="vi")
    (wished,) = events("Chúng tôi mong muốn ký Hiệp định Hợp tác Cảng biển.", language="vi")
    assert (denied.status.value, wished.status.value) == ("negated", "proposed")


def test_an_anniversary_looks_back_on_its_event() -> None:
    found = events("Năm nay hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao (5/9/1974 - 5/9/2024).", language="vi")
    (kept,) = of_kind(found, EventKind.ANNIVERSARY)
    (begun,) = of_kind(found, EventKind.RELATIONS_ESTABLISHED)
    assert (str(kept.date), kept.ordinal, kept.commemorates) == ("2024-09-05", 50, begun.id)
    assert str(begun.date) == "1974-09-05"


def test_two_titles_in_capitals_are_of_one_visit() -> None:
    (event,) = events(
        "Tổng thống Somlith Keovanna thăm cấp Nhà nước tới Việt Nam. Chuyến thăm của Tổng thống Somlith Keovanna tốt.",
        language="vi",
    )
    assert event.kind is EventKind.OFFICIAL_VISIT
