"""The house keeps its shape: short files, short functions, agreed names, no circles in what it says."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
APPS = ("config", "governance", "directors", "appraisal")
MODULES = {
    *("enums", "rules", "models", "queries", "statements", "access", "actions", "forms", "tables", "tasks", "views"),
    *("urls", "admin", "apps", "contributions", "migrations", "management", "templatetags", "registry", "clauses"),
    *("parameters", "editions", "problems", "acts", "roles", "approvals", "inbox", "notices", "jobs", "intake"),
    *("exports", "search", "files", "certificates", "calendar", "crypto", "charts", "pages", "middleware", "origin"),
    "signin",
    "teams",
}


def sources() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / line for line in listed.stdout.splitlines() if "/migrations/" not in line and (ROOT / line).exists()]


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_no_function_is_longer_than_30_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sources()
        if "tests" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 30
    ]
    assert long == []


@pytest.mark.parametrize("app", [app for app in APPS if app != "config"])
def test_every_module_of_a_chapter_bears_an_agreed_name(app: str) -> None:
    found = {path.stem for path in (ROOT / app).iterdir() if path.suffix == ".py" or path.is_dir()} - {
        "__init__",
        "__pycache__",
    }
    assert found - MODULES == set()


def test_every_module_says_what_it_holds() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in sources()
        if path.read_text(encoding="utf-8").strip()
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_nothing_names_a_registry_or_a_path_of_a_machine() -> None:
    words = ["pypi" + ".org", "pythonhosted", "npmjs" + ".org", "/" + "work/", "/" + "root/"]
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    named = [
        name
        for name in listed
        if name != "tests/architecture/test_house.py"
        and name.endswith((".py", ".md", ".toml", ".lock", ".yml", ".html", "run", "Dockerfile"))
        and (ROOT / name).exists()
        and any(word in (ROOT / name).read_text(encoding="utf-8") for word in words)
    ]
    assert named == []
