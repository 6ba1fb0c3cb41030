"""Which path is what."""

import pytest

from de_an06.load.layout import is_ignored, is_of_plan, kind_of, unknown
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.task import Task


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("plan/agencies.yaml", AgencyRegistry),
        ("plan/calendar.yaml", Calendar),
        ("plan/2024/plan.yaml", Plan),
        ("plan/2024/decisions.yaml", Decisions),
        ("plan/2024/tasks/II.2.dd.yaml", Task),
        ("plan/2024/updates/so-tttt/2024-03.yaml", AgencyMonth),
        ("plan/2024/updates/so-tttt/2025-12.yaml", AgencyMonth),
        ("plan/2024/updates/so-tttt/2024-Q1.yaml", AgencyMonth),
        ("plan/2024/updates/so-tttt/2024.yaml", AgencyMonth),
        ("plan/100-ngay/updates/so-tttt/dot-1.yaml", AgencyMonth),
        ("plan/2026/updates/so-tttt/2026-14.yaml", AgencyMonth),
        ("plan/100-ngay/plan.yaml", Plan),
        ("plan/100_ngay/plan.yaml", None),
        ("plan/2024/updates/so-tttt/2024-3.yaml", None),
        ("plan/2024/updates/so-tttt/202403.yaml", None),
        ("plan/2024/updates/so-tttt/2024-Q5.yaml", None),
        ("plan/2024/updates/so-tttt/Dot-1.yaml", None),
        ("plan/2024/updates/so-tttt/2024-03.yml", None),
        ("plan/2024/updates/Sở-TT/2024-03.yaml", None),
        ("plan/2024/updates/2024-03.yaml", None),
        ("plan/2024/tasks/II.2.đ.yaml", None),
        ("plan/2024/tasks/a/b.yaml", None),
        ("plan/plan.yaml", None),
        ("plan/٢٠٢٤/plan.yaml", None),
        ("agencies.yaml", None),
    ],
)
def test_a_path_says_what_its_file_holds(path, kind):
    assert kind_of(path) is kind


@pytest.mark.parametrize(
    ("path", "is_ours"),
    [
        ("plan/agencies.yaml", True),
        ("plan/2024/plan.yaml", True),
        ("plan/2025/plan.yaml", False),
        ("plan/old/plan.yaml", False),
        ("plan/Old/plan.yaml", True),
        ("plan/2025", True),
    ],
)
def test_a_file_concerns_its_own_plan_or_all(path, is_ours):
    assert is_of_plan(path, "2024") is is_ours


@pytest.mark.parametrize(
    ("name", "ignored"),
    [(".git", True), ("a.yaml~", True), ("Thumbs.db", True), ("a.yaml", False), ("a.bak", False)],
)
def test_only_what_nobody_wrote_is_ignored(name, ignored):
    assert is_ignored(name) is ignored


@pytest.mark.parametrize(("folder", "meant"), [("so_x", "so-x"), ("Sở-TT", "so-tt"), ("_", "")])
def test_a_folder_of_updates_that_is_no_id_gets_an_offer_in_the_shape_of_one(folder, meant):
    found = unknown(f"plan/2024/updates/{folder}/2024-03.yaml")
    assert found.rule.name == "folder-not-an-id"
    assert found.facts == {"value": folder, "nearest": meant}


def test_a_file_with_another_name_in_an_agencys_folder_is_offered_its_month():
    assert unknown("plan/2024/updates/so-x/2024-3.yml").facts["nearest"] == "2024-03.yaml"


@pytest.mark.parametrize(
    ("name", "place", "character", "meant"),
    [
        ("II.2.đ.yaml", 6, "đ", "II.2.dd.yaml"),
        ("KH 20.yaml", 3, "U+0020", ""),
        ("II..2.yaml", 3, ".", ""),
        ("_KH20.yml", 1, "_", ""),
        ("KH20-.yaml", 5, "-", ""),
    ],
)
def test_a_tasks_file_whose_name_is_no_id_is_told_which_character_is_the_matter(
    name, place, character, meant
):
    facts = unknown(f"plan/2024/tasks/{name}").facts
    assert (facts["place"], facts["character"], facts["nearest"]) == (str(place), character, meant)


def test_ids_of_items_may_hold_underscores():
    assert kind_of("plan/2024/tasks/KH20_TT_N02.2.2.yaml") is Task
