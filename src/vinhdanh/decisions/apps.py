"""Where Django finds the package `decisions`."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Quyết định khen thưởng và tiền thưởng."""

    name = "vinhdanh.decisions"
    label = "decisions"
    verbose_name = "Quyết định khen thưởng"
    default_auto_field = "django.db.models.BigAutoField"
