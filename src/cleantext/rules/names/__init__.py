"""One name, one spelling inside a document. The rules run in the order of `FILES`.

Names that resemble each other mostly belong to different people, so nothing here follows from resemblance alone: the
spellings of a name are listed (``data/names.tsv``), fold to one form, or are read alike by the grammar of a scheme of
romanisation; and who is meant is settled before the spelling (`referents`).
"""

FILES = ("spellings", "accents", "articles", "particles", "romanization")
