"""Explicit dates, months, years and common relative forms in French, Spanish, Russian and Chinese."""

from __future__ import annotations

import pytest

from annotation.dates.cases import Meaning, read

CASES: list[tuple[str, str, list[Meaning]]] = [
    ("fr", "Nos liens datent «du 18 au 20 août 1973».", [("DATE", "1973-08-18/1973-08-20", "1973-08-18/1973-08-20")]),
    ("fr", "L'ambassade a ouvert «le 5 septembre 1962».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("fr", "Le commerce a crû en «mars 2020».", [("DATE", "2020-03", "2020-03")]),
    ("fr", "«L'année dernière» fut bonne.", [("DATE", "2023", "2023")]),
    ("fr", "La délégation viendra «la semaine prochaine».", [("DATE", "2024-W31", "2024-07-29/2024-08-04")]),
    ("fr", "«Il y a deux ans» je suis venu.", [("DATE", "2022", "2022")]),
    ("fr", "Dans «les dix dernières années» tout a changé.", [("DURATION", "P10Y", "2014/2024")]),
    ("fr", "«Depuis 1973» nous coopérons.", [("DATE", "1973", "1973/..")]),
    ("fr", "Cela remonte aux «années 1980».", [("DATE", "198", "198X")]),
    ("fr", "L'idée date du «XVIIe siècle».", [("DATE", "16", "16XX")]),
    ("fr", "«Fin 2019» tout s'arrêta.", [("DATE", "2019", "2019-09/2019-12")]),
    ("es", "Se firmó «el 5 de septiembre de 1962».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("es", "El comercio creció en «marzo de 2020».", [("DATE", "2020-03", "2020-03")]),
    ("es", "«El año pasado» fue bueno.", [("DATE", "2023", "2023")]),
    ("es", "«Hace dos años» llegué.", [("DATE", "2022", "2022")]),
    ("es", "En «los últimos diez años» todo cambió.", [("DURATION", "P10Y", "2014/2024")]),
    ("es", "Cooperamos «desde 1973».", [("DATE", "1973", "1973/..")]),
    ("es", "Empezó a «principios de 2022».", [("DATE", "2022", "2022-01/2022-04")]),
    ("es", "Llegaron en «el siglo XVII».", [("DATE", "16", "16XX")]),
    ("es", "Abrió «dos semanas» después de la firma.", [("DURATION", "P2W", "")]),
    ("es", "Abrió «dos semanas después del 5 de mayo de 2023».", [("DATE", "2023-05-19", "2023-05-19")]),
    ("es", "Estuvo «del 12/10 al 14/10/2023».", [("DATE", "2023-10-12/2023-10-14", "2023-10-12/2023-10-14")]),
    ("es", "Se reúnen «cada dos años».", [("SET", "P2Y", "")]),
    ("ru", "Отношения установлены «5 сентября 1962 года».", [("DATE", "1962-09-05", "1962-09-05")]),
    ("ru", "Торговля выросла в «марте 2020 года».", [("DATE", "2020-03", "2020-03")]),
    ("ru", "В «прошлом году» мы встретились.", [("DATE", "2023", "2023")]),
    ("ru", "«Два года назад» я приехал.", [("DATE", "2022", "2022")]),
    ("ru", "За «последние десять лет» всё изменилось.", [("DURATION", "P10Y", "2014/2024")]),
    ("ru", "Мы сотрудничаем «с 1973 года».", [("DATE", "1973", "1973/..")]),
    ("ru", "В «конце 2019 года» всё остановилось.", [("DATE", "2019", "2019-09/2019-12")]),
    ("ru", "Он был послом «с 2009 по 2012 год».", [("DATE", "2009/2012", "2009/2012")]),
    ("zh-Hans", "两国于«1962年9月5日»建交。", [("DATE", "1962-09-05", "1962-09-05")]),
    ("zh-Hans", "贸易在«2020年3月»增长了。", [("DATE", "2020-03", "2020-03")]),
    ("zh-Hans", "«去年»很好，«今年»更好。", [("DATE", "2023", "2023"), ("DATE", "2024", "2024")]),
    ("zh-Hans", "«三年前»我来到这里。", [("DATE", "2021", "2021")]),
    ("zh-Hans", "«过去十年»变化很大。", [("DURATION", "P10Y", "2014/2024")]),
    ("zh-Hans", "«2019年底»一切停止。", [("DATE", "2019", "2019-09/2019-12")]),
    ("zh-Hans", "«20世纪80年代»他们来过。", [("DATE", "198", "198X")]),
    ("zh-Hans", "«2024年上半年»很好。", [("DATE", "2024-H1", "2024-40")]),
]


@pytest.mark.parametrize(("language", "marked", "meanings"), CASES, ids=[marked for _, marked, _ in CASES])
def test_an_expression(language: str, marked: str, meanings: list[Meaning]) -> None:
    expected, found, meant = read(marked, language)
    assert found == expected
    assert meant == meanings


@pytest.mark.parametrize(("language", "text"), [("fr", "La salle 2019 est pleine."), ("es", "Son 2019 personas.")])
def test_no_expression(language: str, text: str) -> None:
    _, found, _ = read(text, language)
    assert found == []
