"""Whole interviews in several European languages, labelled with role words."""

from __future__ import annotations

import pytest

import bilateral_corpus

DE = """\
Ein Hafen für zwei
4. März 2021
Anlässlich des Jubiläums sprachen wir.
Im Interview mit dem Hafener Anzeiger: die norwegische Botschafterin in Vietnam, Dara Venn.
Frage: Wie sehen Sie die Beziehungen zwischen den Ländern?
Antwort: Sie sind gut, und wir freuen uns.
Frage: Und der Zeitplan?
Antwort: Es gibt noch kein Datum.
Das Gespräch führte Lise von Orr.
"""

ES = """\
Un puerto para dos
Puerto Aster, 4 de marzo de 2021
Con motivo del 60 aniversario, la embajadora de Noruega en Vietnam, Dara Venn, conversó con Radio Aster.
PREGUNTA: ¿Cómo ve usted las relaciones entre los dos países?
RESPUESTA: Son buenas y estamos contentos.
PREGUNTA: ¿Y el calendario?
RESPUESTA: No hay fecha todavía.
Entrevista: Ana de la Costa
"""

FR = """\
Un port pour deux
Publié le 4 mars 2021 à 9h15
À l'occasion du 60e anniversaire des relations, elle a accordé un entretien à la Gazette du Port.
Notre invitée est Mme Dara Venn, ambassadrice de Norvège au Vietnam.
Question : Comment voyez-vous les relations ?
Réponse : Elles sont bonnes et nous en sommes heureux.
Question : Et le calendrier ?
Réponse : Il n'est pas fixé.
Propos recueillis par Lise d'Orr.
"""

PT = """\
Um porto para dois
4 de março de 2021
Por ocasião do aniversário, a embaixadora da Noruega no Vietnã, Dara Venn, falou à Rádio Aster.
Pergunta: Como a senhora vê as relações entre os dois países?
Resposta: São boas e estamos contentes.
Pergunta: E o calendário?
Resposta: Ainda não há data.
Entrevista de João dos Santos
"""

RU = """\
Порт для двоих
4 марта 2021 г., 09:15
Чрезвычайный и Полномочный Посол Норвегии во Вьетнаме Дара Венн рассказала газете «Вестник порта» о планах.
По случаю ярмарки, 4 марта 2021 г., мы встретились снова.
Вопрос: Как вы оцениваете отношения двух стран?
Ответ: Они хорошие, и мы этому рады.
Вопрос: А сроки?
Ответ: Даты пока нет.
Беседовала Лиза Орр.
"""


@pytest.mark.parametrize(
    ("text", "language", "outlet", "byline", "occasion", "name", "labels"),
    [
        (
            DE,
            "de",
            "Hafener Anzeiger",
            "Lise von Orr",
            "Anlässlich des Jubiläums sprachen wir",
            "Dara Venn",
            ["Frage", "Antwort"],
        ),
        (
            ES,
            "es",
            "Radio Aster",
            "Ana de la Costa",
            "Con motivo del 60 aniversario",
            "Dara Venn",
            ["PREGUNTA", "RESPUESTA"],
        ),
        (
            FR,
            "fr",
            "Gazette du Port",
            "Lise d'Orr",
            "À l'occasion du 60e anniversaire des relations",
            "Dara Venn",
            ["Question", "Réponse"],
        ),
        (
            PT,
            "pt",
            "Rádio Aster",
            "João dos Santos",
            "Por ocasião do aniversário",
            "Dara Venn",
            ["Pergunta", "Resposta"],
        ),
        (RU, "ru", "Вестник порта", "Лиза Орр", "По случаю ярмарки", "Дара Венн", ["Вопрос", "Ответ"]),
    ],
    ids=["de", "es", "fr", "pt", "ru"],
)
def test_what_is_read(
    text: str, language: str, outlet: str, byline: str, occasion: str, name: str, labels: list[str]
) -> None:
    interview = bilateral_corpus.parse(text)
    assert (interview.language, str(interview.published)) == (language, "2021-03-04")
    source = interview.source
    assert (source.outlet, source.byline, source.occasion) == (outlet, byline, occasion)
    assert [str(turn.role) for turn in interview.turns] == ["interviewer", "interviewee"] * 2
    assert [participant.labels for participant in interview.participants] == [(label,) for label in labels]
    (person,) = interview.people
    (appointment,) = person.appointments
    assert (person.name, appointment.post, appointment.of, appointment.to) == (name, "Ambassador", "NO", "VN")
    assert interview.problems == ()
