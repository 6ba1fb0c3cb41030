"""Whatever stands in the files, findings come back and never an exception."""

from hypothesis import given
from hypothesis import strategies as st

from conftest import examples
from de_an06.load.audit import audit
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from de_an06.yamltext.tree import data, tree_of
from small_register import TODAY, good_files

GOOD = good_files()
SPICE = ["\t", "\n", "  ", ": ", "- ", "? ", "{", "}", "[", "]", "'", '"', "|", ">-", "&a", "*a"]
SPICE += ["!t", "%", "@", "`", "#", "---", "...", "<<: ", "<<<<<<<", "\\", "~", "null", "\x00"]
SPICE += ["\u200b", "\ufeff", "đ", "e\u0302", "9999-12-31", "0000-00-00", "1e9", "-1", "9" * 30]


@st.composite
def edited(draw):
    """One file of the good register with a few random edits."""
    path = draw(st.sampled_from(sorted(GOOD)))
    text = GOOD[path].decode()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(st.one_of(st.sampled_from(SPICE), st.text(max_size=6), st.just("")))
        text = text[:start] + piece + text[end:]
    return path, text.encode("utf-8", "surrogatepass")


def read_all(changes):
    loaded = load_register(Files({**GOOD, **changes}), "2024", TODAY)
    return loaded.register, [*loaded.findings, *audit(loaded)]


def check(changes):
    register, findings = read_all(changes)
    for finding in findings:
        assert finding.message("vi")
        assert finding.message("en")
        assert finding.span.line >= 1
        assert finding.span.column >= 1
    assert register or findings


@examples(300)
@given(edited())
def test_random_edits_of_valid_files_never_raise(change):
    path, data = change
    check({path: data})


@examples(100)
@given(st.sampled_from(sorted(GOOD)), st.binary(max_size=200))
def test_random_bytes_never_raise(path, data):
    check({path: data})


@examples(150)
@given(st.text(max_size=80), st.binary(max_size=60))
def test_files_of_any_name_never_raise(name, data):
    check(
        {f"plan/{name}": data, f"plan/2024/updates/{name}": data, f"plan/2024/tasks/{name}": data}
    )


@examples(300)
@given(st.lists(st.sampled_from([*SPICE, "a", "b", "1"]), max_size=30).map("".join))
def test_any_text_in_the_letters_of_yaml_is_data_or_a_flaw(text):
    tree = tree_of(text.encode())
    assert tree.findings or isinstance(data(tree.root), str | list | dict | None)
    assert all(1 <= found.span.line <= len(text.split("\n")) for found in tree.findings)


@examples(100)
@given(edited())
def test_the_same_files_give_the_same_findings(change):
    path, data = change
    assert read_all({path: data}) == read_all({path: data})
