"""The language of a page: the one the reader chose, else Vietnamese.

The browser's own language is not asked: an official's machine often speaks English, the office does not.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

Answer = Callable[[HttpRequest], HttpResponseBase]


def chosen_language(get_response: Answer) -> Answer:
    """Speak the language named in the reader's cookie while the page is made."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        said = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        code = said if said in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = get_response(request)
        response.headers.setdefault("Content-Language", code)
        patch_vary_headers(response, ("Cookie",))
        return response

    return answer
