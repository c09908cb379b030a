"""The command line: the only room of the house with files, colours and exit statuses.

`flags` says what can be asked, `config` what a project's file asks, `choose` makes pipelines of both. `paths` finds
files, `decode` reads their bytes, `texts` and `jsonl` carry texts to a pipeline and write what comes back; `report`,
`formats`, `diff` and `record` tell what was found. `command` puts them together.
"""
