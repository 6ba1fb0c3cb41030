"""The charts of a report on paper and on a page, made of the figures that its sentences give."""

import io
import re
import subprocess
import sys
from zipfile import ZipFile

import docx
from openxml_audit import OpenXmlValidator

from builders import a_month, a_target, a_task, an_agency, an_update
from de_an06.report.formats import in_formats
from de_an06.report.pictures import pictures
from de_an06.report.press import press
from de_an06.surface.docx.document import docx_bytes
from de_an06.surface.official import official_document
from reports import STANDING, a_drawn_report, a_report


def a_picture_report():
    task = a_task(leads=("so-tp", "so-yt"), due="2024-05-31")
    return a_drawn_report(a_month(an_update("2024-06-03", "done")), tasks=[task])


def made_of(facts):
    return press({})("consolidated", facts)


def test_a_picture_stands_between_its_heading_and_its_sentence():
    facts = a_picture_report()
    document = docx.Document(io.BytesIO(docx_bytes(official_document(made_of(facts)))))

    names = [paragraph.style.name for paragraph in document.paragraphs]
    at = [place for place, name in enumerate(names) if name == "Hình"]
    assert len(at) == len(document.inline_shapes) == len(facts.charts.kinds) == 2
    for number, place in enumerate(at, 1):
        sentence = document.paragraphs[place + 1].text
        assert document.paragraphs[place - 1].text.startswith(f"Biểu đồ {number}. ")
        drawn = document.inline_shapes[number - 1]._inline
        assert drawn.docPr.get("descr") == sentence
        # Without these LibreOffice would push it across the margin.
        assert {drawn.get(side) for side in ("distL", "distR", "distT", "distB")} == {"0"}
    assert "1 đã hoàn thành" in document.paragraphs[at[0] + 1].text


def test_the_same_report_has_the_same_pictures_in_every_process():
    facts = a_picture_report()
    made = in_formats(made_of(facts), ["docx", "html"])

    assert in_formats(made_of(facts), ["docx", "html"]) == made
    with ZipFile(io.BytesIO(made["docx"])) as archive:
        images = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert all(archive.read(name).startswith(b"\x89PNG") for name in images)
    assert images == ["word/media/image1.png", "word/media/image2.png"]


def test_word_reads_a_document_with_pictures(tmp_path):
    (tmp_path / "a.docx").write_bytes(docx_bytes(official_document(made_of(a_picture_report()))))

    assert [str(e) for e in OpenXmlValidator().validate(tmp_path / "a.docx").errors] == []


def test_a_page_has_its_pictures_inside_and_nothing_to_fetch():
    facts = a_picture_report()
    page = in_formats(made_of(facts), ["html"])["html"].decode()

    assert page.count("<svg ") == 2
    assert not re.search(r"https?:|//|url\(|<script", page)


def test_plain_text_and_markdown_hold_the_sentences_alone():
    facts = a_picture_report()
    made = in_formats(made_of(facts), ["md", "txt", "xlsx"])

    assert "### Biểu đồ 2. " in made["md"].decode()
    assert "Biểu đồ 2. " in made["txt"].decode()


def test_a_target_begins_with_a_capital_as_in_the_table():
    targets = [a_target(text="mỗi xã 05 buổi"), a_target("II.1.a.2")]
    given = {"target": "II.1.a.1", "numerator": 30, "denominator": 50}
    facts = a_drawn_report(
        a_month(an_update("2024-06-01", measures=[given])), tasks=[a_task(targets=targets)]
    )

    assert ">II.1.a. Mỗi xã 05 buổi<" in pictures(facts)[1].alone


def test_targets_that_their_level_tells_apart_have_it_beside_their_bars():
    levels = {"II.1.a.1": "province", "II.1.a.2": "district"}
    targets = [a_target(id, level=level) for id, level in levels.items()]
    given = [{"target": id, "numerator": 30, "denominator": 50} for id in levels]
    facts = a_drawn_report(
        a_month(an_update("2024-06-01", measures=given)), tasks=[a_task(targets=targets)]
    )

    drawn = pictures(facts)[1].alone
    assert ">II.1.a cấp tỉnh. " in drawn
    assert ">II.1.a cấp huyện. " in drawn


def test_a_gap_shows_where_agencies_are_left_out():
    leads = [f"xa-{number:02}" for number in range(40)]
    towns = [an_agency(lead, name=f"Xã {lead}") for lead in leads]
    facts = a_drawn_report(
        tasks=[a_task(leads=leads, due="2024-05-31")], agencies=(STANDING, *towns)
    )

    names = re.findall(r'text-anchor="end">([^<>]+)<', pictures(facts)[-1].alone)
    assert (len(names), names[18]) == (37, "…")


def test_without_charts_there_is_no_annex_of_them():
    facts = a_report()

    assert "Biểu đồ" not in made_of(facts).markdown
    assert pictures(facts) == ()


def test_the_library_is_read_only_where_a_word_report_has_pictures():
    code = (
        "import sys, de_an06.report.command, de_an06.report.html; print('resvg_py' in sys.modules)"
    )

    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout == "False\n"
