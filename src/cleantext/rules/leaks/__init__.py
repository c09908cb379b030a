"""Leaked debug output. One file a family; `FILES` is the order of running."""

FILES: tuple[str, ...] = (
    "php_dumps",  # before all that could take JSON out of a counted string
    "php_dumpers",
    "php_errors",
    "python_traces",
    "jvm_traces",
    "aspnet",  # before the traces that stand in its pages
    "dotnet_traces",
    "js_traces",
    "ruby_perl",
    "beam",
    "go_rust",
    "native_crashes",
    "log_lines",
    "sql_errors",
    "php_source",
    "scripts",
    "css",
    "console_values",  # before the objects that stand in them
    "json_objects",
    "stringified",
    "reprs",
    "html_comments",
    "html_tags",
    "templates",
    "shortcodes",
    "lorem",
)
