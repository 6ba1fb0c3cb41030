"""What is asked of a project reads each of its files once."""

import os
from collections import Counter

import pytest
import yaml

from de_an06.load import audit, document
from de_an06.yamltext import tree


@pytest.mark.parametrize("command", ["status", "validate", "tasks", "due"])
def test_a_file_is_opened_decoded_and_parsed_once(de_an06, project, monkeypatch, command):
    opened, decoded, parsed = Counter(), Counter(), Counter()
    open_file, decode, loader = os.open, tree.decode, yaml.CLoader

    def counted_open(path, *rest):
        opened[os.fspath(path)] += 1
        return open_file(path, *rest)

    def counted_decode(data, *rest):
        decoded[data] += 1
        return decode(data, *rest)

    def counted_loader(text):
        parsed[text] += 1
        return loader(text)

    monkeypatch.setattr(os, "open", counted_open)
    monkeypatch.setattr(document, "read_document", document.read_document.__wrapped__)
    for room in (tree, audit):
        monkeypatch.setattr(room, "decode", counted_decode)
    monkeypatch.setattr(yaml, "CLoader", counted_loader)
    assert de_an06(command).code == 0
    files = sorted((project / "plan").rglob("*.yaml"))
    assert [opened[str(file)] for file in files] == [1] * len(files)
    assert [decoded[file.read_bytes()] for file in files] == [1] * len(files)
    assert [parsed[file.read_text(encoding="utf-8")] for file in files] == [1] * len(files)
