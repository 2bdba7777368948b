"""Where Django finds the package `registry`."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Sổ khen thưởng."""

    name = "vinhdanh.registry"
    label = "registry"
    verbose_name = "Sổ khen thưởng"
    default_auto_field = "django.db.models.BigAutoField"
