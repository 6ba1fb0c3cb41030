"""What can be recorded can be written into a form, and comes back as it was."""

import re
import string
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from conftest import examples
from de_an06.form.intake.rows import with_figures
from de_an06.load.rows import shaped
from de_an06.model.month import Evidence, Measure, Obstacle, ObstacleKind, Reference, Status, Update
from de_an06.model.text import nfc
from de_an06.words.absence import documents_in, says_nothing
from de_an06.words.labels import label
from de_an06.words.say import Lang
from form_files import FIRST, a_form, as_excel_saves, form_of

_HABITS = (
    lambda day: day,
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day.day:02}-{day.month:02}-{day.year}",
    lambda day: f"{day.day}.{day.month:02}.{day.year}",
    lambda day: day.isoformat(),
    lambda day: (day - date(1899, 12, 30)).days,
)
_LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\u00a0\ufffe\uffff"
)


def lines(alphabet=_LETTERS):
    """Text of one line as a reader of forms leaves it."""
    texts = st.text(alphabet, min_size=1, max_size=20).map(lambda text: nfc(text).strip())
    return texts.filter(lambda text: text and not re.search(r"_x[0-9A-Fa-f]{4}_", text))


def telling(texts):
    """Those that say something: a word for none is an empty cell (docs/forms.md, "Import")."""
    return texts.filter(lambda text: not says_nothing(text))


days = st.dates(date(2023, 12, 15), date(2025, 12, 31))
texts = st.lists(lines(), min_size=1, max_size=3).map("\n".join)
ids = st.text(string.ascii_letters + string.digits, min_size=1, max_size=6)
obstacles = st.builds(
    Obstacle,
    kind=st.sampled_from(ObstacleKind),
    text=telling(texts),
    cause=st.none() | telling(texts),
    proposal=st.none() | telling(texts),
    to=st.none() | telling(lines()),
)
evidence = st.builds(
    Evidence,
    # Several numbers in a cell are several documents.
    number=st.none() | telling(lines()).filter(lambda text: len(documents_in(text)) < 2),
    date=st.none() | days,
    title=st.none() | telling(lines()),
    url=telling(lines()),
    path=st.none(),
    sha256=st.none(),
)
measures = st.builds(
    Measure,
    target=ids,
    numerator=st.integers(0, 999_999_999),
    denominator=st.integers(0, 999_999_999),
)
references = st.builds(Reference, days, st.integers(1, 9))
updates = st.builds(
    Update,
    task=ids.map(lambda id: f"II.{id}"),
    on=days,
    status=st.sampled_from(Status),
    percent=st.none() | st.integers(0, 100),
    completed_on=st.none() | days,
    result=st.none() | texts,
    next=st.none() | telling(texts),
    obstacles=st.lists(obstacles, max_size=1).map(tuple),
    resolves=st.lists(references, max_size=3, unique=True).map(tuple),
    evidence=st.lists(evidence, max_size=1).map(tuple),
    measures=st.lists(measures, max_size=3).map(tuple),
)


def cells(update, draw):
    """An update as somebody fills it in."""
    habit = draw(st.sampled_from(_HABITS))
    said = {
        "task": update.task,
        "on": habit(update.on),
        "status": draw(st.sampled_from([str.upper, str.title, str]))(label(update.status, Lang.VI)),
        "percent": update.percent,
        "completed_on": update.completed_on and habit(update.completed_on),
        "result": update.result,
        "next": update.next,
        "resolves": draw(st.sampled_from([", ", " ", ";\n"])).join(map(str, update.resolves)),
    }
    for obstacle in update.obstacles:
        said |= {
            "obstacle_kind": label(obstacle.kind, Lang.VI),
            "obstacle_text": obstacle.text,
            "obstacle_cause": obstacle.cause,
            "obstacle_proposal": obstacle.proposal,
            "obstacle_to": obstacle.to,
        }
    for one in update.evidence:
        said |= {
            "evidence_number": one.number,
            "evidence_date": one.date and habit(one.date),
            "evidence_title": one.title,
            "evidence_url": one.url,
        }
    figures = [{"task": update.task, **measure.model_dump()} for measure in update.measures]
    return said, figures


def as_text(book):
    """What begins with = is text where a person typed it into a cell for text."""
    for sheet in book:
        for row in sheet.iter_rows(min_row=FIRST):
            for cell in row:
                if isinstance(cell.value, str):
                    cell.data_type = "s"


@examples(100)
@given(updates, st.data())
def test_any_update_comes_back_from_a_form_as_it_was(update, data):
    row, figures = cells(update, data.draw)
    form_data = a_form(row, figures=figures, edit=as_text)
    for saved in (form_data, as_excel_saves(form_data)):
        form, findings = form_of(saved)
        assert findings == ()
        [read], _ = with_figures(form.updates, form.figures)
        back, faults = shaped(read.row)
        assert faults == []
        assert back == update
