"""French: its model and closed word lists."""

from __future__ import annotations

from .language import Language


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FRENCH = Language(
    code="fr",
    model="fr_core_news_md",
    articles=_words(
        "le la les l' l’ un une des du de d' d’ au aux à en ce cet cette ces son sa ses leur leurs notre nos"
    ),
    titles=_words(
        "m m. mm mm. mme mmes mlle mlles mr mr. mrs monsieur messieurs madame mesdames mademoiselle dr "
        "dr. docteur docteure pr pr. professeur professeure me maître mgr monseigneur sir lord lady feu "
        "sœur frère père abbé cheikh imam ayatollah maréchal général généraux colonel lieutenant "
        "capitaine commandant sergent amiral caporal adjudant brigadier major lieutenant-colonel "
        "lieutenant-général contre-amiral vice-amiral don cdt col. gén. lt cpt"
    ),
    functions=_words(
        "président présidente vice-président vice-présidente ex-président ex-présidente premier première "
        "ministre ex-ministre chancelier chancelière roi reine prince princesse empereur pape député "
        "députée sénateur sénatrice gouverneur gouverneure maire mairesse secrétaire directeur directrice "
        "patron patronne chef cheffe ambassadeur ambassadrice commissaire porte-parole juge procureur "
        "procureure avocat avocate journaliste candidat candidate leader dirigeant dirigeante "
        "ministre-président émir sultan shah tsar guide représentant représentante émissaire envoyé "
        "envoyée consul préfet préfète inspecteur inspectrice agent agente expert experte politologue "
        "historien historienne économiste chercheur chercheuse analyste écrivain écrivaine philosophe "
        "milliardaire dissident opposant opposante terroriste activiste militant militante homologue "
        "camarade"
    ),
    rank_links=_words(
        "de du des la le l' l’ d' d’ général générale adjoint adjointe délégué déléguée aux et par intérim"
    ),
    collectives=_words(
        "forces force troupes troupe armée armées soldats soldat militaires dirigeants dirigeant "
        "responsables autorités officiels diplomates négociateurs députés élus ministres parlementaires "
        "partenaires alliés états pays nations gouvernements gouvernement services renseignements "
        "séparatistes rebelles combattants insurgés milices milice citoyens citoyennes électeurs peuple "
        "peuples population populations opposants manifestants médias entreprises compagnies banques "
        "industriels investisseurs agriculteurs étudiants réfugiés migrants colons otages prisonniers "
        "délégations délégation puissances chefs leaders sénateurs journalistes experts analystes pirates "
        "hackers espions agents policiers gardes pilotes marins unités bataillons brigades communautés "
        "communauté minorité minorités diaspora opinion opinions consommateurs touristes ressortissants "
        "habitants civils chercheurs scientifiques oligarques mercenaires volontaires insulaires tribus "
        "clans tribu factions faction groupes groupe familles hommes femmes jeunes ouvriers salariés "
        "syndicats voisins interlocuteurs amis frères rivaux adversaires commandants généraux officiers "
        "diplomatie chancelleries capitales acteurs"
    ),
    locatives=_words("à en au aux dans vers depuis près jusqu' jusqu’ jusque via chez sous devant"),
    agent_verbs=_words(
        "accepter accorder accuser adopter affirmer afficher agir ajouter annoncer appeler apporter "
        "apprécier approuver assurer attaquer attendre autoriser avertir bloquer céder chercher choisir "
        "condamner confirmer conseiller considérer constater contester continuer convoquer craindre "
        "croire décider déclarer décliner défendre demander démentir dénoncer déplorer déployer dire "
        "discuter dominer donner douter élever engager entendre envisager envoyer espérer estimer évoquer "
        "exhorter exiger expliquer exprimer expulser faire féliciter fournir imposer indiquer insister "
        "interdire inviter juger jouer lancer livrer maintenir menacer mener mettre montrer négocier nier "
        "obtenir offrir ordonner parler plaider poursuivre pouvoir prendre préférer préparer présenter "
        "pratiquer presser prétendre prévenir prévoir privilégier promettre proposer protester publier "
        "qualifier rappeler ratifier réagir recevoir recommander reconnaître refuser regretter rejeter "
        "réitérer remercier rencontrer renforcer renoncer répéter répliquer répondre reprocher réserver "
        "résister rester retirer réunir revendiquer riposter rompre saisir sanctionner savoir sembler se "
        "signer soupçonner soutenir souhaiter souligner suggérer suspendre témoigner tenir tenter tirer "
        "traiter vouloir voter abandonner affronter aider armer financer espionner frapper envahir "
        "occuper perdre gagner protéger tolérer trahir valider vendre acheter voir miser compter pousser"
    ),
    partners=_words("avec contre pour entre envers selon par d'après d’après face"),
    particles=_words(
        "de du d' d’ des la le von van der den ter zu ben bin ibn al el da di do dos das y e ould bint "
        "abou abu"
    ),
    policies=_words(
        "position politique gouvernement régime refus décision réponse stratégie demande menace "
        "soutien allié alliés accord diplomatie ambition ambitions intention intentions volonté "
        "veto silence réaction exigence exigences concession concessions proposition offre plan "
        "pression pressions influence ingérence ingérences rôle feu aval appel appels relation "
        "relations rival partenaire intérêt intérêts discours doctrine sanctions aide ligne part "
        "côté initiative promesse promesses avertissement colère inquiétude inquiétudes crainte "
        "craintes agression attitude tutelle emprise autorités dirigeants diplomates émissaire "
        "ambassadeur propagande narratif récit arsenal armée troupes promise promises aggression"
    ),
    dative_verbs=_words(
        "demander rappeler imposer dire donner offrir reprocher permettre interdire répondre vendre "
        "livrer fournir promettre proposer céder opposer résister ordonner suggérer signifier "
        "adresser lancer accorder transmettre recommander refuser promise transmit enjoindre "
        "profiter plaire nuire succéder obéir"
    ),
    spatial_verbs=_words(
        "quitter visiter rejoindre atteindre gagner bombarder frapper encercler assiéger traverser "
        "survoler libérer occuper prendre détruire reconstruire habiter évacuer fuir relier "
        "desservir regagner voir"
    ),
    departures=_words("partir envoler embarquer décoller quitter rouler"),
)
