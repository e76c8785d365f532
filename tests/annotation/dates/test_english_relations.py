"""English expressions that stand in some relation: to the day of speaking, to what was said before, to one another."""

from __future__ import annotations

import pytest

from annotation.dates.cases import Meaning, read

CASES: list[tuple[str, list[Meaning]]] = [
    # times of day
    ("It lasts «from 9:00 to 11:30 on Monday».", [("TIME", "2024-07-22T09:00/2024-07-22T11:30", "2024-07-22")]),
    ("We ate at «noon on Friday».", [("TIME", "2024-07-19T12:00", "2024-07-19T12:00:00")]),
    ("It was «9:30pm GMT».", [("TIME", "2024-07-22T21:30Z", "2024-07-22T21:30:00Z")]),
    ("At «3 in the morning» we left.", [("TIME", "2024-07-22T03:00", "2024-07-22T03:00:00")]),
    ("«Early Tuesday morning» we met.", [("TIME", "2024-07-16TMO", "2024-07-16")]),
    ("He came in the «early morning».", [("TIME", "2024-07-22TMO", "2024-07-22")]),
    ("It was «the night of 5 May 2020».", [("TIME", "2020-05-05TNI", "2020-05-05")]),
    ("We landed at «midnight on May 5, 2020».", [("TIME", "2020-05-05T24:00", "2020-05-06T00:00:00")]),
    (
        "On «5 May 2020» we met; «the next morning» we left.",
        [("DATE", "2020-05-05", "2020-05-05"), ("TIME", "2020-05-06TMO", "2020-05-06")],
    ),
    (
        "On «5 May 2020» we met; «that evening» we ate.",
        [("DATE", "2020-05-05", "2020-05-05"), ("TIME", "2020-05-05TEV", "2020-05-05")],
    ),
    # from what was said before
    (
        "On «5 May 2020» I came; «the next day» I left.",
        [("DATE", "2020-05-05", "2020-05-05"), ("DATE", "2020-05-06", "2020-05-06")],
    ),
    ("In «1998» I came; «the year before» I wed.", [("DATE", "1998", "1998"), ("DATE", "1997", "1997")]),
    ("In «1998» I came; «the following year» I left.", [("DATE", "1998", "1998"), ("DATE", "1999", "1999")]),
    ("In «May 1998» I came; «a month later» I left.", [("DATE", "1998-05", "1998-05"), ("DATE", "1998-06", "1998-06")]),
    (
        "It fell in «the third quarter of 2023», unlike «the year-earlier quarter».",
        [("DATE", "2023-Q3", "2023-35"), ("DATE", "2022-Q3", "2022-35")],
    ),
    (
        "It fell in «the third quarter of 2023», and «the 2021 period» was worse.",
        [("DATE", "2023-Q3", "2023-35"), ("DATE", "2021-Q3", "2021-35")],
    ),
    ("«The latest quarter» was good.", [("DATE", "2024-Q2", "2024-34")]),
    # from the day of speaking
    ("«This past week» was hot.", [("DATE", "2024-W29", "2024-07-15/2024-07-21")]),
    ("«This past winter» was cold.", [("DATE", "2023-WI", "2023-24")]),
    ("«This coming Sunday» we rest.", [("DATE", "2024-07-28", "2024-07-28")]),
    ("«Next Christmas» we rest.", [("DATE", "2024-12-25", "2024-12-25")]),
    ("«Last Christmas» we ate.", [("DATE", "2023-12-25", "2023-12-25")]),
    ("«Next spring» we sow.", [("DATE", "2025-SP", "2025-21")]),
    ("«The coming years» will tell.", [("DATE", "FUTURE_REF", "2024/..")]),
    ("«The weeks ahead» are full.", [("DURATION", "PXW", "2024/..")]),
    ("«Three weeks ago» we met.", [("DATE", "2024-W27", "2024-07-01/2024-07-07")]),
    ("«Two decades ago» we met.", [("DATE", "2004", "2004")]),
    ("«Half a year ago» we met.", [("DATE", "2024-01", "2024-01")]),
    ("«A fortnight ago» we met.", [("DATE", "2024-07-08", "2024-07-08")]),
    ("«Five minutes ago» we met.", [("TIME", "PAST_REF", "2024-07-22")]),
    ("«Several years ago» we met.", [("DATE", "PAST_REF", "../2024")]),
    ("«Two years from now» we vote.", [("DATE", "2026", "2026")]),
    ("In «three months’ time» we vote.", [("DATE", "2024-10", "2024-10")]),
    ("«Ten days before May 5, 2020» we met.", [("DATE", "2020-04-25", "2020-04-25")]),
    # recurring
    ("«Every July» we meet.", [("SET", "XXXX-07", "")]),
    ("«Every spring» we sow.", [("SET", "XXXX-SP", "")]),
    ("«Each morning» we sing.", [("SET", "XXXX-XX-XXTMO", "")]),
    ("«Every first quarter» we count.", [("SET", "XXXX-Q1", "")]),
    ("«Every Christmas» we rest.", [("SET", "XXXX-12-25", "")]),
    ("«Every ten days» we meet.", [("SET", "P10D", "")]),
    ("«Once every two years» we meet.", [("SET", "P2Y", "")]),
    ("«Mondays» are free.", [("SET", "XXXX-WXX-1", "")]),
    ("«Tuesday nights» are free.", [("SET", "XXXX-WXX-2TNI", "")]),
    # lengths
    ("I stayed «a year and a half».", [("DURATION", "P1.5Y", "")]),
    ("It took «a quarter of an hour».", [("DURATION", "PT0.25H", "")]),
    ("It took «10 to 12 days».", [("DURATION", "P10D", "")]),
    ("It took «two years and three months».", [("DURATION", "P2Y3M", "")]),
    ("It took «nearly three weeks».", [("DURATION", "P3W", "")]),
    ("It took «one hundred and twenty days».", [("DURATION", "P120D", "")]),
    ("In «the year» ended «June 30» it grew.", [("DURATION", "P1Y", ""), ("DATE", "2024-06-30", "2024-06-30")]),
    ("In «the last 24 hours» it grew.", [("DURATION", "PT24H", "")]),
    # parts
    ("«The last three days of May 2020» were hot.", [("DATE", "2020-05-29/2020-05-31", "2020-05-29/2020-05-31")]),
    ("«The last Friday of May 2020» was hot.", [("DATE", "2020-05-29", "2020-05-29")]),
    ("«The first two quarters of 1990» were bad.", [("DATE", "1990-H1", "1990-40")]),
    ("«The week of March 6, 2020» was hot.", [("DATE", "2020-W10", "2020-03-02/2020-03-08")]),
    ("«The 5th of this month» was hot.", [("DATE", "2024-07-05", "2024-07-05")]),
    ("«The early 20th century» was bad.", [("DATE", "19", "1900/1933")]),
    ("«The end of last week» was hot.", [("DATE", "2024-W29", "2024-07-19/2024-07-21")]),
    ("«Early March last year» was hot.", [("DATE", "2023-03", "2023-03-01/2023-03-10")]),
    ("«The turn of the 19th century» was hot.", [("DATE", "1800", "1800~")]),
    ("In «mid-century» we stop.", [("DATE", "20", "2033/2066")]),
    ("«The first quarter of fiscal 2023» was good.", [("DATE", "FY2023-Q1", "2023")]),
    ("In «Q3 2023» and «H1 2024» it grew.", [("DATE", "2023-Q3", "2023-35"), ("DATE", "2024-H1", "2024-40")]),
    # with one end
    ("«Before next week» we stop.", [("DATE", "2024-W31", "../2024-07-28")]),
    ("«Until Friday» we stay.", [("DATE", "2024-07-26", "../2024-07-26")]),
    ("«Since last week» it is calm.", [("DATE", "2024-W29", "2024-07-15/..")]),
    ("«From Monday to Wednesday» we met.", [("DATE", "2024-07-22/2024-07-24", "2024-07-22/2024-07-24")]),
    ("«From December to March 2020» it rained.", [("DATE", "2019-12/2020-03", "2019-12/2020-03")]),
    ("«This weekend» we will meet.", [("DATE", "2024-W30-WE", "2024-07-27/2024-07-28")]),
    ("Over «the weekend» they met.", [("DATE", "2024-W29-WE", "2024-07-20/2024-07-21")]),
    ("«Next fiscal year» will be hard.", [("DATE", "FY2025", "2025")]),
    ("We meet «this Friday».", [("DATE", "2024-07-26", "2024-07-26")]),
    ("«The past decade» was good.", [("DURATION", "P10Y", "2014/2024")]),
    ("«Previous months» were bad.", [("DATE", "PAST_REF", "../2024")]),
    ("«The first days» were bad.", [("DURATION", "PXD", "")]),
    ("In «April» I came; «that same spring» I left.", [("DATE", "2024-04", "2024-04"), ("DATE", "2024-SP", "2024-21")]),
    ("It begins «tonight».", [("TIME", "2024-07-22TNI", "2024-07-22")]),
    ("We spoke on «the afternoon of 5 May 2020».", [("TIME", "2020-05-05TAF", "2020-05-05")]),
    ("«Friday morning» was calm.", [("TIME", "2024-07-19TMO", "2024-07-19")]),
    ("«These past three years» were calm.", [("DURATION", "P3Y", "2021/2024")]),
    ("It takes «5-10 minutes».", [("DURATION", "PT5M", "")]),
    ("The case is heard in «May».", [("DATE", "2025-05", "2025-05")]),
    ("In «the first quarter» profits rose.", [("DATE", "2024-Q1", "2024-33")]),
    ("In «early summer 2023» we met.", [("DATE", "2023-SU", "2023-06")]),
    ("«The middle of the first quarter of 2022» was good.", [("DATE", "2022-Q1", "2022-02")]),
    ("I was born in «'62».", [("DATE", "1962", "1962")]),
    ("In «May '98» we met.", [("DATE", "1998-05", "1998-05")]),
    ("«Fiscal 2022/23» was bad.", [("DATE", "FY2023", "2023")]),
    ("«From March to May» we met.", [("DATE", "2024-03/2024-05", "2024-03/2024-05")]),
    ("«The week» was calm.", [("DATE", "2024-W30", "2024-07-22/2024-07-28")]),
    ("«The year-end» was calm.", [("DATE", "2024", "2024-09/2024-12")]),
    ("«The same quarter a year ago» was calm.", [("DATE", "2023-Q2", "2023-34")]),
    ("«Sometime next year» we meet.", [("DATE", "2025", "2025")]),
    ("«Around May 5, 2020» we met.", [("DATE", "2020-05-05", "2020-05-05~")]),
    ("«May 5 and 6» were calm.", [("DATE", "2024-05-05,2024-05-06", "{2024-05-05,2024-05-06}")]),
    # eras and odd years
    ("It fell in «44 BC» and again in «AD 79».", [("DATE", "BC0044", "-0043"), ("DATE", "0079", "0079")]),
    ("Rome fell in «the year 476».", [("DATE", "0476", "0476")]),
    ("It was «the eighteen sixties».", [("DATE", "186", "186X")]),
]


@pytest.mark.parametrize(("marked", "meanings"), CASES, ids=lambda value: str(value)[:60])
def test_an_expression(marked: str, meanings: list[Meaning]) -> None:
    expected, found, meant = read(marked, "en")
    assert found == expected
    assert meant == meanings
