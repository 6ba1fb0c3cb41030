"""The screen of `agencies`: the registry as a list."""

from de_an06.render.screen import Column, Piece, Screen, Table, Tone, line
from de_an06.render.screens.head import Page, head
from de_an06.words.dates import short_day
from de_an06.words.labels import label


def agencies_screen(page: Page) -> Screen:
    """The agencies, then the groups with the number of agencies that they come down to."""
    registry = page.register.agencies
    names = (Column(page.say("col_id")), Column(page.say("col_name"), flexible=True))
    agencies = tuple(
        (
            Piece(agency.id),
            Piece(agency.name),
            Piece(label(agency.kind, page.lang), Tone.FAINT),
            Piece(f"→ {short_day(agency.valid_to)}" if agency.valid_to else ""),
        )
        for agency in registry.agencies
    )
    groups = []
    for group in registry.groups:
        members = len(registry.expand(group.members))
        count = page.say("members", count=members) if members else page.say("open_phrase")
        remark = page.say("assumption") if group.assumption else ""
        groups.append((Piece(group.id), Piece(group.name), Piece(count), Piece(remark, Tone.FAINT)))
    return [
        *head(page),
        line(page.say("agencies_head", count=len(agencies), groups=len(groups)), Tone.STRONG),
        Table((*names, Column(page.say("col_kind")), Column("")), agencies),
        line(),
        Table((*names, Column(""), Column("")), tuple(groups)),
    ]
