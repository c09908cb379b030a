"""clean-text beside us, in an environment of its own: it is imported by our name.

As a script (run by that environment's Python) it cleans the texts of a JSON file each time it is told to, and answers
with the CPU seconds it took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".venv-peers"
PYTHON = FOLDER / "bin" / "python"
WANTED = "clean-text==0.7.1"


class CleanText:
    """A process that cleans the same texts on demand. Raises OSError where it cannot be set up."""

    def __init__(self, texts: list[str]) -> None:
        prepare()
        self._file = tempfile.NamedTemporaryFile("w", suffix=".json")  # noqa: SIM115  it lives as long as the process
        json.dump(texts, self._file)
        self._file.flush()
        self._process = subprocess.Popen(
            [str(PYTHON), "-I", __file__, self._file.name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def __call__(self) -> float:
        """CPU seconds for all the texts."""
        assert self._process.stdin
        assert self._process.stdout
        print("go", file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()
        self._file.close()


def prepare() -> None:
    """Make the environment, once."""
    if (FOLDER / "made").exists():
        return
    pip = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "install", WANTED]
    for argv in ([sys.executable, "-m", "venv", str(FOLDER)], pip):
        done = subprocess.run(argv, capture_output=True, text=True, check=False)
        if done.returncode:
            raise OSError((done.stderr.strip() or "no reason given").splitlines()[-1])
    (FOLDER / "made").touch()


def serve(path: str) -> None:
    from cleantext import clean  # type: ignore[attr-defined,unused-ignore]  # the other one

    texts = json.loads(Path(path).read_text(encoding="utf-8"))
    for _ in sys.stdin:
        start = time.process_time()
        for text in texts:
            clean(text)
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    serve(sys.argv[1])
