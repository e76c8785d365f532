"""Interviews about relations between countries, as typed, immutable objects."""

__version__ = "0.1.0"
