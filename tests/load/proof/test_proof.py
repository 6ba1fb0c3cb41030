"""The real plan proves its official text; whatever changes in either is told with both places."""

import unicodedata
from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import assume, given
from hypothesis import strategies as st

from conftest import ROOT, examples, tenth
from de_an06.findings.finding import Span
from de_an06.load.folder import read_folder
from de_an06.load.layout import Files
from de_an06.load.proof.proof import prove
from de_an06.load.proof.quotes import quotes
from de_an06.load.proof.wording import plan_words, source_words, without, word_span, wording
from de_an06.load.register import load_register, reread

PATH = "docs/source/ke-hoach-de-an-06-kon-tum-2024.txt"
OFFICIAL = (ROOT / PATH).read_bytes().decode()
FILES = read_folder(ROOT, "2024")
PLAN = "plan/2024/plan.yaml"
STRANGE = "Zz"
COVERED = 6157


def read(files):
    loaded = reread(LOADED, files)
    assert loaded.register is not None, loaded.findings
    return loaded


LOADED = load_register(FILES, "2024", date(2024, 12, 31))
REGISTER = LOADED.register


def proof(text=OFFICIAL, files=FILES, path=PATH):
    loaded = LOADED if files is FILES else read(files)
    data = text if isinstance(text, bytes) else text.encode()
    return prove(loaded, data, path)


@cache
def covered():
    """Each word of the plan with its span, and the official word that it covers with its own."""
    ours = plan_words(wording(REGISTER))
    theirs = without(source_words(OFFICIAL), REGISTER.plan.exclusions[0])
    spans = (word_span(word, LOADED.plan_files.trees) for word in ours)
    return list(zip(ours, spans, theirs, strict=True))


def edited(span, new, *, after=0):
    """The files with other letters in place of a span, and of `after` letters behind it."""
    contents = dict(FILES.contents)
    lines = contents[span.file].decode().split("\n")
    line, start = lines[span.line - 1], span.column - 1
    lines[span.line - 1] = line[:start] + new + line[start + span.length + after :]
    return Files(contents | {span.file: "\n".join(lines).encode()})


def rewritten(word, new):
    """The official text with another word in place of one of its own."""
    lines = OFFICIAL.split("\n")
    line, start = lines[word.line - 1], word.column - 1
    lines[word.line - 1] = line[:start] + new + line[start + len(word.text) :]
    return "\n".join(lines)


def place(span):
    return f"{span.file}:{span.line}:{span.column}"


def official_place(word):
    return f"{PATH}:{word.line}:{word.column}"


def told(findings):
    """Each finding's code, its place, the other place."""
    return [(one.rule.code, place(one.span), one.facts["other"]) for one in findings]


any_word = st.integers(0, COVERED - 1)


def test_the_real_plan_holds_every_official_word_exactly_once():
    assert len(covered()) == COVERED
    assert len(source_words(OFFICIAL)) == COVERED + 1
    assert proof() == ()


def test_every_word_is_found_at_its_letters_in_its_file():
    for word, span, _ in covered():
        written = span.text[span.column - 1 : span.column - 1 + span.length]
        assert written == word.text or word.passage.is_label


def test_another_form_of_the_same_text_is_proved_too():
    for data in [
        unicodedata.normalize("NFD", OFFICIAL).encode(),
        OFFICIAL.replace("\n", "\r\n").encode("utf-8-sig"),
    ]:
        assert proof(data) == (), data[:20]


def test_a_text_that_cannot_be_read_is_told_before_any_word_is_compared():
    for data in [b"", OFFICIAL.encode("utf-16"), b"KE HO\xc0CH\n", "KẾ\u200b HOẠCH".encode()]:
        findings = proof(data)
        assert {one.rule.code[0] for one in findings} == {"Y"}, data[:20]
        assert {one.span.file for one in findings} == {PATH}, data[:20]


@given(any_word)
@examples(25)
def test_a_changed_official_word_is_told_at_ours_and_at_theirs(number):
    word, span, theirs = covered()[number]
    code = "P404" if word.passage.is_label else "P401"
    findings = proof(rewritten(theirs, STRANGE))
    assert told(findings) == [(code, place(span), official_place(theirs))]
    assert findings[0].facts["ours"] == word.text
    assert findings[0].facts["theirs"] == STRANGE


@given(any_word)
@examples(25)
def test_a_missing_official_word_is_told_at_ours_and_where_it_would_be(number):
    word, span, theirs = covered()[number]
    [finding] = proof(rewritten(theirs, " " * len(theirs.text)))
    assert finding.rule.code == ("P404" if word.passage.is_label else "P403")
    assert finding.span == span
    after = covered()[min(number + 1, COVERED - 1)][2]
    before = covered()[number - 1][2]
    assert finding.facts["other"] in {official_place(after), official_place(before)}


