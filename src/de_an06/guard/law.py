"""Whose a path is, as the registry and the plans at the base have it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from posixpath import normpath

from de_an06.engine.succession import secretariat
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.guard import BASE_UNREADABLE
from de_an06.git.git import short_name
from de_an06.git.revision import Revision
from de_an06.load.document import DataFiles, read_plan_files
from de_an06.load.layout import AGENCIES, PLAN_FILE, PathParts, plans_of
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Plan
from de_an06.model.rulings import Decision, DecisionKind, Decisions


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a change: a name to show, and the agencies whose word it may give."""

    name: str
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Law:
    """What holds at the base, whatever the change says.

    `standing` (the standing agency, or its heir) and `rulings` are by the plan's id; `sent` are
    the paths of the months that were submitted, `evidence` those of the files that months point
    to. `commit` is the base's short name, `documents` are what was read of it: what a change
    leaves as it was need not be read again.
    """

    commit: str
    registry: AgencyRegistry
    standing: Mapping[str, str]
    rulings: Mapping[str, tuple[Decision, ...]]
    sent: frozenset[str]
    evidence: frozenset[str]
    documents: DataFiles

    def secretariats(self, parts: PathParts) -> tuple[str, ...]:
        """The standing agency of the plan to which a path belongs; those of all for the rest."""
        if parts.plan is not None and parts.plan in self.standing:
            return (self.standing[parts.plan],)
        return tuple(dict.fromkeys(self.standing.values()))

    def is_closed(self, parts: PathParts) -> bool:
        """Whether a path is that of a month which the secretariat has closed."""
        return parts.period is not None and any(
            ruling.kind is DecisionKind.CLOSE and ruling.period == parts.period
            for ruling in self.rulings.get(parts.plan or "", ())
        )


def maintained_by(registry: AgencyRegistry, account: str) -> frozenset[str]:
    """The agencies that an account maintains; forges ignore the case of its name."""
    wanted = account.removeprefix("@").casefold()
    return frozenset(
        agency.id
        for agency in registry.agencies
        if wanted in (name.casefold() for name in agency.maintainers)
    )


def actor_of(law: Law, account: str) -> Actor:
    """Who changes, by the account that a forge or a server knows, and the registry at the base."""
    mine = maintained_by(law.registry, account)
    account = " ".join(account.split())
    return Actor(f"{account} ({', '.join(sorted(mine))})" if mine else account, mine)


LONGEST_PATH = 240
"""The most letters of a path: Windows opens no longer one in a folder of usual depth."""


def law_of(base: Revision, today: date) -> Law | Diagnostic:
    """The law at the base on a day; a finding where its registry or every plan cannot be read.

    Each file counts by itself: a month that is wrong takes nobody's rights away.
    """
    short, files = short_name(base.commit), base.files
    read = [read_plan_files(files, plan) for plan in plans_of(base.tree)]
    registry = next((draft.noun(AgencyRegistry) for draft in read), None)
    if registry is None:
        return _unreadable(AGENCIES, short)
    plans = {draft.id: plan for draft in read if (plan := draft.noun(Plan))}
    if not plans:
        return _unreadable(PLAN_FILE, short)
    months = [found for draft in read for found in draft.nouns(AgencyMonth)]
    updates = (update for _, month in months for update in month.updates)
    proofs = (one for update in updates for one in update.evidence)
    return Law(
        commit=short,
        registry=registry,
        standing={
            id: secretariat(registry, plan.standing_agency, today) for id, plan in plans.items()
        },
        rulings={
            draft.id: rulings.decisions for draft in read if (rulings := draft.noun(Decisions))
        },
        sent=frozenset(spot.file for spot, month in months if month.submitted),
        evidence=frozenset(normpath(one.path) for one in proofs if one.path),
        documents=dict(chain.from_iterable(draft.documents.items() for draft in read)),
    )


def _unreadable(path: str, base: str) -> Diagnostic:
    return Diagnostic(BASE_UNREADABLE, Span(AGENCIES), {"value": path, "base": base})
