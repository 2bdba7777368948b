"""Vinh Danh: the emulation-and-commendation year of a public body, with the law as data."""

__version__ = "0.1.0"
