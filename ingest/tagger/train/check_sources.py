"""Stops unless every file that the models are trained on has the SHA-256 in sources.json."""
import hashlib
import json
import pathlib
import sys

corpora, packages = map(pathlib.Path, sys.argv[1:3])
sources = json.loads((pathlib.Path(__file__).parent / "sources.json").read_text("utf8"))
wrong = [
    entry["file"]
    for folder, kind in ((corpora, "corpora"), (packages, "packages"))
    for entry in sources[kind]
    if hashlib.sha256((folder / entry["file"]).read_bytes()).hexdigest() != entry["sha256"]
]
if wrong:
    sys.exit(f"Not the files named in sources.json: {', '.join(wrong)}")
