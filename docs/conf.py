"""How Sphinx builds this documentation: ``sphinx-build --fail-on-warning docs docs/_build``."""

from bilateral_corpus import __version__

project = "bilateral_corpus"
author = "The bilateral_corpus developers"
copyright = author
version = release = __version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

# The notebooks are run anew for each build, so that what they show is what the library does.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 300
nb_merge_streams = True
suppress_warnings = ["mystnb.unknown_mime_type"]
html_theme = "furo"
html_title = f"bilateral_corpus {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
# Attributes are described under their class; as entries of their own they would stand there twice.
napoleon_use_ivar = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
