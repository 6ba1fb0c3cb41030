"""An editor that knows the schemas: yaml-language-server, asked as an editor asks it.

`npm install -g yaml-language-server`; it then needs no network.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SERVER = shutil.which("yaml-language-server")
pytestmark = [
    pytest.mark.needs_tools,
    pytest.mark.skipif(SERVER is None, reason="npm install -g yaml-language-server"),
]
CAN = {"hover": {"contentFormat": ["markdown"]}}
MONTH = """\
# yaml-language-server: $schema=../../../../schemas/updates.schema.json
agency: so-tttt
period: 2024-03
updates:
  - task: II.1.zz
    on: 2024-03-05
    status: in_progress
    measures:
      - {target: II.2.k.1, numerator: 1, denominator: 2}
"""


class Editor:
    """A file that is open in an editor."""

    def __init__(self, file: Path, text: str, root: Path) -> None:
        self.uri = file.as_uri()
        self.lines = text.splitlines()
        self.asked = 0
        self.marked: list[str] | None = None
        self.server = subprocess.Popen(
            (SERVER, "--stdio"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        what = {"rootUri": root.as_uri(), "processId": None}
        more = {"capabilities": {"textDocument": CAN, "workspace": {"configuration": True}}}
        self.ask("initialize", what | more)
        self.tell("initialized", {})
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]
            self._hear(message)

    def at(self, line: int, words: str) -> dict[str, Any]:
        """A place: a line (from 1), and what stands there up to the cursor."""
        assert self.lines[line - 1].startswith(words)
        position = {"line": line - 1, "character": len(words)}
        return {"textDocument": {"uri": self.uri}, "position": position}

    def hover(self, line: int, words: str) -> str:
        return self.ask("textDocument/hover", self.at(line, words))["contents"]["value"]

    def completed(self, line: int, words: str) -> dict[str, str]:
        """The values that are offered, each with the words beside it."""
        items = self.ask("textDocument/completion", self.at(line, words))["items"]
        return {item["insertText"]: item.get("documentation", "") for item in items}

    def marks(self) -> list[str]:
        while self.marked is None:
            self._hear(self._read())
        return self.marked

    def _hear(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self.marked = [found["message"] for found in message["params"]["diagnostics"]]
        elif message.get("method") == "workspace/configuration":
            shop = {"hover": True, "completion": True, "schemaStore": {"enable": False}}
            items = message["params"]["items"]
            settings = [shop if item.get("section") == "yaml" else None for item in items]
            self._send({"id": message["id"], "result": settings})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while line := self.server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self.server.stdout.read(length))


@pytest.fixture
def editor(de_an06, project: Path) -> Iterator[Editor]:
    assert de_an06("schema", "--project").code == 0
    opened = Editor(project / "plan/2024/updates/so-tttt/2024-03.yaml", MONTH, project)
    yield opened
    opened.server.kill()
    opened.server.communicate()


def test_an_editor_explains_completes_and_marks(editor):
    hover = editor.hover(6, "    o")
    assert "Ngày của cập nhật" in hover
    assert "Ví dụ: 2026-03-05" in hover
    assert editor.completed(2, "agency: ")["so-tc"] == "Sở Tài chính"
    assert "2024-04" in editor.completed(3, "period: ")
    assert editor.completed(5, "  - task: ")["II.1.b"].startswith("Nâng cấp hạ tầng")
    assert editor.completed(7, "    status: ")["done"] == "đã hoàn thành"
    assert "II.2.i.1" in editor.completed(9, "      - {target: ")
    [mark] = editor.marks()
    assert "de-an06 schema --project" in mark
