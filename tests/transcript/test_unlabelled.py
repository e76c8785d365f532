"""Who speaks where no label says it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.language import lexicon
from bilateral_corpus.model import Convention
from bilateral_corpus.transcript.blocks import Block, Hint, blocks_of
from bilateral_corpus.transcript.labels import candidates
from bilateral_corpus.transcript.unlabelled import Unlabelled, find_turns, with_stray_labels

QUESTIONS = [
    "How do you see the next year, Ambassador?",
    "Please tell our readers about your visit to the port.",
    "And what will change for the fishermen?",
    "Will you return?",
]
ANSWERS = [
    "It will be a year of work. We have signed three treaties, and our two sides will open the port in May.",
    "I went there in the spring, and I shall not forget it. We saw the new cranes, and we were shown the old town.",
    "They will sell their catch on both sides of the bay. I believe that our markets will grow with it.",
    "Gladly. I said so in May, and I have not changed my mind since then.",
]


def read(*paragraphs: str, language: str = "en", sure: bool = False) -> Unlabelled:
    blocks = dict(enumerate(blocks_of("\n\n".join(paragraphs))))
    return find_turns(blocks, lexicon(language), sure=sure)


def turns(found: Unlabelled, *paragraphs: str) -> list[str]:
    """The words with which each turn begins, after Q or A."""
    texts = []
    for one, following in pairwise([*found.openings, None]):
        assert one is not None
        assert one.role is not None
        stop = following.start if following and following.block == one.block else None
        texts.append(
            f"{'Q' if one.role is bc.Role.INTERVIEWER else 'A'} {paragraphs[one.block][one.end : stop].strip()}"
        )
    return texts


def expected(questions: list[str] = QUESTIONS, answers: list[str] = ANSWERS) -> list[str]:
    return [text for q, a in zip(questions, answers, strict=True) for text in (f"Q {q}", f"A {a}")]


def mixed(question: str = "{}", answer: str = "{}") -> list[str]:
    pairs = zip(QUESTIONS, ANSWERS, strict=True)
    return [
        form.format(text, number=number)
        for number, pair in enumerate(pairs, 1)
        for form, text in zip((question, answer), pair, strict=True)
    ]


@pytest.mark.parametrize(
    ("question", "answer", "layout"),
    [
        ("{}", "{}", Convention.UNMARKED),
        ("- {}", "- {}", Convention.DASHES),
        ("—{}", "—{}", Convention.DASHES),
        (">> {}", ">> {}", Convention.DASHES),
        ("- {}", "{}", Convention.DASHED_QUESTIONS),
        ("* {}", "{}", Convention.DASHED_QUESTIONS),
        ("{number}. {}", "{}", Convention.NUMBERED_QUESTIONS),
        ("{number}) {}", "{}", Convention.NUMBERED_QUESTIONS),
    ],
)
def test_marks(question: str, answer: str, layout: Convention) -> None:
    page = mixed(question, answer)
    found = read(*page)
    assert turns(found, *page) == expected()
    assert found.layout is layout
    assert found.is_marked is (layout is not Convention.UNMARKED)


def test_a_dash_may_be_missing() -> None:
    page = mixed("- {}", "- {}")
    page[3] = ANSWERS[1]
    found = read(*page)
    assert turns(found, *page) == expected()
    assert found.layout is Convention.DASHES


def test_dashes_inside_paragraphs() -> None:
    page = [f"- {question} - {answer}" for question, answer in zip(QUESTIONS, ANSWERS, strict=True)]
    page[1] = "- And the port? - It opens in May. - And the road? - In June, I hope."
    found = read(*page)
    talk = ["Q And the port?", "A It opens in May.", "Q And the road?", "A In June, I hope."]
    whole = expected()
    assert turns(found, *page) == [*whole[:2], *talk, *whole[4:]]


def test_question_and_answer_in_one_paragraph() -> None:
    questions = [question for question in QUESTIONS if question.endswith("?")]
    answers = [ANSWERS[0], *ANSWERS[2:]]
    page = [f"{question} {answer}" for question, answer in zip(questions, answers, strict=True)]
    found = read(*page)
    assert turns(found, *page) == expected(questions, answers)
    assert found.layout is Convention.SHARED_PARAGRAPHS


@pytest.mark.parametrize("hint", [Hint.NONE, Hint.HEADING])
def test_emphasised_questions_with_headings_between(hint: Hint) -> None:
    page = mixed()
    page.insert(4, "A harbour for two")
    blocks = dict(enumerate(blocks_of("\n\n".join(page))))
    for number in (0, 2, 4, 5, 7):
        blocks[number] = evolve(blocks[number], emphasised=len(page[number]), hint=hint)
    found = find_turns(blocks, lexicon("en"))
    assert turns(found, *page) == expected()
    assert (found.layout, found.headings) == (Convention.EMPHASISED_QUESTIONS, frozenset({4}))


def test_emphasised_answers() -> None:
    page = mixed()
    blocks = {
        number: evolve(block, emphasised=len(block.text) * (number % 2))
        for number, block in enumerate(blocks_of("\n\n".join(page)))
    }
    found = find_turns(blocks, lexicon("en"))
    assert turns(found, *page) == expected()
    assert found.layout is Convention.EMPHASISED_ANSWERS


def test_a_bold_question_before_its_answer() -> None:
    page = [f"{question} {answer}" for question, answer in zip(QUESTIONS, ANSWERS, strict=True)]
    blocks: dict[int, Block] = {
        number: evolve(block, emphasised=len(question))
        for number, (block, question) in enumerate(zip(blocks_of("\n\n".join(page)), QUESTIONS, strict=True))
    }
    found = find_turns(blocks, lexicon("en"))
    assert "Q Will you return?" in turns(found, *page)
    assert found.layout is Convention.EMPHASISED_QUESTIONS


def test_answers_of_several_paragraphs_and_rhetorical_questions() -> None:
    page = mixed()
    page[3:4] = [
        ANSWERS[1],
        "We drove there at night, and what did we find? An empty hall. I have never forgotten it.",
        "So we built a new one, and our engineers are proud of it.",
    ]
    assert turns(read(*page), *page) == expected()


def test_what_stands_before_the_first_question_is_no_turn() -> None:
    lead = "The ambassador received us in her office above the harbour, where the cranes can be heard all day long."
    page = [lead, *mixed()]
    assert turns(read(*page), *page) == expected()


def test_a_last_thanks() -> None:
    page = [*mixed(), "Thank you, Ambassador, and good luck to you!"]
    assert turns(read(*page), *page)[-1] == "Q Thank you, Ambassador, and good luck to you!"


def test_only_questions() -> None:
    page = [f"{number}. {question}" for number, question in enumerate(QUESTIONS, 1)]
    found = read(*page)
    assert turns(found, *page) == [f"Q {question}" for question in QUESTIONS]
    assert found.layout is Convention.QUESTIONS_ONLY


def test_one_question_is_enough_where_people_are_known_to_speak() -> None:
    page = [ANSWERS[0], QUESTIONS[2], ANSWERS[2]]
    assert read(*page).layout is None
    assert turns(read(*page, sure=True), *page) == [f"Q {QUESTIONS[2]}", f"A {ANSWERS[2]}"]


def test_an_empty_page() -> None:
    assert find_turns({}, lexicon("en")) == Unlabelled()


TALKS = {
    "vi": [
        "Xin Đại sứ cho biết kế hoạch của năm tới?",
        "Chúng tôi đã ký ba hiệp định, và cảng sẽ mở cửa vào tháng 5. Tôi tin rằng đó là một năm nhiều việc.",
        "Xin Đại sứ đánh giá kết quả chuyến thăm vừa qua.",
        "Chuyến thăm rất thành công. Chúng tôi đã gặp nhiều doanh nghiệp và thăm khu phố cổ bên bờ sông.",
        "Theo Đại sứ, hai nước cần làm gì để thúc đẩy thương mại?",
        "Tôi cho rằng phải mở thêm đường bay. Nước tôi sẵn sàng làm việc đó ngay trong năm nay.",
    ],
    "fr": [
        "Comment voyez-vous l'année prochaine ?",
        "Ce sera une année de travail. Nous avons signé trois traités, et notre port ouvrira au mois de mai.",
        "Parlez-nous de votre visite.",
        "J'y suis allée au printemps, et je ne l'oublierai pas. Nous avons vu les grues et la vieille ville.",
        "Et les pêcheurs, qu'en pensent-ils ?",
        "Ils vendront leur pêche des deux côtés de la baie. Je crois que nos marchés vont grandir.",
    ],
    "ru": [
        "Каким вы видите следующий год?",
        "Это будет год работы. Мы подписали три договора, и наш порт откроется в мае.",
        "Расскажите, пожалуйста, о вашей поездке.",
        "Я была там весной и не забуду этого. Нам показали краны и старый город на берегу реки.",
        "А что думают рыбаки?",
        "Они будут продавать улов по обе стороны залива. Я верю, что наши рынки вырастут.",
    ],
    "zh-Hant": [
        "您如何看待明年？",
        "明年將是忙碌的一年。我們簽署了三項條約，港口將於五月開放，我相信兩國都會受益。",
        "請談談您的訪問。",
        "我在春天去了那裡，至今難忘。我們看到了新的起重機，也參觀了河邊的老城。",
        "漁民會有什麼變化？",
        "他們可以在海灣兩岸出售漁獲。我相信我們的市場會隨之擴大。",
    ],
    "ja": [
        "来年をどのようにご覧になりますか。",
        "仕事の年になるでしょう。私たちは三つの条約に署名し、港は五月に開きます。",
        "ご訪問について教えてください。",
        "私は春にそこへ行きました。新しいクレーンと川沿いの古い町を見て、今でも忘れられません。",
        "漁師の皆さんには何が変わりますか。",
        "湾の両岸で魚を売れるようになります。私たちの市場も大きくなると思います。",
    ],
}


@pytest.mark.parametrize("language", TALKS)
@pytest.mark.parametrize(
    ("question", "answer"), [("{}", "{}"), ("- {}", "- {}"), ("– {}", "{}"), ("{number}. {}", "{}")]
)
def test_languages(language: str, question: str, answer: str) -> None:
    talk = TALKS[language]
    page = [(answer if place % 2 else question).format(text, number=place // 2 + 1) for place, text in enumerate(talk)]
    found = read(*page, language=language)
    assert turns(found, *page) == expected(talk[::2], talk[1::2])


NO_INTERVIEWS = {
    "reported speech": """Ambassador says ties will deepen

