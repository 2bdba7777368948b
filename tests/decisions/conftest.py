from cast import the_cast  # noqa: F401 - the fixture `cast`
