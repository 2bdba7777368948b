"""Where Django finds the package `dossiers`."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Hồ sơ đề nghị khen thưởng."""

    name = "vinhdanh.dossiers"
    label = "dossiers"
    verbose_name = "Hồ sơ đề nghị khen thưởng"
    default_auto_field = "django.db.models.BigAutoField"
