"""What an act of office may answer instead of being done: each carries a message for a person."""


class Refused(Exception):
    """The act cannot be done as asked; the message says what was found, what was needed, what to do."""

    @property
    def message(self) -> str:
        """Return the sentence to show."""
        return str(self.args[0]) if self.args else ""


class NotNow(Refused):
    """The act exists, but not in the state the thing is in."""


class NotLawful(Refused):
    """The law in force on the day forbids the act."""


class Forbidden(Refused):
    """The actor may not do this, whatever the state."""