Ambassador Dara Venn said on Monday that trade between the two countries had doubled. Students would come.

"We have never been closer," she said. "Why should we stop now?"

Asked whether the port would be finished this year, she nodded. "Will there be delays? Perhaps," she said.

What does this mean for exporters? Analysts say tariffs could fall by a third.""",
    "essay": """The price of a treaty

What is a treaty worth? For a hundred years the answer was simple.

States signed, states kept their word, and the rest was left to historians. That time is over.

Who still believes in paper? Not the generals. Not the markets, which move before the ink is dry.

Is there another way? I do not think so. Words are all that two countries have in common before anything else.""",
    "essay with questions as headings": """Why do treaties fail?

For a hundred years the answer was simple. States broke them when they could, and no one watched them closely.

Who watches now?

Satellites do, and so do the markets, which move before the ink is dry. It has become harder to cheat than to comply.

Can it last?

Nobody knows. History offers few examples of rules that outlived the power that made them.""",
    "speech": """Remarks at the opening of the harbour

It is a great pleasure to be here with you today. You have built something that will last.

Why are we here? We are here because our fathers dreamt of this harbour.

I want to thank the workers, and I want to thank you, Minister, for your patience.

What comes next? Next come the ships. Let us welcome them together.""",
    "list": """Five steps to a better harbour

