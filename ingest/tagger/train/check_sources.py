"""Stops unless every file that the models are trained on has the SHA-256 in sources.json."""
import hashlib
import json
import pathlib
import sys

corpora, packages, gum = map(pathlib.Path, sys.argv[1:4])
sources = json.loads((pathlib.Path(__file__).parent / "sources.json").read_text("utf8"))


def digest(folder, pattern):
    """Of one file, or of all that a pattern with an asterisk names, one after the other by name."""
    files = sorted(folder.glob(pattern))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


wrong = [
    entry["file"]
    for folder, kind in ((corpora, "corpora"), (packages, "packages"), (gum, "gum"))
    for entry in sources[kind]
    if digest(folder, entry["file"]) != entry["sha256"]
]
if wrong:
    sys.exit(f"Not the files named in sources.json: {', '.join(wrong)}")
