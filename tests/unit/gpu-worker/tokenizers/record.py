"""Records how Hugging Face's `tokenizers` cuts and normalizes texts, for reference.test.ts.

    pip install tokenizers==0.23.3 && python record.py > recorded.json

Characters are those that all tables on both sides know: Unicode 14 for cuts, Unicode 3.2 for normalizers.
"""
import base64, json, random, struct, sys, unicodedata
from tokenizers import Tokenizer

R = lambda pattern: {"Regex": pattern}
CL100K = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN = CL100K.replace(r"\p{N}{1,3}", r"\p{N}")
level = lambda **more: {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True, **more}
cut = lambda pattern, behavior, invert=False: {"type": "Split", "pattern": pattern, "behavior": behavior, "invert": invert}
metaspace = lambda **more: {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "always", "split": True, **more}
sequence = lambda *parts: {"type": "Sequence", "pretokenizers": list(parts)}
digits = lambda single: {"type": "Digits", "individual_digits": single}
BEHAVIORS = ["Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous"]
CONFIGS = [
    level(), level(add_prefix_space=True), level(use_regex=False), digits(True), digits(False),
    sequence(digits(True), level()), {"type": "Whitespace"}, {"type": "WhitespaceSplit"}, {"type": "BertPreTokenizer"},
    *[{"type": "Punctuation", "behavior": b} for b in BEHAVIORS],
    metaspace(), metaspace(prepend_scheme="never"), metaspace(prepend_scheme="first"), metaspace(split=False),
    *[cut(R(r"\d+"), b) for b in BEHAVIORS], *[cut({"String": " "}, b) for b in BEHAVIORS], cut(R(r"\w+"), "Removed", True),
    cut(R(r"\s"), "Isolated", True), {"type": "FixedLength", "length": 3},
    sequence(cut(R(CL100K), "Isolated"), level(use_regex=False)), sequence(cut(R(QWEN), "Removed", True), level(use_regex=False)),
    sequence({"type": "WhitespaceSplit"}, {"type": "Punctuation", "behavior": "Isolated"}, digits(False)),
]


def charsmap(changes):
    """SentencePiece's table: a trie as a double array, and the texts that its leaves point to."""
    texts, trie, units = b"", {}, {}
    for key, changed in changes.items():
        node = trie
        for byte in key.encode(): node = node.setdefault(byte, {})
        node[0] = len(texts)
        texts += changed.encode() + b"\0"

    def place(node, at, label):
        base = next(base for base in range(1, 1 << 21) if base ^ at < 1 << 21 and all(base ^ byte not in units for byte in node))
        units[at] = label | (0 in node) << 8 | (base ^ at) << 10
        for byte in node: units[base ^ byte] = node[byte] | 1 << 31 if byte == 0 else 0
        for byte in node:
            if byte != 0: place(node[byte], base ^ byte, byte)

    units[0] = 0
    place(trie, 0, 0)
    size = (max(units) | 255) + 1
    return base64.b64encode(struct.pack("<I", 4 * size) + b"".join(struct.pack("<I", units.get(at, 0)) for at in range(size)) + texts).decode()


MAP = {"\u00a0": " ", "\u2003": " ", "\ufeff": "", "\n": " ", "\t": " ", "e\u0301": "\u00e9", "\u4f60": "ni", "A": "a", "12": "twelve", "\u200d": "", "_": "__", "\r": "\u240d"}
bert = lambda **more: {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True, **more}
NORMALIZERS = [
    {"type": "Lowercase"}, {"type": "Strip", "strip_left": True, "strip_right": True}, {"type": "Strip", "strip_left": False, "strip_right": True},
    bert(), bert(lowercase=False), bert(strip_accents=False), bert(clean_text=False, handle_chinese_chars=False, strip_accents=True),
    {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Lowercase"}]},
    {"type": "Precompiled", "precompiled_charsmap": charsmap(MAP)},
]


def kinds_of(table):
    kinds = {}
    for point in range(0x110000):
        kind = table.category(chr(point))
        if kind not in ("Cn", "Cs", "Co"): kinds.setdefault(kind, []).append(chr(point))
    return kinds


OFTEN = ["  ", " ", "\n", "\r\n", "\t", "\u0085", "\ufeff", "\u00a0", "\u2003", "\u200d", "'s", "'RE", "don't", "x", "Ab", "12", "345", "$", "_", "!?", "\u2581", "\u4f60\u597d", "\U0001f469\u200d\U0001f680", "e\u0301"]


def text(random, kinds):
    parts = [random.choice(OFTEN) if random.random() < 0.5 else random.choice(kinds[random.choice(sorted(kinds))]) for _ in range(random.randint(1, 12))]
    return "".join(parts)


def main(texts, seed):
    dice, cuts, changes = random.Random(seed), [], []
    kinds = kinds_of(unicodedata)
    for config in CONFIGS:
        cutter = load("pre_tokenizer", config).pre_tokenizer
        cases = [[t, [piece for piece, _ in cutter.pre_tokenize_str(t)]] for t in (text(dice, kinds) for _ in range(texts))]
        cuts.append({"config": config, "cases": cases})
    kinds = kinds_of(unicodedata.ucd_3_2_0)
    for config in NORMALIZERS:
        normalizer = load("normalizer", config).normalizer
        cases = [[t, normalizer.normalize_str(t)] for t in (text(dice, kinds) for _ in range(texts))]
        changes.append({"config": config, "cases": cases})
    show = lambda rows: "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]"
    print(f'{{"cuts": {show(cuts)}, "changes": {show(changes)}}}')


def load(kind, config):
    return Tokenizer.from_str(json.dumps({"version": "1.0", "model": {"type": "BPE", "vocab": {}, "merges": []}, kind: config, "added_tokens": []}))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
