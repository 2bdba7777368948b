"""Where Django finds the package `movements`."""

from django.apps import AppConfig


class MovementsConfig(AppConfig):
    """Phong trào thi đua."""

    name = "vinhdanh.movements"
    label = "movements"
    verbose_name = "Phong trào thi đua"
    default_auto_field = "django.db.models.BigAutoField"
