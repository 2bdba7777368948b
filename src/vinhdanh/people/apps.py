"""Where Django finds the package `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Tổ chức và con người."""

    name = "vinhdanh.people"
    label = "people"
    verbose_name = "Tổ chức và con người"
    default_auto_field = "django.db.models.BigAutoField"
