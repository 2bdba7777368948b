"""Where Django finds the package `ops`."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    """The machine room."""

    name = "vinhdanh.ops"
    label = "ops"
    verbose_name = "Vận hành"
