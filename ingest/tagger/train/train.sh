#!/usr/bin/env bash
# Trains a tagger from its sources: ingest/tagger/train/train.sh LANGUAGE VERSION [CORPORA] [WORK]
# The result is the same bytes on every run. Takes about ten minutes on one core.
set -euo pipefail
language=$1
version=$2
train=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$train/../../.." && pwd)
corpora=$(cd "${3:-$root/../shared/ner}" && pwd)
work=${4:-$root/.cache/tagger}
models=$train/../models
reference=$root/tests/ingest/tagger
words=1000000

mkdir -p "$work"
cd "$root"
[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement "$train/requirements.txt"
packages=$("$work/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
gum=72ce5ac14978a324c2fd18d49484e65292cbe316
if [ ! -d "$work/gum/dep" ]; then
  git init --quiet "$work/gum"
  git -C "$work/gum" fetch --quiet --depth 1 https://github.com/amir-zeldes/gum "$gum"
  git -C "$work/gum" checkout --quiet FETCH_HEAD -- dep
fi
"$work/venv/bin/python" "$train/check_sources.py" "$corpora" "$packages" "$work/gum"

for each in de en; do
  "$work/venv/bin/python" "$train/gazetteers.py" "$each" "$work/$each.gazetteers.json"
  npx tsx "$train/build-knowledge.ts" "$each" "$packages/spacy_lookups_data/data" \
    "$work/$each.gazetteers.json" "$train/lists/$each.json" "$work/$each" "$words"
  cp "$work/$each.lexicon" "$models/$each.lexicon"
done

for set in "$language" "$language-reference"; do
  npx tsx "$train/export-features.ts" "$work" "$corpora" "$set" "$work/$set.features"
done
nice -n 5 "$work/venv/bin/python" "$train/fit_crf.py" "$work/$language.features" "$work/$language.weights.json" \
  --predict "$work/$language-reference.features" --predictions "$reference/reference-$language.tags.txt"
npx tsx "$train/pack-model.ts" "$work/$language.weights.json" "$work/$language.names" \
  "pressgraph-$language@$version" "$models/$language.tagger"
