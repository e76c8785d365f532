"""Which language a text is in."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import detect_language
from bilateral_corpus.language.detection import SAMPLE

EN = "The harbour is older than the town, and that is what the people who live in it like to tell their guests."
VI = "Bến cảng có trước thị trấn, và đó là điều mà những người sống ở đây thích kể cho khách của mình."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (EN, "en"),
        (VI, "vi"),
        (EN.upper(), "en"),
        (VI.upper(), "vi"),
        ("Mời quý độc giả theo dõi", "vi"),
        ("What is the plan for this year?", "en"),
        (f"{EN} {EN} Đại sứ Trần Hải Vân", "en"),
        (f"{VI} {VI} Ambassador Dara Venn", "vi"),
        ("", "und"),
        ("12 345 – 67", "und"),
        ("Лодка стоит у берега, и никто не знает почему.", "ru"),
        ("Le port est plus ancien que la ville, et ses habitants aiment le raconter.", "fr"),
        ("Merci d'avoir répondu à nos questions sur l'avenir du port.", "fr"),
        ("El puerto es más antiguo que la ciudad, y a su gente le gusta contarlo.", "es"),
        ("¿Cómo ve usted las relaciones entre los dos países?", "es"),
        ("O porto é mais antigo do que a cidade, e os moradores gostam de o contar.", "pt"),
        ("Como o senhor avalia as relações entre os dois países?", "pt"),
        ("Der Hafen ist älter als die Stadt, und das erzählen ihre Bewohner gern.", "de"),
        ("Was erwarten Sie von dem Besuch im Herbst?", "de"),
        ("Чего вы ждёте от этой встречи?", "ru"),
        ("Човен стоїть біля берега, бо вітер дужий.", "und"),
        ("Dara Venn", "und"),
        ("港口比城市还老，住在这里的人喜欢这样告诉客人。", "zh-Hans"),
        ("港口比城市還老，住在這裡的人喜歡這樣告訴客人。", "zh-Hant"),
        ("港は町よりも古い。ここに住む人は客にそう話すのが好きだ。", "ja"),
        ("항구는 도시보다 오래되었고, 이곳 사람들은 손님에게 그렇게 말하기를 좋아한다.", "ko"),
        ("ท่าเรือเก่าแก่กว่าเมือง และคนที่อยู่ที่นี่ชอบเล่าให้แขกฟัง", "th"),
        ("ທ່າເຮືອເກົ່າກວ່າເມືອງ ແລະ ຄົນທີ່ຢູ່ທີ່ນີ້ມັກເລົ່າໃຫ້ແຂກຟັງ", "lo"),
        ("កំពង់ផែចាស់ជាងទីក្រុង ហើយអ្នករស់នៅទីនេះចូលចិត្តប្រាប់ភ្ញៀវ", "km"),
        ("问：您好", "zh-Hans"),
        ("問：您好", "zh-Hant"),
        ("答：谢谢。", "zh-Hans"),
        ("答：謝謝。", "zh-Hant"),
        ("問：お元気ですか", "ja"),
        ("문: 안녕하세요", "ko"),
        ("ถาม: สวัสดีครับ", "th"),
        ("ຖາມ: ສະບາຍດີ", "lo"),
        ("សួរ៖ ជំរាបសួរ", "km"),
        # Without kana a line of Japanese is told by the way in which its characters are simplified.
        ("日越両国関係", "ja"),
        ("日越兩國關係", "zh-Hant"),
        ("日越两国关系", "zh-Hans"),
        (f"{EN} {EN} 記者林奧", "en"),
        (f"{EN} ตอบ", "en"),
        ("记者：请谈谈 Port Aster 的港口。大使：Port Aster 是我们最大的港口城市，也是两国合作的象征。", "zh-Hans"),
        ("기자: Harbour News 독자들에게 Port Aster 항구를 소개해 주십시오.", "ko"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_sample_is_enough() -> None:
    assert detect_language(EN * (SAMPLE // len(EN) + 1) + VI * 1000) == "en"
