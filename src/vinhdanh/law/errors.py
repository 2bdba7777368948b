"""What can be wrong with a question or a rulebook, said so that a person can mend it."""

from __future__ import annotations

Path = tuple[str | int, ...]


class LawError(Exception):
    """A fault in something the engine was given; `path` leads to it, `message` says what to do."""

    def __init__(self, message: str, path: Path = ()) -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def key(self) -> str:
        """Return the faulty place as a person writes it: `facts.ratings.2021`."""
        return ".".join(str(step) for step in self.path)


class BadQuestion(LawError):
    """The question cannot be read; nothing was judged."""


class BadRulebook(LawError):
    """A rulebook says something the engine cannot hold it to; it does not load."""

    def __init__(self, message: str, path: Path = (), file: str = "") -> None:
        super().__init__(message, path)
        self.file = file