- Dig the channel. Ships are getting larger every year.

- Train the pilots. They come from the villages nearby.

- Plant the trees. The wind is strong in winter.""",
    "Vietnamese report": """Đại sứ: Quan hệ hai nước sẽ còn phát triển

Sáng 4/3, Đại sứ Dara Venn cho biết kim ngạch thương mại đã tăng gấp đôi trong ba năm qua.

Theo bà, hai bên đang chuẩn bị cho chuyến thăm cấp cao. “Chúng tôi rất kỳ vọng vào chuyến thăm này”, bà nói.

Vì sao thương mại tăng nhanh như vậy? Các chuyên gia cho rằng thuế đã giảm mạnh.

Bà cũng nhấn mạnh hợp tác giáo dục. Hiện có hơn 500 sinh viên đang theo học tại Aurelia.""",
    "Russian report": """Посол рассказала о планах на год

Посол Аурелии Дара Венн сообщила в понедельник, что товарооборот вырос вдвое.

По её словам, стороны готовят визит. «Мы ждём этого визита, — сказала она. — Почему бы и нет?»

Что это значит для предпринимателей? Эксперты полагают, что пошлины снизятся.""",
    "French essay": """Que reste-t-il des traités ?

À quoi sert un traité ? Longtemps, la réponse fut simple.

