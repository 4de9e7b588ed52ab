"""Fits a linear-chain CRF (L-BFGS, no randomness) to exported features and writes its weights as JSON.

Each line of the feature file is a word: its tag, then feature keys; an empty line ends a sentence,
`# corpus` names the corpus of the sentences that follow. A key with `*` is learnt a second time for
the corpus alone; only the copy for the first corpus is kept, added to the shared weight.
"""
import argparse
import json
import time

import pycrfsuite


def sentences(path, copies):
    corpus, items, tags = "", [], []
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.startswith("# "):
                corpus = line[2:].strip()
            elif line == "\n":
                yield corpus, items, tags
                items, tags = [], []
            else:
                tag, *keys = line.rstrip("\n").split("\t")
                if copies:
                    keys = [key.lstrip("*") for key in keys] + [
                        f"{corpus}:{key[1:]}" for key in keys if key[0] == "*"
                    ]
                else:
                    keys = [key.lstrip("*") for key in keys]
                items.append(keys)
                tags.append(tag)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("features")
    parser.add_argument("weights")
    parser.add_argument("--c1", type=float, default=0.05)
    parser.add_argument("--c2", type=float, default=0.2)
    parser.add_argument("--iterations", type=int, default=100)
    parser.add_argument("--predict", help="feature file to tag with the fitted model")
    parser.add_argument("--predictions", help="where to write its tags")
    options = parser.parse_args()

    started = time.time()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": options.c1,
            "c2": options.c2,
            "max_iterations": options.iterations,
            "feature.possible_transitions": True,
        }
    )
    with open(options.features, encoding="ascii") as file:
        corpora = list(dict.fromkeys(line[2:].strip() for line in file if line.startswith("# ")))
    copies = len(corpora) > 1
    for _, items, tags in sentences(options.features, copies):
        trainer.append(pycrfsuite.ItemSequence(items), tags)
    model = options.weights + ".crf"
    trainer.train(model)

    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    info = tagger.info()
    weights = {}
    for (key, label), weight in info.state_features.items():
        corpus, _, shared = key.rpartition(":")
        if corpus in ("", corpora[0]):
            weights.setdefault(int(shared, 36), {}).setdefault(label, 0.0)
            weights[int(shared, 36)][label] += weight
    with open(options.weights, "w", encoding="ascii") as file:
        json.dump(
            {
                "labels": sorted(info.labels, key=lambda label: int(info.labels[label])),
                "transitions": [[a, b, w] for (a, b), w in info.transitions.items()],
                "states": sorted((key, sorted(found.items())) for key, found in weights.items()),
            },
            file,
        )
    print(f"{len(weights)} features, {time.time() - started:.0f} s")
    if options.predict:
        with open(options.predictions, "w", encoding="ascii") as file:
            for _, items, _ in sentences(options.predict, copies):
                file.write("\n".join(tagger.tag(pycrfsuite.ItemSequence(items))) + "\n\n")


main()
