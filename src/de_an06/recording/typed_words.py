"""An agency's own words on a month as they are typed: as options, and back in one line."""

import shlex
from typing import Annotated

import typer

from de_an06.console.refused import USAGE, Refused
from de_an06.recording.answers import Answers, given, meant_day
from de_an06.surface.page import Page
from de_an06.words.dates import read_day

SummaryOption = Annotated[
    str | None, typer.Option(metavar="…", help="Tóm tắt kết quả trong kỳ, cho báo cáo.")
]
PlansOption = Annotated[
    str | None, typer.Option(metavar="…", help="Phương hướng, nhiệm vụ kỳ tới.")
]
IssuedOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="VĂN BẢN", help="Văn bản đã ban hành trong kỳ: «số; ngày; trích yếu»; nhiều lần."
    ),
]


def words_given(
    page: Page, summary: str | None, plans: str | None, issued: list[str] | None
) -> Answers:
    """The words that options give; Refused for a document that cannot be read."""
    documents = [_issued(typed, page) for typed in issued or ()]
    return given(summary=summary, documents=documents, plans=plans)


def _issued(typed: str, page: Page) -> Answers:
    document = document_of(typed, page)
    if document is None:
        raise Refused("issued_misread", code=USAGE, typed=typed)
    return document


def document_of(typed: str, page: Page) -> Answers | None:
    """A document typed as `number; day; title`, as the text of its keys; None where it is none.

    The day may stand behind the title, or be missing.
    """
    number, *rest = (part.strip() for part in typed.split(";"))
    days = {part: day for part in rest if read_day(day := meant_day(part, page))}
    titles = [part for part in rest if part and part not in days]
    if not number or len(days) > 1 or (titles and _looks_like_a_day(titles[0])):
        return None
    return given(
        number=number,
        date=next(iter(days.values()), None),
        title="; ".join(titles) or None,
    )


def _looks_like_a_day(text: str) -> bool:
    """Whether a text has nothing but digits and what stands between those of a day."""
    return not text.strip("0123456789/-. ")


def words_in_one_line(agency: str, said: Answers) -> str:
    """The command that would have said the same."""
    return shlex.join(["de-an06", "update", agency, *words_as_options(said)])


def words_as_options(said: Answers) -> list[str]:
    """The words as the options of a command."""
    texts = {key: str(said[key]) for key in ("summary", "plans") if key in said}
    documents = said.get("documents")
    issued = [_issued_text(one) for one in documents] if isinstance(documents, list) else []
    return [
        *(part for key, text in texts.items() for part in (f"--{key}", text)),
        *(part for text in issued for part in ("--issued", text)),
    ]


def _issued_text(document: Answers) -> str:
    """A document as it is typed."""
    parts = (document.get(key) for key in ("number", "date", "title"))
    return "; ".join(str(part) for part in parts if part)