Les États signaient, les États tenaient parole. Ce temps est révolu.

Qui croit encore au papier ? Pas les généraux, ni les marchés.""",
    "Spanish speech": """Palabras en la inauguración del puerto

Es un gran honor estar hoy con ustedes. Ustedes han construido algo que durará.

¿Por qué estamos aquí? Porque nuestros padres soñaron con este puerto.

¿Qué viene ahora? Ahora vienen los barcos. Muchas gracias.""",
    "Chinese report": """大使：兩國關係將更加密切

韋恩大使週一表示，兩國貿易額在三年內翻了一番。

她說，雙方正在籌備五月的高層訪問。「我們非常期待，」她說，「為什麼不呢？」

這對出口商意味着什麼？分析人士認為關稅將下降三分之一。""",
}


@pytest.mark.parametrize("text", NO_INTERVIEWS.values(), ids=NO_INTERVIEWS)
def test_a_text_that_is_no_interview_has_no_turns(text: str) -> None:
    assert bc.parse(text, annotators=()).turns == ()


@pytest.mark.parametrize(
    ("label", "is_label"),
    [
        ("Ambassador", True),  # a post
        ("Mira Sol", True),  # a whole name
        ("DV", True),  # initials
        ("Source", False),
        ("Venn", False),  # one word may be anything: "Trade: it grew."
    ],
)
def test_a_stray_label_among_dashes_names_the_speaker(label: str, is_label: bool) -> None:
    """Where turns are marked in another way, a label at the beginning of one is used if it names someone."""
    page = mixed("- {}", "- {}")
    page[1] = f"- {label}: {ANSWERS[0]}"
    blocks = list(blocks_of("\n\n".join(page)))
    found = read(*page)
    strays = with_stray_labels(found.openings, list(candidates(blocks, lexicon("en"))))
    assert [one.block for one in strays] == list(range(8))
    assert [one.reading.words for one in strays if one.reading] == ([label] if is_label else [])
    assert page[1][strays[1].end :].strip() == (ANSWERS[0] if is_label else page[1][2:])


def test_a_stray_label_inside_a_turn_opens_none() -> None:
    page = mixed("- {}", "- {}")
    page.insert(2, "Ambassador: That is all.")
    blocks = list(blocks_of("\n\n".join(page)))
    found = read(*page)
    strays = with_stray_labels(found.openings, list(candidates(blocks, lexicon("en"))))
    assert strays == list(found.openings)
