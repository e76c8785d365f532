"""Read one interview and print who says what.

    python examples/read_one.py [FILE]

Without a file it reads the invented interview beside it.
"""

import sys
from pathlib import Path

import bilateral_corpus as bc

SHIPPED = Path(__file__).with_name("laos-vietnam.txt")


def main(path: Path) -> None:
    interview = bc.read(path)
    print(interview.title)
    print("published:", interview.published or "not stated")

    # People come with the posts that the text gives them: countries are ISO 3166-1 codes.
    for person in interview.people:
        posts = ", ".join(f"{post.post} of {post.of} to {post.to}" for post in person.appointments)
        print(f"{person.name}: {posts}")

    # An exchange is a question with its answer. Either side may be empty: closing thanks ask nothing.
    for number, exchange in enumerate(interview.exchanges, start=1):
        for turn in (*exchange.questions, *exchange.answers):
            print(f"{number}. {turn.role}: {turn.text.splitlines()[0]:.70}")

    # What could not be decided is said, never guessed.
    for problem in interview.problems:
        print("problem:", problem.message)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
