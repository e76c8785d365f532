"""The tables of a language data file: what each may say."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Attribute, field, frozen

from bilateral_corpus.errors import InvalidValueError

_ORDERS = frozenset({"", "dmy", "mdy", "ymd"})
_MONTHS = frozenset(map(str, range(1, 13)))


@frozen(kw_only=True)
class Detection:
    """How the language is told from others.

    Attributes:
        function_words: The commonest words.
        letters: Letters that no other language uses.
        scripts: Scripts that no other language uses, by the name that Unicode gives their letters: "THAI", "HANGUL".
    """

    function_words: tuple[str, ...] = ()
    letters: str = ""
    scripts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Roles:
    """Words that stand as labels before a turn, by what the speaker does in the conversation.

    Attributes:
        interviewer: Such as "reporter" or "q".
        interviewee: Such as "answer" or "a".
        moderator: Such as "moderator" or "operator".
        interpreter: Such as "interpreter".
        audience: Such as "reader".
    """

    interviewer: tuple[str, ...] = ()
    interviewee: tuple[str, ...] = ()
    moderator: tuple[str, ...] = ()
    interpreter: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()


@frozen(kw_only=True)
class Talk:
    """What tells questions from answers where nothing marks them, and what else stands among the words of a talk.

    Attributes:
        question_words: Words that ask: "what", "how".
        question_endings: How a question ends without a question mark: "ですか", "ไหม".
        requests: How a request to speak begins: "please tell", "could you".
        address: Words for the one who is asked: "you", "your", "vous", "Ngài".
        first_person: Words for the one who speaks and their side: "I", "my", "we".
        courtesies: Thanks and greetings: "thank you", "good morning".
        moderation: What those say who lead a session: "next question", "you have the floor".
        directions: Words of stage directions: "laughter", "inaudible".
    """

    question_words: tuple[str, ...] = ()
    question_endings: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    moderation: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()


@frozen(kw_only=True)
class Honorifics:
    """Words of respect before a name, or after it in East Asia, by the gender that they state."""

    neutral: tuple[str, ...] = ()
    male: tuple[str, ...] = ()
    female: tuple[str, ...] = ()


@frozen(kw_only=True)
class Titles:
    """How a post and its two countries are put together.

    Attributes:
        frames: Phrases with the slots ``{post}``, ``{of}`` (the country represented) and ``{to}`` (the host country).
        articles: Words that may stand before a country or a title.
        past: Words before a title that say it is not held now: "former", "late", "designate".
        attributes: Other words that may stand between a country and a post: "new", "then".
        conjunctions: Words that join two posts of one person: "and", "kiêm".
        with_portfolio: The posts, by their usual English names, that go with a field of government.
        portfolios: Fields of government: "trade", "home affairs".
        portfolio_links: Words between a post and its field: the "of" of "Minister of Trade".
        fields: Fields of government by their English names, where the language is another one: a post with such a field
            is called by the English one, "Finance Minister".
        ranks: Words before a post with its field that belong to it: the "deputy" of "Deputy Trade Minister".
        compounds: Words that a post is a part of and that are none, where no space shows it: 大使館, an embassy.
        countries: By code, short names of countries that stand in titles only: 越 in 駐越大使.
    """

    frames: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    with_portfolio: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()
    portfolio_links: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(factory=dict)
    ranks: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    countries: Mapping[str, tuple[str, ...]] = field(factory=dict)


@frozen(kw_only=True)
class Names:
    """How personal names are written.

    Attributes:
        particles: Words in lower case that may stand inside a name.
        prefixes: What may stand in lower case before a hyphen in a name: the Arabic article in "al-Venn".
        shortest: The least number of words of a full name.
        surnames: The commonest family names, in scripts that have no capitals to tell a name by.
        family_first: Family names in Latin letters that go before the given name: "Nguyen", "Kim".
        places: Names of places that look like those of people: "Truong Son".
        postnominals: What may follow a name and is no part of it: "MP", "PhD".
        syllable: A pattern of the syllables of a language that is written in them, which no longer word of a name fits.
        neighbours: Words that stand next to names and are no part of one, where no space parts them: 表示.
        suffixes: What may be attached to a word without being part of it, such as the particles of Korean.
        nameless: What someone who asks is called where nothing names them: "Interviewer".
    """

    particles: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    shortest: int = 1
    surnames: tuple[str, ...] = ()
    family_first: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    postnominals: tuple[str, ...] = ()
    syllable: str = field(default="")
    neighbours: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    nameless: str = field(default="")


@frozen(kw_only=True)
class Organizations:
    """How institutions are named, and what is named like them.

    Attributes:
        heads: By kind of institution, the words that say what it is: "committee", "union", "bank".
        institutions: By kind, what is one without any more words: "Parliament", "the Politburo".
        links: Words that may stand inside a name in lower case: the "of" of "Union of Friendship Organizations".
        accredited: Such words after embassies only: the "to" of "Norwegian Mission to the European Union".
        joints: Those among them that may also stand before another name: "and".
        others: Words that say that a name is of something else: "festival", "river", "treaty".
        acronyms: Acronyms that are no institutions: "GDP".
        matters: Last words of names that are no institutions, though acronyms are made of them: the "Income" of "Gross
            National Income (GNI)". Where the head of a name stands first, its first words.
        legal_forms: Last words of the names of companies that may be left out: "Ltd.", "Group".
        leads: By kind of organization, words right before the name of one: "the airline", "chief executive of"; `any`
            where they do not tell the kind.
        follows: By kind, single words right behind the name of one: "spokeswoman", "shares".
        compounds: How many small words behind one with a capital may belong to it: one in "Ngoại giao". Where there
            are such words, the head of a name stands first.
        endings: How those small words end: the "es" of "Affaires étrangères"; in any way, if there are none.
        loose: Those heads that are also written small before a name: "đảng Cộng hòa".
        craft_numbers: Numbers in letters that follow the name of an institution in that of its aeroplane or ship: the
            "One" of "Air Force One".
    """

    heads: Mapping[str, tuple[str, ...]] = field(factory=dict)
    institutions: Mapping[str, tuple[str, ...]] = field(factory=dict)
    links: tuple[str, ...] = ()
    accredited: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    legal_forms: tuple[str, ...] = ()
    leads: Mapping[str, tuple[str, ...]] = field(factory=dict)
    follows: Mapping[str, tuple[str, ...]] = field(factory=dict)
    compounds: int = 0
    endings: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    craft_numbers: tuple[str, ...] = ()


@frozen(kw_only=True)
class Reference:
    """How those are meant who are not named.

    Attributes:
        own_country: What somebody calls the country that they stand for: "our country".
        affiliations: Words between the name of somebody who is called up and an institution: "Dara with Harbour News".
        pair: What the two countries are called that an interview is about: "the two sides".
        visits: Words between a traveller and the country that is visited: "visit to".
        saying: Words beside the name of who says something: "said", "told".
        callings: Words that say what somebody is without being a post: "analyst", "professor".
        relatives: Words that a clause about a person begins with: "who".
        determiners: Articles and the like, before such words.
        appointing: Words between a name and the post that it came to: "on being elected".
        deceased: Words before a name or title that say that the person is dead: "late".
        openers: Words that sentences begin with, and names do not.
        acting: What a government does, besides saying something, where its capital stands for it: "agreed".
        auxiliaries: Words that may stand between a government and what it does: "has".
        between: Words before two governments: "relations between".
        spoken: Words right before the name of a language, which is no country: "speak", Spanish "en".
        spoken_in: Words before the name of a language where no noun follows: "in Spanish", but "in Spanish waters".
        tongues: Words right behind the adjective of a language: "language". In scripts without spaces they are
            attached, and so are those before.
        places_in: Words before a place rather than a person: "in", "near".
    """

    own_country: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()
    saying: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    appointing: tuple[str, ...] = ()
    deceased: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    spoken_in: tuple[str, ...] = ()
    tongues: tuple[str, ...] = ()
    places_in: tuple[str, ...] = ()


@frozen(kw_only=True)
class Dates:
    """How dates are written.

    Attributes:
        months: The names of each month, by its number from ``1`` to ``12``.
        weekdays: Names, from Monday.
        forms: Phrases with the slots ``{day}``, ``{month}`` (a name), ``{month_number}`` and ``{year}``, or ``{era}``
            and ``{era_year}``.
        eras: Names of eras, with what is added to their years to give those of the common era.
        far_era: The era that years after 2400 are counted in.
        ordinals: What may follow the number of a day.
        numeric_order: ``dmy``, ``mdy`` or ``ymd``; empty where sites of the language differ.
        published: Words before a date of publication.
        updated: Words before the date of a later change.
        beside: Other words beside a date: parts of the day, short weekdays.
    """

    months: Mapping[str, tuple[str, ...]] = field(factory=dict)
    weekdays: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    numeric_order: str = field(default="")
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    eras: Mapping[str, int] = field(factory=dict)
    far_era: str = field(default="")

    @months.validator
    def _check_months(self, attribute: Attribute[Mapping[str, object]], value: Mapping[str, object]) -> None:
        if value and value.keys() != _MONTHS:
            raise InvalidValueError(f"months must be numbered from 1 to 12, found {', '.join(value) or 'none'}")

    @far_era.validator
    def _check_far_era(self, attribute: Attribute[str], value: str) -> None:
        if value and value not in self.eras:
            raise InvalidValueError(f"far_era must be one of the eras, found {value!r}")

    @numeric_order.validator
    def _check_order(self, attribute: Attribute[str], value: str) -> None:
        if value not in _ORDERS:
            raise InvalidValueError(f"numeric_order must be dmy, mdy or ymd, found {value!r}")


@frozen(kw_only=True)
class FrontMatter:
    """Cues of what stands before the first turn.

    Attributes:
        occasions: Words that begin what an interview is given for.
        outlets: Phrases with the slot ``{outlet}`` that name who asked.
        outlet_words: Words that outlets have in their names.
        interviewees: Phrases with the slot ``{name}`` that name who is asked: "interview with {name}".
        interviewed: Words for giving an interview, which the name of who gives it goes before: "spoke to".
        credits: Phrases with the slot ``{name}`` that name who wrote it.
        captions: How captions begin.
        notes: How editors' notes begin.
        itself: What a note calls the interview that it is about: "this interview".
    """

    occasions: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    outlet_words: tuple[str, ...] = ()
    interviewees: tuple[str, ...] = ()
    interviewed: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    itself: tuple[str, ...] = ()


@frozen(kw_only=True)
class Boilerplate:
    """Cues of page furniture.

    Attributes:
        lines: Its lines that are nothing but these words.
        openings: How its other lines begin.
        counters: What a page counts.
        ends: Headings of what follows an interview on a page, such as "related articles" and "comments".
    """

    lines: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