@given(any_word)
@examples(25)
def test_an_added_official_word_is_told_at_theirs_and_beside_ours(number):
    _, _, theirs = covered()[number]
    before = covered()[max(number - 1, 0)][1]
    findings = proof(rewritten(theirs, f"{STRANGE} {theirs.text}"))
    assert told(findings) == [("P402", official_place(theirs), place(before))]


@given(st.integers(0, COVERED - 2))
@examples(25)
def test_two_official_words_that_changed_places_are_told_at_both_lines(number):
    (first, here, theirs), (second, beside, others) = covered()[number : number + 2]
    behind = OFFICIAL.split("\n")[theirs.line - 1][theirs.column - 1 :]
    assume(behind.startswith(f"{first.text} {second.text}"))
    both = replace(theirs, text=f"{first.text} {second.text}")
    found = told(proof(rewritten(both, f"{second.text} {first.text}")))
    ours = {other if code == "P402" else at for code, at, other in found}
    there = {at if code == "P402" else other for code, at, other in found}
    assert ours & {place(here), place(beside)}
    assert there & {official_place(theirs), official_place(others)}


@given(any_word)
@examples(25)
def test_a_changed_word_of_ours_is_told_at_ours_and_at_theirs(number):
    word, span, theirs = covered()[number]
    assume(not word.passage.is_label)
    found = told(proof(files=edited(span, STRANGE)))
    assert ("P401", place(span), official_place(theirs)) in found
    assert {code for code, _, _ in found} <= {"P401", "P405"}


@given(any_word)
@examples(25)
def test_a_missing_word_of_ours_is_told_at_theirs_and_beside_ours(number):
    word, span, theirs = covered()[number]
    assume(not word.passage.is_label and 0 < word.place < len(word.passage.words) - 1)
    assume(span.text.strip() != word.text)
    files = edited(span, "", after=1)
    [(code, at, other), *echoes] = [t for t in told(proof(files=files)) if t[0] != "P405"]
    assert (code, at, echoes) == ("P402", official_place(theirs), [])
    assert other == place(covered()[number - 1][1])


@given(any_word)
@examples(25)
def test_an_added_word_of_ours_is_told_at_ours_and_at_what_stands_there(number):
    word, span, theirs = covered()[number]
    assume(not word.passage.is_label)
    found = told(proof(files=edited(span, f"{STRANGE} {word.text}")))
    assert ("P403", place(span), official_place(theirs)) in found
    assert {code for code, _, _ in found} <= {"P403", "P405"}


QUOTES = list(quotes(REGISTER))


def test_every_quote_of_the_real_plan_is_known():
    assert len(QUOTES) == 119


def test_a_quote_with_a_wrong_word_is_told_at_that_word_and_at_its_source():
    for quote in tenth(QUOTES):
        word = plan_words([quote.passage])[len(quote.passage.words) // 2]
        span = word_span(word, LOADED.plan_files.trees)
        findings = proof(files=edited(span, STRANGE))
        assert {one.rule.code for one in findings} == {"P405"}, quote.passage.spot
        there = word_span(plan_words(quote.sources[:1])[0], LOADED.plan_files.trees)
        others = {one.facts["other"] for one in findings if place(one.span) == place(span)}
        assert place(there) in others or (len(quote.sources) > 1 and others), (
            quote.passage.spot.keys
        )


def test_a_page_number_that_no_exclusion_states_is_told():
    text = LOADED.plan_files.trees[PLAN].text
    start = text.index("exclusions:")
    contents = dict(FILES.contents)
    files = Files(contents | {PLAN: text[:start].encode()})
    assert told(proof(files=files)) == [
        ("P402", f"{PATH}:456:1", "plan/2024/tasks/II.3.a.yaml:11:17")
    ]


def test_a_page_number_on_another_line_is_told_in_both_texts():
    found = told(proof(OFFICIAL.replace("\n7 \n", "\n\n7 \n")))
    assert [code for code, _, _ in found] == ["P402", "P406"]
    assert [at.partition(":")[0] for _, at, _ in found] == [PATH, PLAN]


def test_another_text_is_one_finding_whatever_its_length():
    codes = [one.rule.code for one in proof("các " * 190_000)]
    assert codes == ["P407", "P406"]


def test_a_message_shows_both_places_also_where_the_texts_path_is_long():
    long = f"/{'thu-muc/' * 20}van-ban.txt"
    _, _, theirs = covered()[100]
    [finding] = proof(rewritten(theirs, STRANGE), path=long)
    assert f"van-ban.txt:{theirs.line}:{theirs.column}" in finding.message("vi")
    assert f"van-ban.txt:{theirs.line}:{theirs.column}" in finding.message("en")


def test_findings_stand_by_file_and_line():
    text = OFFICIAL.replace("dân cư", "dân")
    findings = proof(text)
    spans = [(one.span.file, one.span.line, one.span.column) for one in findings]
    assert len(findings) == 27
    assert spans == sorted(spans)
    assert all(isinstance(one.span, Span) and one.span.text for one in findings)
