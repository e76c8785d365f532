"""Names of a package that are loaded when they are first asked for (PEP 562).

The grammars of a recogniser take longer to import than all the rest; whoever only reads JSON needs none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module


def attribute_of(package: str, modules: Mapping[str, str], name: str) -> object:
    """Give an attribute of a package from the module that defines it.

    Args:
        package: The full name of the package.
        modules: By attribute, the module of the package that has it.
        name: The attribute asked for.

    Raises:
        AttributeError: The package has no such attribute.
    """
    if name not in modules:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    return getattr(import_module(f"{package}.{modules[name]}"), name)
