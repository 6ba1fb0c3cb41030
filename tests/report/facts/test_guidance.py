"""How a report opens: documents, rulings, the agency's own word."""

from builders import a_decision, a_month, a_task
from reports import a_report


def documents(*pairs):
    return tuple({"number": number, "date": date} for number, date in pairs)


def test_the_standing_agencys_summary_opens_the_consolidated_report():
    months = [
        a_month(agency=agency, period="2024-06", summary=f"Lời của {agency}")
        for agency in ("ca-tinh", "so-tp")
    ]
    assert a_report(*months).guidance.summary == "Lời của ca-tinh"
    assert a_report(*months, own="so-tp").guidance.summary == "Lời của so-tp"


def test_the_documents_of_all_months_of_a_quarter_stand_by_their_day():
    months = [
        a_month(agency="ca-tinh", period=period, documents=documents(*pairs))
        for period, *pairs in (
            ("2024-03", ("1/CV", "2024-03-01")),
            ("2024-04", ("3/CV", "2024-04-02"), ("2/CV", "2024-04-01")),
            ("2024-06", ("4/CV", None), ("5/CV", "2024-06-30")),
        )
    ]
    found = a_report(*months, period="2024-Q2").guidance.documents
    assert [document.number for document in found] == ["2/CV", "3/CV", "4/CV"]


def test_the_documents_of_others_are_counted():
    months = [
        a_month(agency=agency, period="2024-06", documents=documents(*pairs))
        for agency, *pairs in (
            ("so-tp", ("1/CV", "2024-06-01"), ("2/CV", "2024-06-02")),
            ("so-yt", ("1/CV", "2024-06-01")),
            ("ca-tinh", ("9/CV", "2024-06-01")),
        )
    ]
    guidance = a_report(*months).guidance
    assert (guidance.others, guidance.authors, len(guidance.documents)) == (3, 2, 1)


def test_the_rulings_of_the_period_on_tasks_are_told():
    for decision, told in [
        (a_decision("extend", due="2024-12-31", on="2024-05-15"), True),
        (a_decision("extend", due="2024-12-31", on="2024-05-14"), False),
        (a_decision("waive", agency="so-tp", on="2024-06-14"), True),
        (a_decision("accept", on="2024-06-15"), False),
        (a_decision("condition_met", None, condition="guidance", on="2024-06-01"), True),
        (a_decision("close", None, period="2024-05", files={}, on="2024-06-01"), False),
    ]:
        report = a_report(tasks=(a_task(condition="guidance"),), decisions=(decision,))
        assert bool(report.guidance.rulings) is told


def test_a_ruling_that_was_taken_back_is_told_by_the_one_that_did_so():
    decisions = (
        a_decision("waive", on="2024-06-01"),
        a_decision("waive", agency="so-tp", on="2024-06-01"),
        a_decision("revoke", None, decision="2024-06-01.1", on="2024-06-03"),
    )
    guidance = a_report(decisions=decisions).guidance
    ruling, revocation = guidance.rulings
    assert guidance.revoked == 1
    assert ruling.agency == "Sở Tư pháp"
    assert revocation.taken_back == decisions[0]
    assert [task.id for task in revocation.tasks] == ["II.1.a"]


def test_an_agency_is_told_of_the_rulings_that_concern_it():
    decisions = tuple(
        a_decision("waive", "II.1.a", agency=id, on="2024-06-01") for id in ("so-tp", "so-yt")
    )
    task = a_task(leads=("so-tp", "so-yt"))
    (ruling,) = a_report(tasks=(task,), decisions=decisions, own="so-yt").guidance.rulings
    assert ruling.agency == "Sở Y tế"


def test_a_longer_period_opens_with_the_words_that_were_written_for_it():
    for given, period, told in [
        ({"summary": "tháng"}, "2024-06", "tháng"),
        ({"summary": "tháng"}, "2024-Q2", None),
        ({"summary": "tháng", "summaries": {"2024-H1": "nửa năm"}}, "2024-H1", "nửa năm"),
        ({"summary": "tháng", "summaries": {"2024-H1": "nửa năm"}}, "2024-Q2", None),
    ]:
        month = a_month(agency="ca-tinh", period="2024-06", **given)
        assert a_report(month, period=period).guidance.summary == told, (given, period)


def test_an_agency_that_wrote_nothing_for_a_longer_period_has_its_months_words():
    month = a_month(agency="so-tp", period="2024-06", summary="tháng")
    assert a_report(month, period="2024-Q2", own="so-tp").guidance.summary == "tháng"


def test_documents_are_counted_by_type_the_most_frequent_first():
    pairs = [(f"{number}/CAT-VP", None) for number in (1, 2)] + [("3/KH-CAT", None)]
    month = a_month(agency="ca-tinh", period="2024-06", documents=documents(*pairs))
    types = a_report(month).guidance.types
    assert [(one.type, one.count) for one in types] == [("Công văn", 2), ("Kế hoạch", 1)]


def test_rulings_are_counted_by_kind_with_their_tasks():
    tasks = (a_task("II.1.a"), a_task("II.1.b"))
    decisions = (
        a_decision("waive", "II.1.b", on="2024-06-01"),
        a_decision("accept", "II.1.b", on="2024-06-02"),
        a_decision("waive", "II.1.a", on="2024-06-03"),
    )
    kinds = a_report(tasks=tasks, decisions=decisions).guidance.kinds
    assert [(one.kind, one.count, [task.id for task in one.tasks]) for one in kinds] == [
        ("waive", 2, ["II.1.a", "II.1.b"]),
        ("accept", 1, ["II.1.b"]),
    ]


def test_it_is_known_whether_all_rulings_of_a_kind_are_each_for_one_lead():
    for agency, is_of_one_each in (("so-tp", True), (None, False)):
        decisions = (
            a_decision("extend", agency="so-tp", due="2024-12-31", on="2024-06-01"),
            a_decision("extend", agency=agency, due="2025-01-31", on="2024-06-02"),
        )
        (kind,) = a_report(decisions=decisions).guidance.kinds
        assert kind.is_of_one_each is is_of_one_each
