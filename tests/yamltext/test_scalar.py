import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from de_an06.model.text import nfc
from de_an06.yamltext.canonical import block_scalar, flow_scalar
from de_an06.yamltext.decoding import has_hidden
from de_an06.yamltext.tree import data, read

texts = st.text(min_size=1).map(nfc).filter(lambda text: not has_hidden(text))
yamlish = st.text(alphabet="ađ01 :#-?,[]{}&*!|>'\"%@`~=<.\\/\n\t", min_size=1)


@pytest.mark.parametrize(
    "text",
    [
        "Đã nâng cấp 12/20 máy chủ.",
        "215/BC-STTTT",
        "2024-Q1",
        "40%",
        "a - b:c",
        "https://kontum.gov.vn/a",
        "ông#1",
    ],
)
def test_text_that_is_read_as_itself_stands_plain(text):
    assert block_scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("215", '"215"'),
        ("-5", '"-5"'),
        ("0x1F", '"0x1F"'),
        ("1e3", '"1e3"'),
        ("08", '"08"'),
        ("true", '"true"'),
        ("on", '"on"'),
        ("No", '"No"'),
        ("null", '"null"'),
        ("~", '"~"'),
        (".inf", '".inf"'),
        ("2024-03-05", '"2024-03-05"'),
        ("12:30", '"12:30"'),
        ("Đề nghị: bố trí", '"Đề nghị: bố trí"'),
        ("xong #1", '"xong #1"'),
        ("- một", '"- một"'),
        ("*", '"*"'),
        ("%", '"%"'),
        (" đầu", '" đầu"'),
        ("cuối ", '"cuối "'),
        ("a\tb", r'"a\tb"'),
        ("a\nb", r'"a\nb"'),
        ('"Đề án"', "'\"Đề án\"'"),
        ("'Đề án': \"06\"", "'''Đề án'': \"06\"'"),
        (r'C:\ "a": b', r'"C:\\ \"a\": b"'),
        ("\udcff", r'"\udcff"'),
        ("\x07", r'"\x07"'),
        ("\u2028", r'"\u2028"'),
    ],
)
def test_text_that_someone_would_misread_is_quoted(text, written):
    assert block_scalar(text) == written


@pytest.mark.parametrize("text", ["a, b", "[1]", "{a}", "https://kontum.gov.vn"])
def test_what_means_something_within_brackets_is_quoted_there_only(text):
    assert flow_scalar(text) == f'"{text}"'


def test_a_comma_needs_no_quotes_outside_brackets():
    assert block_scalar("a, b") == "a, b"


@given(texts | yamlish)
def test_a_scalar_reads_back_as_the_same_text_in_a_block_and_within_brackets(text):
    written = f"k: {block_scalar(text)}\nf: [{{k: {flow_scalar(text)}}}, {flow_scalar(text)}]\n"
    tree = read(written)
    assert (data(tree.root), tree.findings) == ({"k": text, "f": [{"k": text}, text]}, ())


@given(texts | yamlish)
def test_what_stands_plain_is_text_to_yaml_1_1_too(text):
    assert yaml.safe_load(f"k: {block_scalar(text)}\n") == {"k": text}
