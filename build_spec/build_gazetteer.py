"""Writes the machine-made parts of ``resources/gazetteer``: names of territories, demonyms.

    python build_spec/build_gazetteer.py [COUNTRIES.json]

``territories.json`` comes from Unicode's CLDR as Babel brings it. ``demonyms.json`` comes from
COUNTRIES.json, the
``countries.json`` of the npm package ``world-countries`` (ODbL: kept in a file of its own, attributed in
``SOURCES.md``); without that argument the file is left as it is. The ``*.csv`` beside them are written by
hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from babel import Locale

GAZETTEER = Path(__file__).resolve().parents[1] / "resources" / "gazetteer"
# codes of CLDR that are no territories people speak of, or that are other things (the EU, the UN, the
# eurozone)
NOT_TERRITORIES = {
    "EU",
    "EZ",
    "UN",
    "ZZ",
    "XA",
    "XB",
    "QO",
    "AQ",
    "AC",
    "CP",
    "DG",
    "EA",
    "IC",
    "TA",
    "BV",
    "HM",
    "CQ",
}
IRREGULAR_PLURALS = {"x": "", "s": "", "z": ""}  # French words that do not change in the plural


def territories() -> dict[str, dict[str, list[str]]]:
    """Code -> language -> names, from CLDR."""
    found: dict[str, dict[str, list[str]]] = {}
    for language in ("fr", "en"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in NOT_TERRITORIES:
                plain = name.split(" (")[0].replace("R.A.S. chinoise de ", "").replace(" SAR China", "")
                found.setdefault(code, {})[language] = [plain]
    return dict(sorted(found.items()))


def demonyms(countries: Path) -> dict[str, dict[str, list[str]]]:
    """Code -> language -> forms: in French the four of gender and number, in English one and its plural."""
    found: dict[str, dict[str, list[str]]] = {}
    for country in json.loads(countries.read_text(encoding="utf8")):
        forms = country.get("demonyms", {})
        french = {forms.get("fra", {}).get(sex, "").lower().strip() for sex in "mf"} - {""}
        english = {forms.get("eng", {}).get(sex, "").strip() for sex in "mf"} - {""}
        plural = {word if word[-1] in IRREGULAR_PLURALS else word + "s" for word in french}
        plural_en = {word if word.endswith(("ese", "ish", "ch", "s")) else word + "s" for word in english}
        found[country["cca2"]] = {"fr": sorted(french | plural), "en": sorted(english | plural_en)}
    return dict(sorted(found.items()))


def _write(name: str, data: dict[str, dict[str, list[str]]]) -> None:
    text = "{\n" + ",\n".join(
        f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items()
    )
    (GAZETTEER / name).write_text(text + "\n}\n", encoding="utf8")
    print(f"{name}: {len(data)} entries")


def main() -> None:
    """Write the files."""
    _write("territories.json", territories())
    if len(sys.argv) > 1:
        _write("demonyms.json", demonyms(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
