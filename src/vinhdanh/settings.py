"""Settings of an installation, read from the environment; nothing needs to be set to start.

VINHDANH_DATA      folder of the database, the secret and the collected static files (default: var)
DATABASE_URL       postgresql://… in place of SQLite
VINHDANH_HOSTS     names the site answers to, between commas
VINHDANH_ORIGINS   addresses of a proxy in front, as https://thidua.example.gov.vn
VINHDANH_HTTPS     1 behind https: secure cookies, strict transport
VINHDANH_DEBUG     1 while writing code
"""

from __future__ import annotations

from pathlib import Path

from vinhdanh import environment

PACKAGE = Path(__file__).resolve().parent
DATA = Path(environment.word("VINHDANH_DATA", "var")).expanduser().resolve()
DEBUG = environment.flag("VINHDANH_DEBUG")
SECRET_KEY = environment.word("VINHDANH_SECRET_KEY") or environment.kept_secret(DATA / "secret-key")

# What the program is made of. Ours come first, so that the desk's templates are found before allauth's.
INSTALLED_APPS = [
    "vinhdanh.desk",
    "vinhdanh.ops",
    "vinhdanh.decisions",
    "vinhdanh.council",
    "vinhdanh.dossiers",
    "vinhdanh.movements",
    "vinhdanh.registry",
    "vinhdanh.people",
    "vinhdanh.core",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "vinhdanh.headers.content_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "vinhdanh.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "vinhdanh.desk.middleware.ActorMiddleware",
    "vinhdanh.desk.middleware.RefusalMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vinhdanh.desk.context.desk",
            ],
        },
    },
]
ROOT_URLCONF = "vinhdanh.urls"
WSGI_APPLICATION = "vinhdanh.wsgi.application"

# Where things are kept.
DATABASES = {"default": environment.database(environment.word("DATABASE_URL"), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = DATA / "files"

# Who comes in: accounts are made by the agency, never by a visitor.
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
ACCOUNT_ADAPTER = "vinhdanh.desk.adapter.ClosedAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
# A whole office may stand behind one address: wrong passwords lock the name they were tried for, not colleagues.
ACCOUNT_RATE_LIMITS: dict[str, str] | bool = {"login": "300/m/ip", "login_failed": "60/m/ip,5/300s/key"}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:first"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Words and days.
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# Who may ask, and what a browser may do with the answer.
HTTPS = environment.flag("VINHDANH_HTTPS")
ALLOWED_HOSTS = environment.words("VINHDANH_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = environment.words("VINHDANH_ORIGINS")
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long plan under correction: hundreds of rows of eight fields

# What is written to the terminal: warnings and errors, with the time.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
