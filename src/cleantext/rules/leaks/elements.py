"""The elements of HTML: living and obsolete ones, and the drawing elements of SVG.

Source: HTML Living Standard, indices of elements and of non-conforming features; SVG 2, element index.
"""

from __future__ import annotations

_INLINE = (
    "a abbr acronym applet area audio b bdi bdo big blink button canvas cite code data datalist del dfn em embed font "
    "i iframe img input ins kbd label map mark math meter noscript object output param picture progress q rb rp rt "
    "ruby s samp script select slot small source span strike strong sub sup svg template textarea time track tt u var "
    "video wbr path g circle rect line polygon polyline ellipse defs use symbol stop lineargradient clippath"
)
_BLOCK = (
    "address article aside base basefont bgsound blockquote body br caption center col colgroup dd details dialog dir "
    "div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "keygen legend li link main marquee menu menuitem meta nav nobr noframes ol optgroup option p plaintext pre "
    "search section style summary table tbody td tfoot th thead title tr ul xmp"
)
BLOCKS = frozenset(_BLOCK.split())
ELEMENTS = frozenset(_INLINE.split()) | BLOCKS
# Attributes that stand without a value
FLAGS = (
    "allowfullscreen|async|autofocus|autoplay|checked|controls|default|defer|disabled|hidden|inert|ismap|itemscope|loop"
    "|multiple|muted|nomodule|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed|selected|seamless"
)
