"""Settings of the documentation. The rules' pages are made from their declarations before each build."""

import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import make_flags  # noqa: E402
import make_names  # noqa: E402
import make_rules  # noqa: E402

import cleantext  # noqa: E402

project = "cleantext"
author = "the cleantext authors"
copyright = "the cleantext authors"
release = version = cleantext.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "examples", "generated"]  # the last is included by other pages
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"cleantext {release}"
html_show_sphinx = False

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
# Types of the standard library and of modules that have no page here. Everything else must resolve.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|typing|pathlib|argparse|types)\..*"),
    (
        "py:class",
        r"(str|int|float|bool|object|dict|list|tuple|frozenset|bytes|None|Any|Callable|Iterable|Sequence|Mapping|optional)",
    ),
    ("py:class", r"(Triggers|TypeVar|_.*)"),
]


def setup(app: Any) -> None:
    """Write the pages that come from declarations when a build begins."""
    app.connect(
        "builder-inited", lambda app: (make_rules.write(HERE / "rules"), make_flags.write(), make_names.write())[-1]
    )
