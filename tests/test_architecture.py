"""What no linter of imports sees: keys, overridden saves, signals."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

ORDER = ["core", "people", "registry", "movements", "dossiers", "council", "decisions"]
SOURCE = Path(__file__).resolve().parents[1] / "src" / "vinhdanh"
OURS = [model for model in apps.get_models() if model.__module__.startswith("vinhdanh.")]
KEYS = [
    (model, field)
    for model in OURS
    for field in model._meta.get_fields()
    if isinstance(field, models.ForeignKey) and field.related_model._meta.app_label in ORDER
]


@pytest.mark.parametrize(("model", "field"), KEYS, ids=lambda value: getattr(value, "__name__", str(value)))
def test_keys_point_down_or_sideways_and_leave_no_trace_across_packages(model, field):
    here, there = model._meta.app_label, field.related_model._meta.app_label

    assert ORDER.index(there) <= ORDER.index(here)
    if here != there:
        assert field.remote_field.related_name == "+"


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_models_override_neither_save_nor_delete(model):
    assert not {"save", "delete"} & set(vars(model))


@pytest.mark.parametrize("package", ORDER)
def test_writes_stand_in_actions_only(package):
    writing = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
    allowed = {"acts.py", "audit.py", "outbox.py"}

    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in sorted((SOURCE / package).rglob("*.py"))
        if "migrations" not in path.parts and "actions" not in path.as_posix() and path.name not in allowed
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in writing
    ]

    assert found == []


@pytest.mark.parametrize("package", ORDER)
def test_domain_packages_listen_to_no_signal(package):
    for path in (SOURCE / package).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "django.dispatch" not in text
        assert "db.models.signals" not in text
