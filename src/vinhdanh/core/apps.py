"""Where Django finds the package `core`."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Nền chung."""

    name = "vinhdanh.core"
    label = "core"
    verbose_name = "Nền chung"
    default_auto_field = "django.db.models.BigAutoField"
