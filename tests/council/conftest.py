import pytest
from cast import Cast, the_cast  # noqa: F401 - the fixture `cast`


@pytest.fixture(name="cast_")
def _cast(cast) -> Cast:
    """Return the cast, where the act of voting has the name."""
    return cast
