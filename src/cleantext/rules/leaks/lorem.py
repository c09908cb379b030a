"""Filler text."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import words
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

# The words of the filler: Cicero, De finibus bonorum et malorum 1.32-33, as typesetters mangled it (H. Rackham's
# edition of 1914 has the source), with those that generators add.
_WORDS = (
    "a ac accumsan accusam ad adipiscing adipisicing aenean aliqua aliquam aliquet aliquip aliquyam amet anim "
    "ante arcu assum at auctor augue aute bibendum blandit cillum clita commodo condimentum congue consectetur "
    "consequat consetetur convallis cras culpa cum cupidatat curabitur cursus dapibus delenit deserunt diam "
    "dictum dictumst dignissim do dolor dolore donec dui duis duo ea efficitur egestas eget eirmod eiusmod "
    "eleifend elementum elit elitr enim eos erat eros esse est et eu euismod eum ex excepteur exercitation "
    "facer facilisi facilisis fames faucibus felis fermentum feugait feugiat finibus fringilla fugiat fusce "
    "gravida gubergren habitant habitasse hac hendrerit iaculis id illum imperdiet in incididunt integer "
    "interdum invidunt ipsum iriure irure iusto justo kasd labore laboris laborum lacinia lacus laoreet lectus "
    "leo libero ligula lobortis lorem luctus luptatum maecenas magna magnis malesuada massa mattis mauris "
    "maximus metus mi minim molestie mollis mollit montes morbi mus nam nascetur natoque nec neque netus nibh "
    "nihil nisi nisl no non nonummy nonumy nostrud nulla nullam nunc occaecat odio officia orci ornare pariatur "
    "parturient pellentesque penatibus pharetra phasellus placerat platea porta porttitor possim posuere "
    "potenti praesent pretium primis proident proin pulvinar purus quam qui quis quisque rebum reprehenderit "
    "rhoncus ridiculus risus rutrum sadipscing sagittis sanctus sapien scelerisque sea sed sem semper senectus "
    "sint sit sociis sodales sollicitudin stet sunt suscipit suspendisse taciti takimata tation tellus tempor "
    "tempus tincidunt tortor tristique turpis ullamco ullamcorper ultrices ultricies urna ut varius vehicula "
    "vel velit venenatis veniam vero vestibulum vitae vivamus viverra voluptate voluptua volutpat vulputate "
    "wisi zzril"
)
_OPEN = pattern(r"\bLorem ipsum(?: dolor)?", "i", engine="re")
_RUN = pattern(rf"(?:[\s,.;:!?]{{1,3}}(?:{'|'.join(_WORDS.split())})\b)*+[.!?]?", "i", engine="re")
_OPEN_END = pattern(r"(?<![.!?])[\s,;]{1,2}\p{Ll}")
_WORD = pattern(r"\w+", engine="re")
_SENTENCE = pattern(r"(?<!\p{L})\p{L}{1,30}+(?:,?[ \n][\p{L}'-]{1,30}+){6,}")


@rule(
    since="0.1",
    trigger=words("[Ll][Oo][Rr][Ee][Mm] [Ii][Pp][Ss][Uu][Mm]"),
    examples=[
        (
            "The hops were late this year, and the growers of the valley had all but given up on them.\n\n"
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n"
            "Then came a warm week at the end of the month and they saved nearly all of it.",
            "The hops were late this year, and the growers of the valley had all but given up on them.\n\n"
            "Then came a warm week at the end of the month and they saved nearly all of it.",
        )
    ],
    unchanged=[
        "Printers have used lorem ipsum for centuries.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    ],
)
def filler_text(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Filler ("Lorem ipsum dolor sit amet, ...") that was never replaced.

    It begins with its first two words and goes on for as long as every word is one of the filler's; fewer than five
    are a mention. A text that is filler for the greater part is a sample, and stays.
    """
    seen = view(text)
    leaks, done, filler, rest = [], 0, 0, 0
    for opening in _OPEN.finditer(seen.text):
        if opening.start() < done:
            continue
        rest += _sentences(seen.text[done : opening.start()])
        done = _RUN.match(seen.text, opening.end()).end()
        count = sum(1 for _ in _WORD.finditer(seen.text, opening.start(), done))
        if _OPEN_END.match(seen.text, done):
            return  # it goes on with words of no filler: a text in Latin, or a sample
        if count >= 5:
            filler += count
            leaks.append(Leak(opening.start(), done, True, "filler text"))
    if leaks and rest + _sentences(seen.text[done:]) > filler:
        yield from cut(seen, leaks, strict=strict)


def _sentences(text: str) -> int:
    """How many words of the text stand in runs as sentences have them, of words that are not the filler's."""
    return sum(
        sum(1 for _ in _WORD.finditer(found[0]))
        for found in _SENTENCE.finditer(text)
        if _RUN.match(" " + found[0]).end() < len(found[0]) // 2
    )
