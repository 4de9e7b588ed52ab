"""Writes tiny-model/: a GLiNER-shaped ONNX model of a few kB whose word pieces carry fixed scores.

Needs `pip install onnx`; run from this folder: python make-tiny-model.py
A span is a person, organisation or place when its first piece may begin and its last may end one.
"""

import json
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FOLDER = pathlib.Path(__file__).parent / "tiny-model"
LABELS = ["person", "organization", "location"]
SPECIAL = ["[UNK]", "[CLS]", "[SEP]", "<<ENT>>", "<<SEP>>"]
# piece: labels it may begin, labels it may end
PIECES = {
    "Tor": ("person", ""), "##ven": ("", ""), "Askeland": ("", "person"),
    "Nord": ("organization", ""), "##hav": ("", ""), "Fonden": ("", "organization"),
    "Ves": ("location", "location"), "##terby": ("", ""),
}
MAX_WIDTH = 4

vocabulary = SPECIAL + LABELS + list(PIECES)
table = np.zeros((len(vocabulary), 2 * len(LABELS)), dtype=np.float32)
for piece, (begins, ends) in PIECES.items():
    for offset, label in ((0, begins), (len(LABELS), ends)):
        if label:
            table[vocabulary.index(piece), offset + LABELS.index(label)] = 1

def constant(name, value, dtype=np.int64):
    return numpy_helper.from_array(np.array(value, dtype=dtype), name)

nodes = [
    helper.make_node("Gather", ["table", "input_ids"], ["pieces"]),
    # One row a word that picks its first piece: words_mask is 1, 2, 3 … there and 0 elsewhere.
    helper.make_node("Squeeze", ["text_lengths"], ["words"]),
    helper.make_node("Add", ["words", "one"], ["limit"]),
    helper.make_node("Range", ["one", "limit", "one"], ["numbers"]),
    helper.make_node("Unsqueeze", ["numbers", "axes02"], ["column"]),
    helper.make_node("Unsqueeze", ["words_mask", "axis1"], ["row"]),
    helper.make_node("Equal", ["column", "row"], ["picks"]),
    helper.make_node("Cast", ["picks"], ["picked"], to=TensorProto.FLOAT),
    helper.make_node("MatMul", ["picked", "pieces"], ["word_scores"]),
    helper.make_node("Squeeze", ["word_scores", "axis0"], ["by_word"]),
    helper.make_node("Squeeze", ["span_idx", "axis0"], ["spans"]),
    helper.make_node("Gather", ["spans", "zero"], ["starts"], axis=1),
    helper.make_node("Gather", ["spans", "one"], ["ends"], axis=1),
    helper.make_node("Gather", ["by_word", "starts"], ["start_scores"]),
    helper.make_node("Gather", ["by_word", "ends"], ["end_scores"]),
    helper.make_node("Slice", ["start_scores", "from0", "from3", "axis1"], ["begin"]),
    helper.make_node("Slice", ["end_scores", "from3", "from6", "axis1"], ["end"]),
    helper.make_node("Add", ["begin", "end"], ["sum"]),
    helper.make_node("Mul", ["sum", "ten"], ["scaled"]),
    helper.make_node("Sub", ["scaled", "fifteen"], ["scores"]),
    helper.make_node("Cast", ["span_mask"], ["mask_unused"], to=TensorProto.FLOAT),
    helper.make_node("Cast", ["attention_mask"], ["attention_unused"], to=TensorProto.FLOAT),
    helper.make_node("Reshape", ["scores", "shape"], ["logits"]),
]
initializers = [
    numpy_helper.from_array(table, "table"),
    constant("zero", 0), constant("one", 1), constant("axes02", [0, 2]), constant("axis0", [0]),
    constant("axis1", [1]), constant("from0", [0]), constant("from3", [3]), constant("from6", [6]),
    constant("ten", 10, np.float32), constant("fifteen", 15, np.float32),
    constant("shape", [1, -1, MAX_WIDTH, len(LABELS)]),
]
integer = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.INT64, shape)
graph = helper.make_graph(
    nodes,
    "tiny-gliner",
    [
        integer("input_ids", [1, "length"]), integer("attention_mask", [1, "length"]),
        integer("words_mask", [1, "length"]), integer("text_lengths", [1, 1]),
        integer("span_idx", [1, "spans", 2]),
        helper.make_tensor_value_info("span_mask", TensorProto.BOOL, [1, "spans"]),
    ],
    [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "words", MAX_WIDTH, len(LABELS)])],
    initializers,
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnx.checker.check_model(model)

def added(token):
    return {"id": vocabulary.index(token), "content": token, "single_word": False, "lstrip": False,
            "rstrip": False, "normalized": False, "special": True}

tokenizer = {
    "version": "1.0",
    "added_tokens": [added(token) for token in SPECIAL],
    "normalizer": None,
    "pre_tokenizer": {"type": "WhitespaceSplit"},
    "post_processor": {
        "type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
        "pair": [],
        "special_tokens": {token: {"id": token, "ids": [vocabulary.index(token)], "tokens": [token]}
                           for token in ("[CLS]", "[SEP]")},
    },
    "decoder": None,
    "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
              "max_input_chars_per_word": 100,
              "vocab": {piece: index for index, piece in enumerate(vocabulary)}},
}
FOLDER.mkdir(exist_ok=True)
(FOLDER / "model.onnx").write_bytes(model.SerializeToString(deterministic=True))
for name, value in {
    "tokenizer.json": tokenizer,
    "tokenizer_config.json": {"tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "[UNK]"},
    "gliner_config.json": {"max_width": MAX_WIDTH, "max_len": 32, "ent_token": "<<ENT>>",
                           "sep_token": "<<SEP>>", "span_mode": "markerV0"},
}.items():
    (FOLDER / name).write_text(json.dumps(value, indent=2) + "\n")
