"""What PHP prints for a value, written anew in Python, and what pages do to it; for the tests of the PHP rules."""

import re
from html import escape
from typing import NamedTuple


class Thing(NamedTuple):
    """An object: the name of its class, and its properties with their visibility ("", "protected", "private")."""

    name: str
    members: dict


def plain(value):
    """The dict of an array or object, with string keys as PHP prints them."""
    return value.members if isinstance(value, Thing) else value


def number(value):
    text = repr(value).replace("e+", "E+").replace("e-", "E-").replace("inf", "INF").replace("nan", "NAN")
    return text.removesuffix(".0")


def var_dump(value, pad="", counts=""):
    if value is None:
        return f"{pad}NULL{counts}\n"
    if isinstance(value, bool):
        return f"{pad}bool({str(value).lower()}){counts}\n"
    if isinstance(value, int):
        return f"{pad}int({value}){counts}\n"
    if isinstance(value, float):
        return f"{pad}float({number(value)}){counts}\n"
    if isinstance(value, str):
        return f'{pad}string({len(value.encode())}) "{value}"{counts}\n'
    if isinstance(value, Thing):
        head = f"object({value.name})#7 ({len(value.members)})"
        marks = ["", ":protected", f':"{value.name}":private']
    else:
        head, marks = f"array({len(value)})", [""]
    out = f"{pad}{head}{counts} {{\n"
    for i, (key, member) in enumerate(plain(value).items()):
        mark = marks[i % len(marks)]
        out += f"{pad}  [{key}]=>\n" if isinstance(key, int) else f'{pad}  ["{key}"{mark}]=>\n'
        out += var_dump(member, pad + "  ", counts)
    return out + pad + "}\n"


def debug_zval(value):
    return var_dump(value, counts=" refcount(2)")


def print_r(value, pad=""):
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if not isinstance(value, dict | Thing):
        return str(value) if not isinstance(value, float) else number(value)
    name = f"{value.name} Object" if isinstance(value, Thing) else "Array"
    marks = ["", ":protected", f":{value.name}:private"] if isinstance(value, Thing) else [""]
    out = f"{name}\n{pad}(\n"
    for i, (key, member) in enumerate(plain(value).items()):
        mark = marks[i % len(marks)] if isinstance(key, str) else ""
        out += f"{pad}    [{key}{mark}] => {print_r(member, pad + ' ' * 8)}\n"
    return out + pad + ")\n"


def var_export(value, pad=""):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return number(value) if "E" in number(value) or "." in number(value) else number(value) + ".0"
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    is_thing = isinstance(value, Thing)
    out = f"\\{value.name}::__set_state(array(\n" if is_thing else "array (\n"
    for key, member in plain(value).items():
        start = "\n" + pad + "  " if isinstance(member, dict | Thing) else ""
        named = key if isinstance(key, int) else var_export(key)
        out += f"{pad}  {' ' * is_thing}{named} => {start}{var_export(member, pad + '  ')},\n"
    return out + pad + (")" * (1 + is_thing))


def serialize(value):
    if value is None:
        return "N;"
    if isinstance(value, bool):
        return f"b:{int(value)};"
    if isinstance(value, int):
        return f"i:{value};"
    if isinstance(value, float):
        return f"d:{number(value)};"
    if isinstance(value, str):
        return f's:{len(value.encode())}:"{value}";'
    head = f'O:{len(value.name)}:"{value.name}"' if isinstance(value, Thing) else "a"
    inside = "".join(serialize(key) + serialize(member) for key, member in plain(value).items())
    return f"{head}:{len(plain(value))}:{{{inside}}}"


def xdebug(value, pad="", start="/srv/www/page.php:12:\n"):
    if value is None:
        return start + "null\n"
    if isinstance(value, bool):
        return f"{start}boolean {str(value).lower()}\n"
    if isinstance(value, int):
        return f"{start}int {value}\n"
    if isinstance(value, float):
        return f"{start}float {number(value)}\n"
    if isinstance(value, str):
        return f"{start}string '{value}' (length={len(value.encode())})\n"
    if isinstance(value, Thing):
        out, mark = f"{start}{pad}object({value.name})[7]\n", "protected "
    else:
        out, mark = f"{start}{pad}array (size={len(value)})\n", ""
        out += f"{pad}  empty\n" if not value else ""
    for key, member in plain(value).items():
        named = key if isinstance(key, int) else f"'{key}'"
        begin = f"{pad}  {mark}{named} => " + ("\n" if isinstance(member, dict | Thing) else "")
        out += xdebug(member, pad + "    ", begin)
    return out


def symfony(value, pad=""):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, Thing):
        marks = ["+", "#", "-"]
        out = f"{value.name} {{#12\n"
        for i, (key, member) in enumerate(value.members.items()):
            named = key if isinstance(key, str) and key.isidentifier() else f'"{key}"'
            out += f"{pad}  {marks[i % 3]}{named}: "
            out += symfony(member, pad + "  ") + "\n"
        return out + pad + "}"
    if not value:
        return "[]"
    out = f"array:{len(value)} [\n"
    for key, member in value.items():
        named = key if isinstance(key, int) else f'"{key}"'
        out += f"{pad}  {named} => {symfony(member, pad + '  ')}\n"
    return out + pad + "]"


def curl(text):
    """As a CMS curls quotation marks."""
    text = text.replace("...", "…")
    text = re.sub(r'(?<=\d)"', "″", text)
    text = re.sub(r"""(?<![^\s(\[{="'“])"(?=\S)""", "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(\[{=\"“”])'(?=\S)", "‘", text).replace("'", "’")


FORMS = {
    "raw": lambda text: text,
    "collapsed": lambda text: re.sub(r"\s+", " ", text),
    "noindent": lambda text: "\n".join(line.strip() for line in text.split("\n") if line.strip()),
    "doublespaced": lambda text: re.sub(r"\n+", "\n\n", text),
    "escaped": lambda text: escape(text).replace("&#x27;", "&#039;"),
    "curly": curl,
    "collapsed_curly": lambda text: curl(re.sub(r"\s+", " ", text)),
    "collapsed_escaped": lambda text: escape(re.sub(r"\s+", " ", text)).replace("&#x27;", "&#39;"),
    "windows": lambda text: text.replace("\n", "\r\n"),
    "hard_spaces": lambda text: text.replace("  ", " \u00a0"),
}
