"""The staff's door."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """Views, forms and templates; no models."""

    name = "vinhdanh.desk"
    verbose_name = _("Bàn làm việc")
