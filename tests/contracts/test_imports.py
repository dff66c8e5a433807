"""What importing the package may load: little."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    *("spacy", "thinc", "onnxruntime", "tokenizers", "trafilatura", "pandas", "torch", "dateparser"),
    *("fastapi", "starlette", "uvicorn", "flask", "jinja2", "httpx", "typer", "rich", "lxml"),
)


def loaded_by(code: str) -> set[str]:
    code += "; import sys; print('\\n'.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603 - our own code
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_importing_the_package_loads_no_model_and_no_web_framework():
    assert loaded_by("import crosswire") & set(HEAVY) == set()


def test_importing_the_sample_and_the_records_loads_none_either():
    assert loaded_by("import crosswire.sample, crosswire.types, crosswire.record") & set(HEAVY) == set()


def test_the_public_functions_stay_functions():
    """A submodule of the same name is bound over a function on its first import, unless care is taken."""
    code = (
        "import crosswire, crosswire.read, crosswire.extract, crosswire.collate; "
        "assert all(callable(getattr(crosswire, name)) for name in crosswire.__all__)"
    )
    loaded_by(code)
