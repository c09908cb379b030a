"""One name, one spelling inside a document. The rules run in the order of `FILES`.

Names that resemble each other mostly belong to different people, so nothing here follows from resemblance alone: the
spellings of a name are listed (``data/names.tsv``), or differ in the case of an article only.
"""

FILES = ("articles", "spellings", "romanization")
