"""Settings of the tests: a database of their own, quick passwords, mail kept in memory."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Held for as long as the process lives, removed when it ends.
KEPT = tempfile.TemporaryDirectory(prefix="vinhdanh-test-")
os.environ["VINHDANH_DATA"] = KEPT.name

from vinhdanh.settings import *  # noqa: E402, F403 - the folder must be named before the settings are read
from vinhdanh.settings import DATABASES  # noqa: E402 - as above

(Path(KEPT.name) / "static").mkdir()
SECRET_KEY = "of-the-tests-only"  # noqa: S105 - guards nothing
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file rather than memory: the live server's threads hold connections of their own.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(KEPT.name) / "test.sqlite3")}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
ACCOUNT_RATE_LIMITS = False
