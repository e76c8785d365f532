"""Vietnamese expressions as they are said in interviews, and what is none."""

from __future__ import annotations

import pytest

from annotation.dates.cases import Meaning, read

CASES: list[tuple[str, list[Meaning]]] = [
    ("Hai nước lập quan hệ «ngày 5 tháng 9 năm 1962».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("Hiệp ước được ký «ngày 18/7/1977».", [("DATE", "1977-07-18", "1977-07-18")]),
    ("Đoàn đã đến «ngày 20/5».", [("DATE", "2024-05-20", "2024-05-20")]),
    ("Hội nghị sẽ họp «ngày 3 tháng 2».", [("DATE", "2025-02-03", "2025-02-03")]),
    ("Thương mại đạt đỉnh vào «tháng 12/2022».", [("DATE", "2022-12", "2022-12")]),
    ("Quan hệ được nâng cấp «năm 2013».", [("DATE", "2013", "2013")]),
    ("«Năm ngoái» và «năm nay» đều tốt.", [("DATE", "2023", "2023"), ("DATE", "2024", "2024")]),
    ("«Tháng trước» tôi về nước.", [("DATE", "2024-06", "2024-06")]),
    ("«Tuần tới» đoàn sẽ sang.", [("DATE", "2024-W31", "2024-07-29/2024-08-04")]),
    ("«Thứ Sáu tuần trước» họ đã gặp nhau.", [("DATE", "2024-07-19", "2024-07-19")]),
    ("«Tháng 5 năm ngoái» đường bay được mở.", [("DATE", "2023-05", "2023-05")]),
    ("Trong «5 tháng đầu năm 2024» thương mại tăng.", [("DATE", "2024-01/2024-05", "2024-01/2024-05")]),
    ("Trong «6 tháng đầu năm» thương mại tăng.", [("DATE", "2024-01/2024-06", "2024-01/2024-06")]),
    ("«Quý III/2023» xuất khẩu giảm.", [("DATE", "2023-Q3", "2023-35")]),
    ("«Nửa đầu năm 2024» rất tốt.", [("DATE", "2024-H1", "2024-40")]),
    ("Dịch bùng phát «cuối năm 2019».", [("DATE", "2019", "2019-09/2019-12")]),
    ("Ý tưởng có từ «đầu những năm 1990».", [("DATE", "199", "1990/1993")]),
    ("Nhiều kỹ sư học ở đó vào «thập niên 80».", [("DATE", "198", "198X")]),
    ("Thương nhân đến vào «thế kỷ XVII».", [("DATE", "16", "16XX")]),
    ("Ông là đại sứ «từ năm 2009 đến năm 2012».", [("DATE", "2009/2012", "2009/2012")]),
    ("Kế hoạch «giai đoạn 2021-2025» đang chạy.", [("DATE", "2021/2025", "2021/2025")]),
    ("Hợp tác phát triển «kể từ năm 1973».", [("DATE", "1973", "1973/..")]),
    ("«Trước năm 1986» chưa có văn phòng.", [("DATE", "1986", "../1985")]),
    ("Lãnh sự quán mở «khoảng năm 1950».", [("DATE", "1950", "1950~")]),
    ("Trong «60 năm qua» quan hệ bền chặt.", [("DURATION", "P60Y", "1964/2024")]),
    ("Trong «5 năm tới» chúng tôi sẽ cố gắng.", [("DURATION", "P5Y", "2024/2029")]),
    ("«Hai mươi năm trước» tôi đến đây.", [("DATE", "2004", "2004")]),
    ("«Cách đây ba năm» chúng tôi mở cửa.", [("DATE", "2021", "2021")]),
    ("«Những năm gần đây» du lịch tăng.", [("DATE", "PAST_REF", "../2024")]),
    ("Hai bên họp «hai năm một lần».", [("SET", "P2Y", "")]),
    ("Giải được trao «hằng năm».", [("SET", "P1Y", "")]),
    ("Cuộc gọi lúc «9 giờ 30 ngày 20/7».", [("TIME", "2024-07-20T09:30", "2024-07-20T09:30:00")]),
    ("Đoàn làm việc «từ 18 - 20/7».", [("DATE", "2024-07-18/2024-07-20", "2024-07-18/2024-07-20")]),
    ("Đoàn đã làm việc «ngày 18 và 20-7».", [("DATE", "2024-07-18,2024-07-20", "{2024-07-18,2024-07-20}")]),
    ("Đoàn họp «ngày 11 và 12-12-2023».", [("DATE", "2023-12-11,2023-12-12", "{2023-12-11,2023-12-12}")]),
    (
        "Đoàn họp «ngày 8, 9 và 10/7».",
        [("DATE", "2024-07-08,2024-07-09,2024-07-10", "{2024-07-08,2024-07-09,2024-07-10}")],
    ),
    ("Đoàn ở đây «từ 12/10 - 14/10/2023».", [("DATE", "2023-10-12/2023-10-14", "2023-10-12/2023-10-14")]),
    ("Đoàn ở đây «từ 30/12 đến 2/1/2024».", [("DATE", "2023-12-30/2024-01-02", "2023-12-30/2024-01-02")]),
    ("Đoàn ở đây «từ 12.10 đến 14.10.2023».", [("DATE", "2023-10-12/2023-10-14", "2023-10-12/2023-10-14")]),
    # What is counted from an event, of which no day is told, is not counted from the day of speaking.
    ("Họ mở sứ quán «2 tuần» sau khi ký hiệp ước.", [("DURATION", "P2W", "")]),
    ("Họ mở sứ quán «ba tháng» sau cuộc bầu cử.", [("DURATION", "P3M", "")]),
    ("Họ mở sứ quán «2 ngày» trước khi đoàn đến.", [("DURATION", "P2D", "")]),
    ("Họ mở sứ quán «2 tuần sau ngày 5/3/2023».", [("DATE", "2023-03-19", "2023-03-19")]),
    ("Đoàn đã ở đây «từ ngày 30/6 - 3/7».", [("DATE", "2024-06-30/2024-07-03", "2024-06-30/2024-07-03")]),
    ("Đoàn đã ở đây «từ ngày 8-10/9/2023».", [("DATE", "2023-09-08/2023-09-10", "2023-09-08/2023-09-10")]),
    ("Đoàn đã ở đây «từ ngày 30/6-3/7».", [("DATE", "2024-06-30/2024-07-03", "2024-06-30/2024-07-03")]),
    ("Họ đã gặp nhau «giữa năm ngoái».", [("DATE", "2023", "2023-05/2023-08")]),
    ("Thủ tướng thăm hồi «2001».", [("DATE", "2001", "2001")]),
    ("Họ đã gặp nhau «sáng 20/7».", [("TIME", "2024-07-20TMO", "2024-07-20")]),
    ("Họ đã gặp nhau lúc «9h 20/7».", [("TIME", "2024-07-20T09:00", "2024-07-20T09:00:00")]),
    ("Chúng tôi gặp nhau lúc «9h30 sáng nay».", [("TIME", "2024-07-22T09:30", "2024-07-22T09:30:00")]),
    ("Tôi ở đây «ba năm rưỡi».", [("DURATION", "P3.5Y", "")]),
    ("«Quý 2/2023» rất tốt.", [("DATE", "2023-Q2", "2023-34")]),
    ("Lễ ký diễn ra «chiều nay».", [("TIME", "2024-07-22TAF", "2024-07-22")]),
    ("Chúng tôi nghỉ sau «Tết Nguyên đán 2025».", [("DATE", "2025-01-29", "2025-01-29")]),
    ("Lễ hội vào «mùa xuân năm 2024».", [("DATE", "2024-SP", "2024-21")]),
    (
        "Lễ «kỷ niệm 60 năm» (5/9/1962 - 5/9/2022) rất trọng thể.".replace(
            "(5/9/1962 - 5/9/2022)", "(«5/9/1962 - 5/9/2022»)"
        ),
        [("DATE", "2022-09-05", "2022-09-05"), ("DATE", "1962-09-05/2022-09-05", "1962-09-05/2022-09-05")],
    ),
]


@pytest.mark.parametrize(("marked", "meanings"), CASES, ids=[marked for marked, _ in CASES])
def test_an_expression(marked: str, meanings: list[Meaning]) -> None:
    expected, found, meant = read(marked, "vi")
    assert found == expected
    assert meant == meanings


@pytest.mark.parametrize(
    "text",
    ["Trường có 2019 học sinh.", "Đây là lần thứ hai.", "Người thứ ba nói.", "Tỷ số là 2-1.", "Gọi số 1900 1234."],
)
def test_no_expression(text: str) -> None:
    _, found, _ = read(text, "vi")
    assert found == []
