"""The examples do what they say: the notebook runs from top to bottom, the client talks to a served desk."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from evals.corpora import ROOT

from crosswire.serve import Serving, create_app
from crosswire.serve.desk import opened

EXAMPLES = ROOT / "examples"


@pytest.fixture
def served() -> Iterator[tuple[str, str]]:
    """The address of a desk on this machine, and a token for it."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        with opened(Serving(warm=False, port=port)) as desk:
            server = uvicorn.Server(uvicorn.Config(create_app(desk=desk), log_level="critical"))
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
            thread.start()
            try:
                yield f"http://127.0.0.1:{port}", desk.keys.link
            finally:
                server.should_exit = True
                thread.join(20)


def test_the_client_prints_how_the_reports_stand(served: tuple[str, str]) -> None:
    done = subprocess.run(  # noqa: S603 - our own example
        [sys.executable, str(EXAMPLES / "client.py"), *served], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "[5, 8]" in done.stdout
    assert "ferries" in done.stdout


def test_the_client_has_ten_lines() -> None:
    lines = (EXAMPLES / "client.py").read_text("utf-8").splitlines()
    code = [
        line
        for line in lines[1:]
        if line.strip() and not line.startswith(("import", "    {", "REPORTS", "]"))
    ]
    assert len(code) <= 10


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    )
    notebook = nbformat.read(EXAMPLES / "brief.ipynb", as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "it is kept without outputs"
    NotebookClient(
        notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    ).execute()
    shown: list[Any] = [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]
    assert all(shown), "every cell shows something"
    assert "crosswire-brief" in shown[0][0]["data"]["text/html"]
    assert "disputed" in shown[1][0]["data"]["text/html"]
    assert "missing" in shown[2][0]["data"]["text/html"]
