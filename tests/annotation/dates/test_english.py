"""English expressions as they are said in interviews, and what is none."""

from __future__ import annotations

import pytest

from annotation.dates.cases import Meaning, read

CASES: list[tuple[str, list[Meaning]]] = [
    # explicit
    ("We opened relations on «12 July 1995».", [("DATE", "1995-07-12", "1995-07-12")]),
    ("The note is dated «Sept. 5, 1962».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("They met on «the fifth of September 1962».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("The text of «1962-09-05» was lost.", [("DATE", "1962-09-05", "1962-09-05")]),
    ("It was printed on «05.09.1962».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("The pact of «nineteen seventy-seven» still holds.", [("DATE", "1977", "1977")]),
    ("A temple of «the third century BC» stands there.", [("DATE", "BC02", "-02XX")]),
    # without the year, by tense
    ("Our minister visited Oslo on «17–19 May».", [("DATE", "2024-05-17/2024-05-19", "2024-05-17/2024-05-19")]),
    ("She will open the fair on «3 February».", [("DATE", "2025-02-03", "2025-02-03")]),
    ("In «November» the two presidents spoke.", [("DATE", "2023-11", "2023-11")]),
    ("In «November» the two presidents will speak.", [("DATE", "2024-11", "2024-11")]),
    ("The talks were held on «Saturday, July 20».", [("DATE", "2024-07-20", "2024-07-20")]),
    # deictic
    ("«This week» our teams meet.", [("DATE", "2024-W30", "2024-07-22/2024-07-28")]),
    ("We spoke «the day before yesterday».", [("DATE", "2024-07-20", "2024-07-20")]),
    ("«Last month» and «this month» were busy.", [("DATE", "2024-06", "2024-06"), ("DATE", "2024-07", "2024-07")]),
    ("«Last October» I came here.", [("DATE", "2023-10", "2023-10")]),
    ("We expect them «next Friday».", [("DATE", "2024-07-26", "2024-07-26")]),
    ("«This autumn» the choir will tour.", [("DATE", "2024-FA", "2024-23")]),
    ("«Last night» I read it.", [("TIME", "2024-07-21TNI", "2024-07-21")]),
    ("«Tomorrow morning» I fly home.", [("TIME", "2024-07-23TMO", "2024-07-23")]),
    # parts
    ("Trade rose in «the first quarter of 2024».", [("DATE", "2024-Q1", "2024-33")]),
    ("It peaked in «the last quarter of 2023».", [("DATE", "2023-Q4", "2023-36")]),
    ("«The first half of this year» was good.", [("DATE", "2024-H1", "2024-40")]),
    ("I arrived at «the beginning of 2021».", [("DATE", "2021", "2021-01/2021-04")]),
    ("My term ends at «the end of next year».", [("DATE", "2025", "2025-09/2025-12")]),
    ("Workshops closed in «the mid-1980s».", [("DATE", "198", "1983/1986")]),
    ("Ships came at «the beginning of the 21st century».", [("DATE", "20", "2000/2033")]),
    ("They came in «the last two weeks of March 2020».", [("DATE", "2020-W12/2020-W13", "2020-03-16/2020-03-29")]),
    ("It rained in «the first week of April 2024».", [("DATE", "2024-W14", "2024-04-01/2024-04-07")]),
    ("The fair is on «the third Thursday of November».", [("DATE", "2024-11-21", "2024-11-21")]),
    ("We met in «late March».", [("DATE", "2024-03", "2024-03-21/2024-03-31")]),
    # intervals and enumerations
    ("He served «from 1998 to 2002».", [("DATE", "1998/2002", "1998/2002")]),
    ("The «2016-2020» plan is over.", [("DATE", "2016/2020", "2016/2020")]),
    ("It ran «between 12 and 14 October 2023».", [("DATE", "2023-10-12/2023-10-14", "2023-10-12/2023-10-14")]),
    ("It ran «between October 12 and 14, 2023».", [("DATE", "2023-10-12/2023-10-14", "2023-10-12/2023-10-14")]),
    ("It ran «between March and May 2023».", [("DATE", "2023-03/2023-05", "2023-03/2023-05")]),
    (
        "We signed it on «3-4 December last year».",
        [("DATE", "2023-12-03/2023-12-04", "2023-12-03/2023-12-04")],
    ),
    (
        "Come on «the 5th, 6th and 9th of May».",
        [("DATE", "2024-05-05,2024-05-06,2024-05-09", "{2024-05-05,2024-05-06,2024-05-09}")],
    ),
    ("Trade grew «from 2010 until now».", [("DATE", "2010/PRESENT_REF", "2010/2024")]),
    # open intervals and approximations
    ("«Since the beginning of this year» prices rose.", [("DATE", "2024", "2024-01/..")]),
    ("«By the end of 2024» we hope to fly there.", [("DATE", "2024", "../2024-12")]),
    ("It was built «around 1890».", [("DATE", "1890", "1890~")]),
    ("We came «more than 60 years ago».", [("DATE", "1964", "../1964")]),
    # lengths
    ("«Over a decade» is needed.", [("DURATION", "P10Y", "")]),
    ("I stayed «two and a half years».", [("DURATION", "P2.5Y", "")]),
    ("It took «half a century».", [("DURATION", "P50Y", "")]),
    ("The flight takes «three hours».", [("DURATION", "PT3H", "")]),
    ("A «five-year» plan was drawn up.", [("DURATION", "P5Y", "")]),
    ("In «the past two weeks» we met often.", [("DURATION", "P2W", "2024-07-08/2024-07-22")]),
    ("Over «the past half century» ties grew.", [("DURATION", "P50Y", "1974/2024")]),
    ("«Several years» passed.", [("DURATION", "PXY", "")]),
    # relative
    ("We began «six months ago».", [("DATE", "2024-01", "2024-01")]),
    ("It ended «10 days ago».", [("DATE", "2024-07-12", "2024-07-12")]),
    ("In «1998» I came; «two years later» I left.", [("DATE", "1998", "1998"), ("DATE", "2000", "2000")]),
    ("In «1991» we met; we wed in «May that year».", [("DATE", "1991", "1991"), ("DATE", "1991-05", "1991-05")]),
    ("«Fifty years after June 3, 1975» we meet again.", [("DATE", "2025-06-03", "2025-06-03")]),
    # vague
    ("I came «recently».", [("DATE", "PAST_REF", "../2024")]),
    ("We look to «the future».", [("DATE", "FUTURE_REF", "2024/..")]),
    ("«These days» all is calm.", [("DATE", "PRESENT_REF", "2024-07-22")]),
    # sets
    ("We meet «twice a year».", [("SET", "P1Y", "")]),
    ("The board sits «every Monday».", [("SET", "XXXX-WXX-1", "")]),
    ("The harbour choir meets «every Monday evening».", [("SET", "XXXX-WXX-1TEV", "")]),
    ("A prize is given «annually».", [("SET", "P1Y", "")]),
    ("They vote «every other year».", [("SET", "P2Y", "")]),
    # clock, holidays, fiscal years
    ("The call is at «10 p.m. on Wednesday».", [("TIME", "2024-07-24T22:00", "2024-07-24T22:00:00")]),
    ("News broke at «0800 UTC».", [("TIME", "2024-07-22T08:00Z", "2024-07-22T08:00:00Z")]),
    ("We rest at «Christmas 2021».", [("DATE", "2021-12-25", "2021-12-25")]),
    ("«Easter 2024» was early.", [("DATE", "2024-03-31", "2024-03-31")]),
    ("Families gather for «Tet 2023».", [("DATE", "2023-01-22", "2023-01-22")]),
    ("Aid fell in «fiscal year 2022».", [("DATE", "FY2022", "2022")]),
    # anniversaries
    (
        "We mark «the 30th anniversary» of ties of «12 July 1994».",
        [("DATE", "2024-07-12", "2024-07-12"), ("DATE", "1994-07-12", "1994-07-12")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "meanings"), CASES, ids=[marked for marked, _ in CASES])
def test_an_expression(marked: str, meanings: list[Meaning]) -> None:
    expected, found, meant = read(marked, "en")
    assert found == expected
    assert meant == meanings


@pytest.mark.parametrize(
    "text",
    [
        "Both sides may sign, and troops may march.",
        "March with us!",
        "The second point is harder.",
        "Wait a second.",
        "The school has 2019 pupils.",
        "The school has 2,019 pupils.",
        "We counted 1980 people.",
        "Call +84 24 3942 4576.",
        "Meet me in room 2012.",
        "See Article 1995 of the code.",
        "It costs $2020.",
        "They won 2-1.",
        "It is 1,500 kilometres away.",
        "The sun sat low.",
        "A boy of 6 years old ran.",
        "A 52-year-old man spoke.",
        "Three-quarters of them agreed.",
        "COVID-19, G20 and COP26 were discussed.",
        "They launched the Year of Friendship.",
        "Prices may fall.",
        "After the fall of the wall we met.",
        "Jan Novak spoke.",
    ],
)
def test_no_expression(text: str) -> None:
    _, found, _ = read(text, "en")
    assert found == []
