"""The law of a change set: what its base says of agencies, plans and what is frozen."""

from collections.abc import Iterator
from posixpath import normpath

from de_an06.changes.git import short_name
from de_an06.changes.territory import Law
from de_an06.cli.revisions import Revision
from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.diagnostics.rules_guard import BASE_UNREADABLE
from de_an06.load.draft import Draft, read_draft
from de_an06.load.layout import AGENCIES, layout
from de_an06.load.tree import years_of


def law_of(base: Revision) -> Law | Diagnostic:
    """The law at the base; a finding where its registry or every plan cannot be read.

    Each file counts by itself: a month that is wrong takes nobody's rights away.
    """
    short, files = short_name(base.commit), base.files
    drafts = [read_draft(layout(files, y), y, files.evidences) for y in years_of(base.tree)]
    registry = next((draft.agencies.noun for draft in drafts if draft.agencies), None)
    if registry is None:
        return _unreadable(AGENCIES, short)
    plans = {draft.year: draft.plan.noun for draft in drafts if draft.plan and draft.plan.noun}
    if not plans:
        return _unreadable("plan.yaml", short)
    return Law(
        commit=short,
        registry=registry,
        standing={year: plan.standing_agency for year, plan in plans.items()},
        rulings={
            draft.year: draft.decisions.noun.decisions
            for draft in drafts
            if draft.decisions and draft.decisions.noun
        },
        sent=frozenset(path for draft in drafts for path in _sent(draft)),
        evidence=frozenset(path for draft in drafts for path in _evidence(draft)),
    )


def _sent(draft: Draft) -> list[str]:
    return [month.path for month in draft.months if month.noun and month.noun.submitted]


def _evidence(draft: Draft) -> Iterator[str]:
    for month in draft.months:
        for update in month.noun.updates if month.noun else ():
            yield from (normpath(one.path) for one in update.evidence if one.path)


def _unreadable(path: str, base: str) -> Diagnostic:
    return Diagnostic(BASE_UNREADABLE, Span(AGENCIES), {"value": path, "base": base})
