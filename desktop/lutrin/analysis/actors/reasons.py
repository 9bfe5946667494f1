"""Why names were taken for one actor: the sentences, as templates of the context "reasons"."""

from __future__ import annotations

from lutrin.domain.translation import QT_TRANSLATE_NOOP

SAME_POWER = QT_TRANSLATE_NOOP("reasons", "“{one}” stands for the same power as “{other}”.")
IN_GAZETTEER = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” are names of one actor in the gazetteer.")
IN_DOSSIER = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” are names of one actor in your dossier.")
# persons
ONE_NAME = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” are one name, written differently.")
INITIAL = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” share surname and initial.")
BOTH_NAMES = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” share first name and surname.")
NEAR_SPELLINGS = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” are near spellings of one name.")
TRANSLITERATED = QT_TRANSLATE_NOOP(
    "reasons", "“{one}” and “{other}” are one name, put into Latin letters in two ways."
)
ENDING = QT_TRANSLATE_NOOP("reasons", "“{one}” ends the longer name “{other}”.")
SHARED_WORDS = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” share their words.")
SURNAME = QT_TRANSLATE_NOOP("reasons", "“{one}” is the surname of “{other}”.")
FIRST_NAME = QT_TRANSLATE_NOOP("reasons", "“{one}” is the first name of “{other}”.")
NEAR_SURNAME = QT_TRANSLATE_NOOP("reasons", "“{one}” is a near spelling of the surname of “{other}”.")
ITS_SURNAME = QT_TRANSLATE_NOOP(
    "reasons", "“{one}” is the surname of “{other}”, its only bearer in your dossier."
)
# organisations
OTHER_SPELLING = QT_TRANSLATE_NOOP("reasons", "“{one}” is another spelling of “{other}”.")
INTRODUCED = QT_TRANSLATE_NOOP("reasons", "The text gives “{one}” as the short form of “{other}”.")
INITIALS = QT_TRANSLATE_NOOP("reasons", "“{one}” is made of the initials of “{other}”.")
SHORT_FORM = QT_TRANSLATE_NOOP("reasons", "“{one}” is the short form of “{other}”.")


def of(template: str, one: str, other: str) -> str:
    """The sentence for two names as they stand in the text; spaces and line breaks in them made one space."""
    return template.format(one=" ".join(one.split()), other=" ".join(other.split()))
