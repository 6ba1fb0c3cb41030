"""An agency's own words on its month: what of them is new, and how they are put into its file."""

from collections.abc import Sequence

from de_an06.model.month import AgencyMonth, Document
from de_an06.model.plan import Register
from de_an06.yamltext.canonical import Content, contents
from de_an06.yamltext.edit import with_entries, with_other_value
from de_an06.yamltext.tree import Tree

_BEHIND_SUMMARY = ("submitted", "entered_by", "period")
_BEHIND_DOCUMENTS = ("summaries", "summary", *_BEHIND_SUMMARY)
_BEHIND_PLANS = ("documents", *_BEHIND_DOCUMENTS)


def month_of(register: Register, agency: str, period: str) -> AgencyMonth | None:
    """What an agency's file of a period says; None where there is none."""
    mine = (month for month in register.months if month.agency == agency)
    return next((month for month in mine if month.period == period), None)


def has_own_words(month: AgencyMonth) -> bool:
    """Whether a month says something of the whole, beside its updates."""
    return bool(month.summary or month.documents or month.plans)


def unsaid(there: AgencyMonth | None, said: AgencyMonth) -> AgencyMonth:
    """What of the words in `said` the month does not say yet."""
    if there is None:
        return said
    left = {
        "summary": None if said.summary == there.summary else said.summary,
        "documents": tuple(one for one in said.documents if one not in there.documents),
        "plans": None if said.plans == there.plans else said.plans,
    }
    return said.model_copy(update=left)


def with_own_words(tree: Tree, there: AgencyMonth, said: AgencyMonth) -> Tree:
    """A month's file with more words in it: a text in place of the one before.

    A document is added, or takes the place of the one with its number.
    """
    if said.summary is not None:
        tree = with_other_value(tree, "summary", said.summary, behind=_BEHIND_SUMMARY)
    tree = _with_documents(tree, there.documents, said.documents)
    if said.plans is not None:
        tree = with_other_value(tree, "plans", said.plans, behind=_BEHIND_PLANS)
    return tree


def _with_documents(tree: Tree, there: Sequence[Document], said: Sequence[Document]) -> Tree:
    news = {document.number: document for document in said}
    numbers = {document.number for document in there}
    if numbers.isdisjoint(news):
        return with_entries(tree, "documents", said, behind=_BEHIND_DOCUMENTS)
    kept = [news.pop(document.number, document) for document in there]
    entries: list[Content] = [contents(document) for document in (*kept, *news.values())]
    return with_other_value(tree, "documents", entries)
