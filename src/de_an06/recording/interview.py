"""The questions about a whole month: what was achieved, what was issued, what comes next."""

import shlex
from datetime import date

from de_an06.console.ask import ask, ask_lines, complain
from de_an06.console.output import show
from de_an06.model.period import Period
from de_an06.record.own_words import month_of
from de_an06.recording.answers import Answers
from de_an06.recording.entering import News, record_news
from de_an06.recording.officer import Officer
from de_an06.recording.own_words import faults_of_words
from de_an06.recording.typed_words import document_of, words_in_one_line
from de_an06.surface.screen import Tone, hint, line
from de_an06.words.absence import says_nothing
from de_an06.words.dates import period_name


def ask_own_words(officer: Officer, period: Period, given: Answers) -> Answers:
    """Ask for the words that are not given; what is no use is asked again at once."""
    said = dict(given)
    _ask_text(officer, period, "summary", said)
    if "documents" not in said:
        _ask_documents(officer, period, said)
    _ask_text(officer, period, "plans", said)
    return said


def _ask_text(officer: Officer, period: Period, key: str, said: Answers) -> None:
    """A text of some lines; the one that there is stays where nothing is typed."""
    if key in said:
        return
    page = officer.page()
    month = month_of(page.register, officer.agency.id, period.id)
    known = getattr(month, key) if month else None
    question = page.say(f"ask_{key}")
    if known:
        question = f"{question}\n  {page.say('ask_kept', text=known)}"
    while typed := ask_lines(question):
        if says_nothing(typed) or _is_sound(officer, period, said | {key: typed}):
            break
    if typed and not says_nothing(typed):
        said[key] = typed


def _ask_documents(officer: Officer, period: Period, said: Answers) -> None:
    """Documents one by one, up to an empty answer; those that there are are told first."""
    page = officer.page()
    month = month_of(page.register, officer.agency.id, period.id)
    documents: list[Answers] = []
    known = [document.number for document in month.documents] if month else []
    question = page.say("ask_issued")
    if known:
        question = f"{question}\n  {page.say('ask_known_documents', numbers=', '.join(known))}\n  "
    while not says_nothing(typed := ask(question), of_document=True):
        document = document_of(typed, page)
        if document is None:
            complain(page.say("issued_misread", typed=typed))
        elif _is_sound(officer, period, said | {"documents": [*documents, document]}):
            documents.append(document)
            question = page.say("ask_issued_more")
    if documents:
        said["documents"] = documents


def _is_sound(officer: Officer, period: Period, said: Answers) -> bool:
    """Whether words may be written; what forbids it is said."""
    wrong = faults_of_words(officer, period, said)
    for finding in wrong:
        complain(finding.message(officer.options.lang))
    return not wrong


def ask_for_words(officer: Officer, on: date) -> Officer:
    """Ask for the words on the month that is written in, and record them."""
    page, period = officer.page(on), officer.writable_month(on)
    name = period_name(period, page.lang)
    show([line(), line(page.say("work_month_words", period=name), Tone.STRONG)])
    said = ask_own_words(officer, period, {})
    if said:
        again = words_in_one_line(officer.agency.id, said)
        officer = record_news(officer, News(on, own=said), again=again)
    command = shlex.join(["de-an06", "submit", officer.agency.id, period.id, "--preview"])
    show([hint(page.say("work_next", command=command))])
    return officer
