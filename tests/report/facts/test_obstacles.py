"""The ledger of obstacles as a report tells it."""

from builders import a_month, a_task, an_agency, an_update
from de_an06.model.month import ObstacleKind
from reports import STANDING, TP, YT, a_report


def an_obstacle(text="Thiếu", kind="legal", **more):
    return {"kind": kind, "text": text, **more}


def a_word(on, *obstacles, task="II.1.a", resolves=()):
    return an_update(on, "blocked", task=task, obstacles=obstacles, resolves=resolves)


def test_open_new_and_resolved_ones_are_counted():
    month = a_month(
        a_word("2024-04-01", an_obstacle("cũ"), an_obstacle("cũ hơn")),
        a_word("2024-05-20", an_obstacle("mới"), resolves=("2024-04-01.1",)),
        period="2024-06",
    )
    found = a_report(month).obstacles
    assert (found.open, found.new, found.resolved_count) == (2, 1, 1)
    assert [trouble.text for trouble in found.resolved] == ["cũ"]


def test_what_was_resolved_before_the_period_is_not_told_again():
    month = a_month(
        a_word("2024-04-01", an_obstacle()),
        a_word("2024-05-01", resolves=("2024-04-01.1",)),
        period="2024-05",
    )
    found = a_report(month).obstacles
    assert (found.open, found.resolved) == (0, ())


def test_the_kinds_stand_in_their_official_order_and_the_same_words_together():
    tasks = (a_task("II.1.a", ("so-tp", "so-yt")), a_task("II.1.b"))
    months = (
        a_month(
            a_word("2024-06-01", an_obstacle("Máy chậm", "infrastructure"), an_obstacle()),
            a_word("2024-06-01", an_obstacle(), task="II.1.b"),
        ),
        a_month(a_word("2024-06-02", an_obstacle()), agency="so-yt"),
    )
    legal, machines = a_report(*months, tasks=tasks).obstacles.kinds
    assert (legal.kind, legal.count) == (ObstacleKind.LEGAL, 3)
    assert (machines.kind, machines.count) == (ObstacleKind.INFRASTRUCTURE, 1)
    (trouble,) = legal.troubles
    told = [(raiser.agency, [task.id for task in raiser.tasks]) for raiser in trouble.raisers]
    assert told == [("Sở Tư pháp", ["II.1.a", "II.1.b"]), ("Sở Y tế", ["II.1.a"])]


def test_one_text_with_two_causes_is_two_obstacles():
    month = a_month(a_word("2024-06-01", an_obstacle(), an_obstacle(cause="Chưa có văn bản")))
    (kind,) = a_report(month).obstacles.kinds
    assert [trouble.cause for trouble in kind.troubles] == [None, "Chưa có văn bản"]


def test_proposals_stand_by_addressee_those_above_first_and_nobody_last():
    bo = an_agency("bo", kind="central", reports=False, name="Bộ Công an")
    ubnd = an_agency("ubnd", kind="authority", reports=False, name="UBND tỉnh")
    asked = [None, "so-yt", "ubnd", "Bộ, ngành", "bo"]
    obstacles = [an_obstacle(proposal=f"Xin {to}", to=to) for to in asked]
    month = a_month(a_word("2024-06-01", *obstacles))
    found = a_report(month, agencies=(STANDING, TP, YT, bo, ubnd)).obstacles.addressees
    names = [addressee.name for addressee in found]
    assert names == ["Bộ, ngành", "Bộ Công an", "Sở Y tế", "UBND tỉnh", None]


def test_an_obstacle_without_a_proposal_addresses_nobody():
    assert a_report(a_month(a_word("2024-06-01", an_obstacle()))).obstacles.addressees == ()


def test_an_agencys_own_report_has_its_own_obstacles():
    task = a_task(leads=("so-tp", "so-yt"))
    months = [
        a_month(a_word("2024-06-01", an_obstacle(id)), agency=id) for id in ("so-tp", "so-yt")
    ]
    (kind,) = a_report(*months, tasks=(task,), own="so-yt").obstacles.kinds
    assert [trouble.text for trouble in kind.troubles] == ["so-yt"]
