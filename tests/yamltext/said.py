"""Hypothesis strategies for what people record: any text that a file may hold."""

from datetime import date

from hypothesis import strategies as st

from de_an06.model.month import (
    Evidence,
    Measure,
    Obstacle,
    ObstacleKind,
    Reference,
    Status,
    Submission,
    Update,
)
from de_an06.model.period import PeriodName
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.text import nfc
from de_an06.yamltext.decoding import has_hidden

_WORDS = """
đã đang hoàn thành cơ sở dữ liệu dân cư 12/20 máy chủ; 40%. «VNeID» true no 215
# - * & ! | > : "trích" 'dẫn' {a} [b] <<<<<<< ======= https://kontum.gov.vn/a?b=c
"""


def _is_allowed(text: str) -> bool:
    return bool(text.strip()) and not has_hidden(nfc(text))


prose = st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=60).map(" ".join)
lines = st.one_of(prose, st.text(min_size=1, max_size=30).filter(lambda text: "\n" not in text))
texts = st.one_of(
    prose,
    st.lists(st.one_of(prose, st.sampled_from(["", " ", "  - a", "\t"])), max_size=4).map(
        "\n".join
    ),
    st.text(min_size=1, max_size=200),
    st.text(alphabet="ađ01 :#-?,[]{}&*!|>'\"%@`~=<.\\/\n\t", min_size=1),
).filter(_is_allowed)
one_line = lines.filter(_is_allowed)
days = st.dates(date(2023, 12, 15), date(2024, 3, 14))
ids = st.from_regex(r"\A[A-Za-z0-9]{1,4}([.-][A-Za-z0-9]{1,3}){0,2}\Z")
agencies = st.from_regex(r"\A[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}\Z")
references = st.builds(Reference, days, st.integers(1, 9999))
periods = st.sampled_from(["2024-01", "2024-12", "2024-Q1", "2024-H1", "2024"]).map(PeriodName)


def _maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def _some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


obstacles = st.builds(
    Obstacle,
    kind=st.sampled_from(ObstacleKind),
    text=texts,
    cause=_maybe(texts),
    proposal=_maybe(texts),
    to=_maybe(one_line),
)
evidence = st.builds(
    Evidence,
    number=one_line,
    date=_maybe(days),
    title=_maybe(one_line),
    url=_maybe(one_line),
)
measures = st.builds(
    Measure, target=ids, numerator=st.integers(0, 99), denominator=st.integers(99, 999_999_999)
)
updates = st.builds(
    Update,
    task=ids,
    on=days,
    status=st.sampled_from(Status),
    percent=_maybe(st.integers(0, 100)),
    completed_on=_maybe(days),
    result=_maybe(texts),
    obstacles=_some(obstacles),
    resolves=_some(references),
    next=_maybe(texts),
    evidence=_some(evidence),
    measures=_some(measures),
)
submissions = st.builds(Submission, on=days, number=_maybe(one_line), covers=_maybe(_some(periods)))
digests = st.from_regex(r"\A[0-9a-f]{64}\Z")
paths = st.builds("plan/2024/updates/{}/2024-03.yaml".format, agencies)
decisions = st.builds(
    Decision,
    on=days,
    kind=st.sampled_from(DecisionKind),
    task=_maybe(ids),
    due=_maybe(days),
    decision=_maybe(references),
    document=_maybe(one_line),
    note=_maybe(texts),
    files=_maybe(st.dictionaries(paths, digests, max_size=3)),
)
