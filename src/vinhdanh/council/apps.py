"""Where Django finds the package `council`."""

from django.apps import AppConfig


class CouncilConfig(AppConfig):
    """Hội đồng Thi đua – Khen thưởng."""

    name = "vinhdanh.council"
    label = "council"
    verbose_name = "Hội đồng Thi đua – Khen thưởng"
    default_auto_field = "django.db.models.BigAutoField"
