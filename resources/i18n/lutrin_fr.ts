<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Lutrin</source>
      <translation>À propos de Lutrin</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Lutrin {version}

Reads, marks up and briefs: who says what in notes and PDFs, and how surely.

Nothing leaves this computer; your files are not changed.

Free software under the GNU Affero General Public License, version 3 or later. Fonts: Inter, Libertinus and Noto, under the SIL Open Font License.</source>
      <translation>Lutrin {version}

Lit, annote et synthétise : qui dit quoi dans les notes et les PDF, et avec quelle certitude.

Rien ne quitte cet ordinateur ; vos fichiers ne sont pas modifiés.

Logiciel libre sous licence publique générale GNU Affero, version 3 ou ultérieure. Polices : Inter, Libertinus et Noto, sous licence SIL Open Font License.</translation>
    </message>
  </context>
  <context>
    <name>ActorsPanel</name>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Change the kind</source>
      <translation>Changer le type</translation>
    </message>
    <message>
      <source>Merge the actor with another; or select several (Ctrl+click, Shift+↓) and merge these</source>
      <translation>Fusionner l’acteur avec un autre ; ou sélectionnez-en plusieurs (Ctrl+clic, Maj+↓) et fusionnez-les</translation>
    </message>
    <message>
      <source>Merge the {n}…</source>
      <translation>Fusionner les {n}…</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Fusionner…</translation>
    </message>
    <message>
      <source>No actors yet. Select a name on the page and press Alt+2 to mark one.</source>
      <translation>Pas encore d’acteur. Sélectionnez un nom sur la page et pressez Alt+2 pour en marquer un.</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Renommer…</translation>
    </message>
  </context>
  <context>
    <name>Addresses</name>
    <message>
      <source>Copy the address</source>
      <translation>Copier l’adresse</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
      <source>Write a mail</source>
      <translation>Écrire un courriel</translation>
    </message>
    <message>
      <source>“{address}” could not be opened.</source>
      <translation>« {address} » n’a pas pu être ouvert.</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Accept the {n}</source>
      <translation>Accepter les {n}</translation>
    </message>
    <message>
      <source>Accept the {n} claims of {name} here</source>
      <translation>Accepter ici les {n} affirmations de « {name} »</translation>
    </message>
    <message>
      <source>Accept the {n} mentions of {name} here</source>
      <translation>Accepter ici les {n} mentions de « {name} »</translation>
    </message>
    <message>
      <source>Accepted.</source>
      <translation>Accepté.</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>How sure the analysis is, from 0 to 1</source>
      <translation>Confiance de l’analyse, de 0 à 1</translation>
    </message>
    <message>
      <source>In the negative (says it is not so)</source>
      <translation>Par la négative (dit que non)</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus tard</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Rejected. Shift+X puts it back to review.</source>
      <translation>Rejeté. Maj+X le remet à relire.</translation>
    </message>
    <message>
      <source>Use the selected words</source>
      <translation>Prendre les mots sélectionnés</translation>
    </message>
    <message>
      <source>Why: {reason}</source>
      <translation>Pourquoi : {reason}</translation>
    </message>
  </context>
  <context>
    <name>Choosing</name>
    <message>
      <source>Folder:</source>
      <translation>Dossier :</translation>
    </message>
    <message>
      <source>Kind of file:</source>
      <translation>Type de fichier :</translation>
    </message>
    <message>
      <source>Lutrin dossiers ({patterns})</source>
      <translation>Dossiers Lutrin ({patterns})</translation>
    </message>
  </context>
  <context>
    <name>ClaimPart</name>
    <message>
      <source> — “{words}”</source>
      <translation> — « {words} »</translation>
    </message>
    <message>
      <source>An actor, “author”, or the words of the text</source>
      <translation>Un acteur, « auteur », ou les mots du texte</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <source>Certainty: none stated</source>
      <translation>Certitude : non exprimée</translation>
    </message>
    <message>
      <source>Certainty: {word} ({range})</source>
      <translation>Certitude : {word} ({range})</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>Échéance</translation>
    </message>
    <message>
      <source>No day can be told from these words: they are kept as they are.</source>
      <translation>Aucun jour ne peut être tiré de ces mots : ils sont gardés tels quels.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucune</translation>
    </message>
    <message>
      <source>Warning: {words}</source>
      <translation>Attention : {words}</translation>
    </message>
    <message>
      <source>Who claims it</source>
      <translation>Qui l’affirme</translation>
    </message>
  </context>
  <context>
    <name>ClaimsPanel</name>
    <message>
      <source>Claims</source>
      <translation>Affirmations</translation>
    </message>
    <message>
      <source>No claims yet. Select words on the page and press 1 to 5 to mark one.</source>
      <translation>Pas encore d’affirmation. Sélectionnez des mots sur la page et pressez 1 à 5 pour en marquer une.</translation>
    </message>
    <message>
      <source>The author</source>
      <translation>L’auteur</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>Chercher une commande</translation>
    </message>
    <message>
      <source>Not possible now: choose first what it is to act on</source>
      <translation>Impossible pour l’instant : choisissez d’abord sur quoi agir</translation>
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation>Que voulez-vous faire ?</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>New dossier</source>
      <translation>Nouveau dossier</translation>
    </message>
    <message>
      <source>Notes, PDFs and dossiers ({patterns})</source>
      <translation>Notes, PDF et dossiers ({patterns})</translation>
    </message>
    <message>
      <source>Open dossier</source>
      <translation>Ouvrir un dossier</translation>
    </message>
    <message>
      <source>Open files</source>
      <translation>Ouvrir des fichiers</translation>
    </message>
    <message>
      <source>Save dossier as</source>
      <translation>Enregistrer le dossier sous</translation>
    </message>
    <message>
      <source>The document is out of the dossier; its file is untouched.</source>
      <translation>Le document est retiré du dossier ; son fichier est intact.</translation>
    </message>
    <message>
      <source>The file is in the folder “{folder}”.</source>
      <translation>Le fichier se trouve dans le répertoire « {folder} ».</translation>
    </message>
    <message>
      <source>The folder “{folder}” is not there any more.</source>
      <translation>Le répertoire « {folder} » n’existe plus.</translation>
    </message>
    <message>
      <source>The proposals are taken out; what you decided stays.</source>
      <translation>Les propositions sont retirées ; ce que vous avez décidé reste.</translation>
    </message>
    <message>
      <source>There are no proposals to take out.</source>
      <translation>Il n’y a pas de proposition à retirer.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
  </context>
  <context>
    <name>Deciding</name>
    <message>
      <source>Nothing is left to review in this document.</source>
      <translation>Il ne reste rien à relire dans ce document.</translation>
    </message>
    <message>
      <source>The author’s claims are accepted one by one: A accepts this one.</source>
      <translation>Les affirmations de l’auteur s’acceptent une à une : A accepte celle-ci.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>{n} claim of {name} accepted.</source>
      <translation>{n} affirmation de « {name} » acceptée.</translation>
    </message>
    <message>
      <source>{n} claims of {name} accepted.</source>
      <translation>{n} affirmations de « {name} » acceptées.</translation>
    </message>
    <message>
      <source>{n} mention of {name} accepted.</source>
      <translation>{n} mention de « {name} » acceptée.</translation>
    </message>
    <message>
      <source>{n} mentions of {name} accepted.</source>
      <translation>{n} mentions de « {name} » acceptées.</translation>
    </message>
  </context>
  <context>
    <name>DocumentsPanel</name>
    <message>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <source>Drop notes or PDFs here. Nothing leaves this computer; your files are not changed.</source>
      <translation>Déposez ici des notes ou des PDF. Rien ne quitte cet ordinateur ; vos fichiers ne sont pas modifiés.</translation>
    </message>
    <message>
      <source>No document yet.</source>
      <translation>Pas encore de document.</translation>
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>Copy the details</source>
      <translation>Copier les détails</translation>
    </message>
    <message>
      <source>Something in Lutrin went wrong that should not have: {what}. Your work up to here is kept.</source>
      <translation>Une erreur de Lutrin s’est produite : {what}. Votre travail est conservé jusqu’ici.</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>A file of this name is there already: it will be replaced.</source>
      <translation>Un fichier de ce nom existe déjà : il sera remplacé.</translation>
    </message>
    <message>
      <source>Allow a copy without the signature when the PDF is signed</source>
      <translation>Admettre une copie sans la signature si le PDF est signé</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Exporter vers</translation>
    </message>
    <message>
      <source>Language of the brief</source>
      <translation>Langue de la synthèse</translation>
    </message>
    <message>
      <source>The document’s</source>
      <translation>Celle du document</translation>
    </message>
    <message>
      <source>Underline the actors</source>
      <translation>Souligner les acteurs</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Où</translation>
    </message>
    <message>
      <source>With proposals that nobody has decided yet ({n})</source>
      <translation>Avec les propositions non encore relues ({n})</translation>
    </message>
    <message>
      <source>annotated</source>
      <translation>annoté</translation>
    </message>
    <message>
      <source>brief</source>
      <translation>synthèse</translation>
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <source>Export an unsigned copy</source>
      <translation>Exporter une copie non signée</translation>
    </message>
    <message>
      <source>Export stopped</source>
      <translation>Export interrompu</translation>
    </message>
    <message>
      <source>Export the brief alone</source>
      <translation>Exporter la synthèse seule</translation>
    </message>
    <message>
      <source>Exported “{name}”</source>
      <translation>« {name} » exporté</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Montrer dans le dossier</translation>
    </message>
    <message>
      <source>{name} (brief alone)</source>
      <translation>{name} (synthèse seule)</translation>
    </message>
    <message>
      <source>“{name}” is written.</source>
      <translation>« {name} » est écrit.</translation>
    </message>
    <message>
      <source>“{name}” was not written</source>
      <translation>« {name} » n’a pas été écrit</translation>
    </message>
  </context>
  <context>
    <name>Filters</name>
    <message>
      <source>Filter</source>
      <translation>Filtrer</translation>
    </message>
    <message>
      <source>Filter by actor</source>
      <translation>Filtrer par acteur</translation>
    </message>
    <message>
      <source>Filter by kind</source>
      <translation>Filtrer par type</translation>
    </message>
    <message>
      <source>Filter by status</source>
      <translation>Filtrer par décision</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Filtrer par mots</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Décision</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Qui</translation>
    </message>
  </context>
  <context>
    <name>FindEverywhere</name>
    <message>
      <source>Find in all documents of the dossier</source>
      <translation>Rechercher dans tous les documents du dossier</translation>
    </message>
    <message>
      <source>No document of the dossier holds these words.</source>
      <translation>Aucun document du dossier ne contient ces mots.</translation>
    </message>
    <message>
      <source>Places found</source>
      <translation>Passages trouvés</translation>
    </message>
    <message>
      <source>Type two letters or more. Words in “quotes” stand together.</source>
      <translation>Tapez au moins deux lettres. Entre « guillemets », les mots se suivent.</translation>
    </message>
    <message>
      <source>the words stand apart</source>
      <translation>les mots ne se suivent pas</translation>
    </message>
    <message>
      <source>{n} place</source>
      <translation>{n} passage</translation>
    </message>
    <message>
      <source>{n} places</source>
      <translation>{n} passages</translation>
    </message>
  </context>
  <context>
    <name>Jobs</name>
    <message>
      <source>it needed too much memory</source>
      <translation>trop de mémoire nécessaire</translation>
    </message>
    <message>
      <source>it took too long</source>
      <translation>trop de temps nécessaire</translation>
    </message>
    <message>
      <source>the worker ended with code {code}</source>
      <translation>fin du processus avec le code {code}</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Raccourcis clavier</translation>
    </message>
  </context>
  <context>
    <name>ListPanel</name>
    <message>
      <source>Nothing matches the filters.</source>
      <translation>Rien ne correspond aux filtres.</translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message>
      <source>Done again: {step}</source>
      <translation>Rétabli : {step}</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Annulé : {step}</translation>
    </message>
  </context>
  <context>
    <name>MentionPart</name>
    <message>
      <source>Which actor</source>
      <translation>De quel acteur</translation>
    </message>
    <message>
      <source>Why these names are joined: {reasons}</source>
      <translation>Pourquoi ces noms sont joints : {reasons}</translation>
    </message>
    <message>
      <source>also {names}</source>
      <translation>aussi {names}</translation>
    </message>
    <message>
      <source>metonym: the place stands for those who act</source>
      <translation>métonymie : le lieu désigne ceux qui agissent</translation>
    </message>
    <message>
      <source>{n} mention here</source>
      <translation>{n} mention ici</translation>
    </message>
    <message>
      <source>{n} mentions here</source>
      <translation>{n} mentions ici</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>« {name} »</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Choose an actor</source>
      <translation>Choisir un acteur</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Fusionner</translation>
    </message>
    <message>
      <source>Merge actors</source>
      <translation>Fusionner des acteurs</translation>
    </message>
    <message>
      <source>They become one actor in the whole dossier, with all their names and mentions. Undo takes it back. Which name is to be shown?</source>
      <translation>Ils deviennent un seul acteur dans tout le dossier, avec tous leurs noms et toutes leurs mentions. « Annuler » revient en arrière. Quel nom afficher ?</translation>
    </message>
    <message>
      <source>Together with</source>
      <translation>Avec</translation>
    </message>
  </context>
  <context>
    <name>MessageBars</name>
    <message>
      <source>{n} earlier message waits</source>
      <translation>{n} message antérieur en attente</translation>
    </message>
    <message>
      <source>{n} earlier messages wait</source>
      <translation>{n} messages antérieurs en attente</translation>
    </message>
  </context>
  <context>
    <name>NoteField</name>
    <message>
      <source>Enter: done · Shift+Enter: new line</source>
      <translation>Entrée : terminer · Maj+Entrée : nouvelle ligne</translation>
    </message>
  </context>
  <context>
    <name>NotesPanel</name>
    <message>
      <source>No notes yet. Select words and press Alt+1 to highlight them, Alt+3 to write a note.</source>
      <translation>Pas encore de note. Sélectionnez des mots et pressez Alt+1 pour les surligner, Alt+3 pour écrire une note.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Analysis done in {seconds} s</source>
      <translation>Analyse terminée en {seconds} s</translation>
    </message>
    <message>
      <source>Analysis failed</source>
      <translation>Échec de l’analyse</translation>
    </message>
    <message>
      <source>Analysis stopped</source>
      <translation>Analyse interrompue</translation>
    </message>
    <message>
      <source>The file has changed since: of your {n} marks, {placed} were found again in it; the earlier version keeps all.</source>
      <translation>Le fichier a changé depuis : de vos {n} marques, {placed} y ont été retrouvées ; la version antérieure les garde toutes.</translation>
    </message>
    <message>
      <source>The file has changed since: your mark is not found in it; the earlier version keeps it.</source>
      <translation>Le fichier a changé depuis : votre marque n’y est pas retrouvée ; la version antérieure la garde.</translation>
    </message>
    <message>
      <source>The file has changed since: your mark was found again in it.</source>
      <translation>Le fichier a changé depuis : votre marque y a été retrouvée.</translation>
    </message>
    <message>
      <source>The file has changed since: your {n} marks were found again in it.</source>
      <translation>Le fichier a changé depuis : vos {n} marques y ont été retrouvées.</translation>
    </message>
    <message>
      <source>{n} files could not be opened:</source>
      <translation>{n} fichiers n’ont pas pu être ouverts :</translation>
    </message>
    <message>
      <source>“{title}” is in the dossier already.</source>
      <translation>« {title} » est déjà dans le dossier.</translation>
    </message>
  </context>
  <context>
    <name>OutlinePanel</name>
    <message>
      <source>Outline</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>This document has no headings.</source>
      <translation>Ce document n’a pas de titres.</translation>
    </message>
  </context>
  <context>
    <name>PagesPanel</name>
    <message>
      <source>No pages yet.</source>
      <translation>Pas encore de page.</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
  </context>
  <context>
    <name>Parts</name>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Affirmations</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <source>Documents, outline, pages</source>
      <translation>Documents, plan, pages</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>Recent dossiers</source>
      <translation>Dossiers récents</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Relecture</translation>
    </message>
    <message>
      <source>Review, claims, actors, notes</source>
      <translation>Relecture, affirmations, acteurs, notes</translation>
    </message>
  </context>
  <context>
    <name>PasswordDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mot de passe</translation>
    </message>
    <message>
      <source>That is not the password. Try again.</source>
      <translation>Ce n’est pas le mot de passe. Réessayez.</translation>
    </message>
    <message>
      <source>This document is protected</source>
      <translation>Ce document est protégé</translation>
    </message>
    <message>
      <source>“{name}” opens with its password. It is not stored.</source>
      <translation>« {name} » s’ouvre avec son mot de passe. Il n’est pas conservé.</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>%1 File</source>
      <translation>Fichier %1</translation>
    </message>
    <message>
      <source>Alias</source>
      <translation>Alias</translation>
    </message>
    <message>
      <source>Drive</source>
      <translation>Disque</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>File Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Shortcut</source>
      <translation>Raccourci</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Inconnu</translation>
    </message>
  </context>
  <context>
    <name>Reading</name>
    <message>
      <source>This document is protected: it needs its password.</source>
      <translation>Ce document est protégé : il faut son mot de passe.</translation>
    </message>
  </context>
  <context>
    <name>RenameDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Rename the actor</source>
      <translation>Renommer l’acteur</translation>
    </message>
    <message>
      <source>The name is shown everywhere; the old one stays known as another name.</source>
      <translation>Le nom s’affiche partout ; l’ancien reste connu comme autre nom.</translation>
    </message>
  </context>
  <context>
    <name>RenderService</name>
    <message>
      <source>This page could not be drawn (code {why}).</source>
      <translation>Cette page n’a pas pu être dessinée (code {why}).</translation>
    </message>
    <message>
      <source>This page could not be drawn ({why}).</source>
      <translation>Cette page n’a pas pu être dessinée ({why}).</translation>
    </message>
    <message>
      <source>This page takes too long to draw. The others are not affected.</source>
      <translation>Cette page est trop longue à dessiner. Les autres ne sont pas touchées.</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <source>Review</source>
      <translation>Relecture</translation>
    </message>
    <message>
      <source>What comes next</source>
      <translation>La suite</translation>
    </message>
    <message>
      <source>about {n} min</source>
      <translation>environ {n} min</translation>
    </message>
    <message>
      <source>page {page}, § {paragraph}</source>
      <translation>page {page}, § {paragraph}</translation>
    </message>
    <message>
      <source>{n} of {total}</source>
      <translation>{n} sur {total}</translation>
    </message>
    <message>
      <source>{n} to review</source>
      <translation>{n} à relire</translation>
    </message>
    <message>
      <source>{time} · undo:</source>
      <translation>{time} · annuler :</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>Actor</source>
      <translation>Acteur</translation>
    </message>
    <message>
      <source>Mark the selected words</source>
      <translation>Marquer les mots sélectionnés</translation>
    </message>
    <message>
      <source>Use these words for the mark at hand</source>
      <translation>Prendre ces mots pour la marque en cours</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>All that the analysis found here is below the threshold: lower it to see more.</source>
      <translation>Tout ce que l’analyse a trouvé ici est sous le seuil : abaissez-le pour en voir plus.</translation>
    </message>
    <message>
      <source>The analysis found nothing here. Select words on the page to mark them.</source>
      <translation>L’analyse n’a rien trouvé ici. Sélectionnez des mots sur la page pour les marquer.</translation>
    </message>
    <message>
      <source>The analysis is under way: its proposals will appear here. Read and mark meanwhile.</source>
      <translation>L’analyse est en cours : ses propositions apparaîtront ici. En attendant, lisez et marquez.</translation>
    </message>
    <message>
      <source>This document has not been analysed. Select words to mark them, or press Ctrl+R.</source>
      <translation>Ce document n’a pas été analysé. Sélectionnez des mots pour les marquer, ou pressez Ctrl+R.</translation>
    </message>
    <message>
      <source>This document holds only pictures of its pages: there are no words to find or mark.</source>
      <translation>Ce document ne contient que l’image de ses pages : il n’y a pas de mots à trouver ni à marquer.</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Appearance</source>
      <translation>Apparence</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claire</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Préférences</translation>
    </message>
    <message>
      <source>Signs annotations and briefs; may stay empty</source>
      <translation>Signe annotations et synthèses ; peut rester vide</translation>
    </message>
    <message>
      <source>Threshold of new dossiers</source>
      <translation>Seuil des nouveaux dossiers</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Votre nom</translation>
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cancel: {what}</source>
      <translation>Annuler : {what}</translation>
    </message>
    <message>
      <source>Change the language of the window</source>
      <translation>Changer la langue de la fenêtre</translation>
    </message>
    <message>
      <source>Every change is written at once</source>
      <translation>Chaque modification est écrite aussitôt</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Non enregistré</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>Proposals with a lower score are hidden</source>
      <translation>Les propositions de score inférieur sont masquées</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>The last change could not be written and was not made; all before it is kept</source>
      <translation>Le dernier changement n’a pas pu être écrit et n’a pas été fait ; tout ce qui précède est conservé</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Seuil</translation>
    </message>
    <message>
      <source>Threshold: proposals with a lower score are hidden</source>
      <translation>Seuil : les propositions de score inférieur sont masquées</translation>
    </message>
    <message>
      <source>{n} proposal hidden</source>
      <translation>{n} proposition masquée</translation>
    </message>
    <message>
      <source>{n} proposals hidden</source>
      <translation>{n} propositions masquées</translation>
    </message>
  </context>
  <context>
    <name>Telling</name>
    <message>
      <source>Save elsewhere…</source>
      <translation>Enregistrer ailleurs…</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Back to where you were</source>
      <translation>Revenir où vous étiez</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Find in the document</source>
      <translation>Rechercher dans le document</translation>
    </message>
    <message>
      <source>Forward again</source>
      <translation>Repartir en avant</translation>
    </message>
    <message>
      <source>Go to page (Ctrl+Alt+G)</source>
      <translation>Aller à la page (Ctrl+Alt+G)</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Agrandir</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Page</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Relecture</translation>
    </message>
    <message>
      <source>Review · {n}</source>
      <translation>Relire · {n}</translation>
    </message>
    <message>
      <source>Show or hide the documents panel</source>
      <translation>Montrer ou masquer le panneau des documents</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Réduire</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>— Dossier “{name}”</source>
      <translation>— Dossier « {name} »</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>Actors and claims are marked on the page, ready for your review.
Nothing leaves this computer; your files are not changed.</source>
      <translation>Acteurs et affirmations sont marqués sur la page, prêts à relire.
Rien ne quitte cet ordinateur ; vos fichiers ne sont pas modifiés.</translation>
    </message>
    <message>
      <source>Drop notes or PDFs here</source>
      <translation>Déposez ici des notes ou des PDF</translation>
    </message>
    <message>
      <source>Open files…</source>
      <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
      <source>Recent dossiers</source>
      <translation>Dossiers récents</translation>
    </message>
    <message>
      <source>Try the sample</source>
      <translation>Essayer l’exemple</translation>
    </message>
  </context>
  <context>
    <name>WhyOneActor</name>
    <message>
      <source>Go to a mention first: click the actor in the list</source>
      <translation>Allez d’abord à une mention : cliquez sur l’acteur dans la liste</translation>
    </message>
    <message>
      <source>Make this “{name}” another actor</source>
      <translation>Faire de ce « {name} » un autre acteur</translation>
    </message>
    <message>
      <source>Nothing else names this actor: there is nothing to take apart</source>
      <translation>Rien d’autre ne nomme cet acteur : il n’y a rien à séparer</translation>
    </message>
    <message>
      <source>Take a mention out</source>
      <translation>Détacher une mention</translation>
    </message>
    <message>
      <source>Why one actor</source>
      <translation>Pourquoi un seul acteur</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>et {n} de plus</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Analysing “{title}”</source>
      <translation>Analyse de « {title} »</translation>
    </message>
    <message>
      <source>Drop to open</source>
      <translation>Déposez pour ouvrir</translation>
    </message>
    <message>
      <source>Reading the words marked</source>
      <translation>Lecture des mots marqués</translation>
    </message>
    <message>
      <source>Reading “{name}”…</source>
      <translation>Lecture de « {name} »…</translation>
    </message>
    <message>
      <source>Reading “{title}”</source>
      <translation>Lecture de « {title} »</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>There is no page {page}: the document has {n} page.</source>
      <translation>Il n’y a pas de page {page} : le document a {n} page.</translation>
    </message>
    <message>
      <source>There is no page {page}: the document has {n} pages.</source>
      <translation>Il n’y a pas de page {page} : le document a {n} pages.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Writing “{title}”</source>
      <translation>Écriture de « {title} »</translation>
    </message>
    <message>
      <source>loading the language model</source>
      <translation>chargement du modèle de langue</translation>
    </message>
    <message>
      <source>{action}: {step}</source>
      <translation>{action} : {step}</translation>
    </message>
  </context>
  <context>
    <name>_Empty</name>
    <message>
      <source>Begin the review</source>
      <translation>Commencer la relecture</translation>
    </message>
    <message>
      <source>Everything here is reviewed. Select words on the page to mark more, or export.</source>
      <translation>Tout est relu ici. Sélectionnez des mots pour en marquer d’autres, ou exportez.</translation>
    </message>
    <message>
      <source>Open a document to see what it claims and who speaks.</source>
      <translation>Ouvrez un document pour voir ce qu’il affirme et qui parle.</translation>
    </message>
    <message>
      <source>{n} proposal waits for your decision: one key each.</source>
      <translation>{n} proposition attend votre décision : une touche chacune.</translation>
    </message>
    <message>
      <source>{n} proposals wait for your decision: one key each.</source>
      <translation>{n} propositions attendent votre décision : une touche chacune.</translation>
    </message>
  </context>
  <context>
    <name>_MessageBar</name>
    <message>
      <source>Copy the list</source>
      <translation>Copier la liste</translation>
    </message>
    <message>
      <source>Dismiss this message</source>
      <translation>Fermer ce message</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>et {n} de plus</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>&amp;Actors</source>
      <translation>&amp;Acteurs</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>É&amp;dition</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>A&amp;ller</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>Ai&amp;de</translation>
    </message>
    <message>
      <source>&amp;Review</source>
      <translation>&amp;Relecture</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>Affic&amp;hage</translation>
    </message>
    <message>
      <source>About Lutrin</source>
      <translation>À propos de Lutrin</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Accept everywhere</source>
      <translation>Accepter partout</translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Actual size</source>
      <translation>Taille réelle</translation>
    </message>
    <message>
      <source>All commands…</source>
      <translation>Toutes les commandes…</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analyser de nouveau</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Reculer</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Affirmations</translation>
    </message>
    <message>
      <source>Colour 6 of a highlight</source>
      <translation>Couleur 6 d’un surlignage</translation>
    </message>
    <message>
      <source>Colour 7 of a highlight</source>
      <translation>Couleur 7 d’un surlignage</translation>
    </message>
    <message>
      <source>Colour 8 of a highlight</source>
      <translation>Couleur 8 d’un surlignage</translation>
    </message>
    <message>
      <source>Copy the words</source>
      <translation>Copier les mots</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>Échéance</translation>
    </message>
    <message>
      <source>Delete the mark</source>
      <translation>Supprimer la marque</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <source>Documents panel</source>
      <translation>Panneau des documents</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>Find in all documents…</source>
      <translation>Rechercher dans tous les documents…</translation>
    </message>
    <message>
      <source>Find in the document</source>
      <translation>Rechercher dans le document</translation>
    </message>
    <message>
      <source>Find next</source>
      <translation>Occurrence suivante</translation>
    </message>
    <message>
      <source>Find previous</source>
      <translation>Occurrence précédente</translation>
    </message>
    <message>
      <source>Fit the page</source>
      <translation>Page entière</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>Pleine largeur</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Avancer</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Plein écran</translation>
    </message>
    <message>
      <source>Go to page…</source>
      <translation>Aller à la page…</translation>
    </message>
    <message>
      <source>Good to read</source>
      <translation>Largeur de lecture</translation>
    </message>
    <message>
      <source>Highlight the match found</source>
      <translation>Surligner l’occurrence trouvée</translation>
    </message>
    <message>
      <source>Highlight the words</source>
      <translation>Surligner les mots</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>Kind 1: quote, or person</source>
      <translation>Type 1 : citation, ou personne</translation>
    </message>
    <message>
      <source>Kind 2: statement, or organisation</source>
      <translation>Type 2 : position, ou organisation</translation>
    </message>
    <message>
      <source>Kind 3: assessment, or state</source>
      <translation>Type 3 : jugement, ou État</translation>
    </message>
    <message>
      <source>Kind 4: forecast, or group</source>
      <translation>Type 4 : prévision, ou groupe</translation>
    </message>
    <message>
      <source>Kind 5: call, or place</source>
      <translation>Type 5 : appel, ou lieu</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Agrandir</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus tard</translation>
    </message>
    <message>
      <source>Leave: field, selection, mark</source>
      <translation>Quitter : champ, sélection, marque</translation>
    </message>
    <message>
      <source>Mark the words as an actor</source>
      <translation>Marquer les mots comme acteur</translation>
    </message>
    <message>
      <source>Merge actors…</source>
      <translation>Fusionner des acteurs…</translation>
    </message>
    <message>
      <source>New dossier…</source>
      <translation>Nouveau dossier…</translation>
    </message>
    <message>
      <source>Next annotation</source>
      <translation>Annotation suivante</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>Document suivant</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Open dossier…</source>
      <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
      <source>Open files…</source>
      <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
      <source>Open the sample</source>
      <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>Previous annotation</source>
      <translation>Annotation précédente</translation>
    </message>
    <message>
      <source>Previous document</source>
      <translation>Document précédent</translation>
    </message>
    <message>
      <source>Put back to review</source>
      <translation>Remettre à relire</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Rename the actor</source>
      <translation>Renommer l’acteur</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Relecture</translation>
    </message>
    <message>
      <source>Review panel</source>
      <translation>Panneau de relecture</translation>
    </message>
    <message>
      <source>Review what is left</source>
      <translation>Relire ce qui reste</translation>
    </message>
    <message>
      <source>Save dossier as…</source>
      <translation>Enregistrer le dossier sous…</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Préférences…</translation>
    </message>
    <message>
      <source>Show the file in its folder</source>
      <translation>Montrer le fichier dans son répertoire</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Réduire</translation>
    </message>
    <message>
      <source>Split the mention off as another actor</source>
      <translation>Détacher la mention comme autre acteur</translation>
    </message>
    <message>
      <source>Take the document out of the dossier</source>
      <translation>Retirer le document du dossier</translation>
    </message>
    <message>
      <source>Take the proposals out</source>
      <translation>Retirer les propositions</translation>
    </message>
    <message>
      <source>Two pages abreast</source>
      <translation>Deux pages côte à côte</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Use the selected words instead</source>
      <translation>Prendre plutôt les mots sélectionnés</translation>
    </message>
    <message>
      <source>Who claims it</source>
      <translation>Qui l’affirme</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>Écrire une note</translation>
    </message>
  </context>
  <context>
    <name>argparse</name>
    <message>
      <source>%(prog)s: error: %(message)s
</source>
      <translation>%(prog)s : %(message)s
</translation>
    </message>
    <message>
      <source>ambiguous option: %(option)s could match %(matches)s</source>
      <translation>option ambiguë : %(option)s peut être %(matches)s</translation>
    </message>
    <message>
      <source>argument %(argument_name)s: %(message)s</source>
      <translation>argument %(argument_name)s : %(message)s</translation>
    </message>
    <message>
      <source>expected %s argument</source>
      <translation>il faut %s valeur</translation>
    </message>
    <message>
      <source>expected %s arguments</source>
      <translation>il faut %s valeurs</translation>
    </message>
    <message>
      <source>expected at least one argument</source>
      <translation>il faut au moins une valeur</translation>
    </message>
    <message>
      <source>expected one argument</source>
      <translation>il faut une valeur</translation>
    </message>
    <message>
      <source>ignored explicit argument %r</source>
      <translation>ne prend pas de valeur (%r)</translation>
    </message>
    <message>
      <source>invalid %(type)s value: %(value)r</source>
      <translation>%(value)r n’est pas une valeur possible (%(type)s)</translation>
    </message>
    <message>
      <source>invalid choice: %(value)r (choose from %(choices)s)</source>
      <translation>%(value)r n’est pas un choix possible (au choix : %(choices)s)</translation>
    </message>
    <message>
      <source>options</source>
      <translation>options</translation>
    </message>
    <message>
      <source>positional arguments</source>
      <translation>arguments</translation>
    </message>
    <message>
      <source>show program's version number and exit</source>
      <translation>montrer le numéro de version et s’arrêter là</translation>
    </message>
    <message>
      <source>show this help message and exit</source>
      <translation>montrer cette aide et s’arrêter là</translation>
    </message>
    <message>
      <source>the following arguments are required: %s</source>
      <translation>il manque : %s</translation>
    </message>
    <message>
      <source>unrecognized arguments: %s</source>
      <translation>arguments inconnus : %s</translation>
    </message>
    <message>
      <source>usage: </source>
      <translation>emploi : </translation>
    </message>
  </context>
  <context>
    <name>changes</name>
    <message>
      <source>Accept {count} marks</source>
      <translation>Accepter {count} marques</translation>
    </message>
    <message>
      <source>Accept “{words}”</source>
      <translation>Accepter « {words} »</translation>
    </message>
    <message>
      <source>Add “{title}”</source>
      <translation>Ajouter « {title} »</translation>
    </message>
    <message>
      <source>Analyse “{title}”</source>
      <translation>Analyser « {title} »</translation>
    </message>
    <message>
      <source>Change the kind of “{name}”</source>
      <translation>Changer le type de « {name} »</translation>
    </message>
    <message>
      <source>Delete {count} marks</source>
      <translation>Supprimer {count} marques</translation>
    </message>
    <message>
      <source>Delete “{words}”</source>
      <translation>Supprimer « {words} »</translation>
    </message>
    <message>
      <source>Edit “{words}”</source>
      <translation>Modifier « {words} »</translation>
    </message>
    <message>
      <source>Fill in what the text says of “{words}”</source>
      <translation>Compléter « {words} » d’après le texte</translation>
    </message>
    <message>
      <source>Give “{words}” to “{name}”</source>
      <translation>Donner « {words} » à « {name} »</translation>
    </message>
    <message>
      <source>Highlight “{words}”</source>
      <translation>Surligner « {words} »</translation>
    </message>
    <message>
      <source>Mark “{words}” as a claim</source>
      <translation>Marquer « {words} » comme affirmation</translation>
    </message>
    <message>
      <source>Mark “{words}” as an actor</source>
      <translation>Marquer « {words} » comme acteur</translation>
    </message>
    <message>
      <source>Merge {count} actors into “{name}”</source>
      <translation>Fusionner {count} acteurs en « {name} »</translation>
    </message>
    <message>
      <source>Move the ends of “{words}”</source>
      <translation>Déplacer les bornes de « {words} »</translation>
    </message>
    <message>
      <source>Note on “{name}”</source>
      <translation>Note sur « {name} »</translation>
    </message>
    <message>
      <source>Note on “{words}”</source>
      <translation>Note sur « {words} »</translation>
    </message>
    <message>
      <source>Reject {count} marks</source>
      <translation>Rejeter {count} marques</translation>
    </message>
    <message>
      <source>Reject “{words}”</source>
      <translation>Rejeter « {words} »</translation>
    </message>
    <message>
      <source>Remove “{title}”</source>
      <translation>Retirer « {title} »</translation>
    </message>
    <message>
      <source>Rename “{before}” to “{after}”</source>
      <translation>Renommer « {before} » en « {after} »</translation>
    </message>
    <message>
      <source>Reopen {count} marks</source>
      <translation>Remettre {count} marques à relire</translation>
    </message>
    <message>
      <source>Reopen “{words}”</source>
      <translation>Remettre « {words} » à relire</translation>
    </message>
    <message>
      <source>Separate “{name}”</source>
      <translation>Séparer « {name} »</translation>
    </message>
    <message>
      <source>Take the proposals out of “{title}”</source>
      <translation>Retirer les propositions de « {title} »</translation>
    </message>
  </context>
  <context>
    <name>cli</name>
    <message>
      <source>"lang" is neither "fr" nor "en"</source>
      <translation>"lang" n’est ni "fr" ni "en"</translation>
    </message>
    <message>
      <source>--document goes with --dossier</source>
      <translation>--document va avec --dossier</translation>
    </message>
    <message>
      <source>--document is needed: the dossier has {names}</source>
      <translation>--document est nécessaire : le dossier contient {names}</translation>
    </message>
    <message>
      <source>--format is needed: the name of OUT does not tell it</source>
      <translation>il faut --format : le nom de OUT ne le dit pas</translation>
    </message>
    <message>
      <source>--jsonl goes with nothing else</source>
      <translation>--jsonl ne va avec rien d’autre</translation>
    </message>
    <message>
      <source>Analysing {name}</source>
      <translation>Analyse de {name}</translation>
    </message>
    <message>
      <source>Dossier: {path}</source>
      <translation>Dossier : {path}</translation>
    </message>
    <message>
      <source>Finds the actors and the claims in notes and PDFs, offline. Without a command, opens the window.</source>
      <translation>Trouve les acteurs et les affirmations dans les notes et les PDF, hors ligne. Sans commande, ouvre la fenêtre.</translation>
    </message>
    <message>
      <source>Password of “{path}”: </source>
      <translation>Mot de passe de « {path} » : </translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>Lecture de {name}</translation>
    </message>
    <message>
      <source>Writing {name}</source>
      <translation>Écriture de {name}</translation>
    </message>
    <message>
      <source>Written: {path}</source>
      <translation>Écrit : {path}</translation>
    </message>
    <message>
      <source>analyse needs a FILE, or --jsonl IN OUT</source>
      <translation>analyse a besoin de FILE, ou de --jsonl IN OUT</translation>
    </message>
    <message>
      <source>annotate a signed PDF although its signature is lost in the copy</source>
      <translation>annoter un PDF signé bien que la copie perde la signature</translation>
    </message>
    <message>
      <source>examples:
  lutrin note.txt                                    open the window on a note
  lutrin analyse note.txt report.pdf --dossier summit.lutrin
  lutrin analyse report.pdf --json report.json       findings with their pages and boxes
  lutrin analyse --jsonl texts.jsonl found.jsonl     many texts, a line each
  lutrin export --dossier summit.lutrin --document report.pdf --format pdf -o annotated.pdf
  lutrin brief report.pdf -o brief.pdf               the brief, the annotated report after it
  lutrin run note.txt --out results                  dossier, annotated PDF and brief in one go

exit codes:
  0 done   2 usage   3 a file could not be read   4 a file could not be written
  5 the dossier   6 the analysis   130 stopped   1 a fault of Lutrin's own
With several files, the rest goes on after one fails.</source>
      <translation>exemples :
  lutrin note.txt                                    ouvrir la fenêtre sur une note
  lutrin analyse note.txt report.pdf --dossier sommet.lutrin
  lutrin analyse report.pdf --json report.json       résultats avec pages et cadres
  lutrin analyse --jsonl texts.jsonl found.jsonl     beaucoup de textes, un par ligne
  lutrin export --dossier sommet.lutrin --document report.pdf --format pdf -o annote.pdf
  lutrin brief report.pdf -o brief.pdf               la synthèse, suivie du rapport annoté
  lutrin run note.txt --out results                  dossier, PDF annoté et synthèse d’un coup

codes de sortie :
  0 fait   2 usage   3 un fichier n’a pas pu être lu   4 un fichier n’a pas pu être écrit
  5 le dossier   6 l’analyse   130 interrompu   1 une erreur de Lutrin même
Avec plusieurs fichiers, le reste continue si l’un échoue.</translation>
    </message>
    <message>
      <source>export needs either a FILE or --dossier</source>
      <translation>export a besoin soit de FILE, soit de --dossier</translation>
    </message>
    <message>
      <source>find actors and claims</source>
      <translation>trouver acteurs et affirmations</translation>
    </message>
    <message>
      <source>it is no JSON ({why})</source>
      <translation>ce n’est pas du JSON ({why})</translation>
    </message>
    <message>
      <source>it is not UTF-8</source>
      <translation>ce n’est pas de l’UTF-8</translation>
    </message>
    <message>
      <source>it is not an object with a "text"</source>
      <translation>ce n’est pas un objet avec "text"</translation>
    </message>
    <message>
      <source>keep the work in this dossier, made when missing</source>
      <translation>garder le travail dans ce dossier, créé s’il manque</translation>
    </message>
    <message>
      <source>language of the brief (default: the document's)</source>
      <translation>langue de la synthèse (par défaut : celle du document)</translation>
    </message>
    <message>
      <source>leave out proposals with a lower score (0 to 1)</source>
      <translation>écarter les propositions de score inférieur (0 à 1)</translation>
    </message>
    <message>
      <source>line {number} was left out: {why}</source>
      <translation>ligne {number} écartée : {why}</translation>
    </message>
    <message>
      <source>lutrin: {what}</source>
      <translation>lutrin : {what}</translation>
    </message>
    <message>
      <source>mark claims only</source>
      <translation>marquer les affirmations seulement</translation>
    </message>
    <message>
      <source>no document “{name}” in the dossier; there are: {names}</source>
      <translation>pas de document « {name} » dans le dossier ; il y a : {names}</translation>
    </message>
    <message>
      <source>of protected PDFs; or set LUTRIN_PASSWORD, or type it when asked</source>
      <translation>des PDF protégés ; ou définir LUTRIN_PASSWORD, ou le taper à la demande</translation>
    </message>
    <message>
      <source>only what the analyst accepted</source>
      <translation>seulement ce que l’analyste a accepté</translation>
    </message>
    <message>
      <source>read {"id", "lang"?, "text"} a line from IN, write findings a line to OUT (- for the standard ones)</source>
      <translation>lire {"id", "lang"?, "text"} par ligne de IN, écrire les résultats par ligne dans OUT (- pour l’entrée et la sortie standard)</translation>
    </message>
    <message>
      <source>say nothing but errors</source>
      <translation>ne dire que les erreurs</translation>
    </message>
    <message>
      <source>say what is being done, even when not on a terminal</source>
      <translation>dire ce qui se fait, même hors d’un terminal</translation>
    </message>
    <message>
      <source>text, Markdown, web page or PDF</source>
      <translation>texte, Markdown, page web ou PDF</translation>
    </message>
    <message>
      <source>the brief without the annotated source after it</source>
      <translation>la synthèse sans la source annotée à sa suite</translation>
    </message>
    <message>
      <source>the dossier has no documents</source>
      <translation>le dossier n’a pas de documents</translation>
    </message>
    <message>
      <source>the file to write; replaced only when all went well</source>
      <translation>le fichier à écrire ; remplacé seulement si tout a réussi</translation>
    </message>
    <message>
      <source>the folder for the results, made when missing</source>
      <translation>le répertoire des résultats, créé s’il manque</translation>
    </message>
    <message>
      <source>the whole job: dossier, annotated PDF and brief into a folder</source>
      <translation>tout le travail : dossier, PDF annoté et synthèse dans un répertoire</translation>
    </message>
    <message>
      <source>what to write (default: from the name of OUT)</source>
      <translation>quoi écrire (par défaut : d’après le nom de OUT)</translation>
    </message>
    <message>
      <source>which document of the dossier: its id, title or file name</source>
      <translation>quel document du dossier : son identifiant, titre ou nom de fichier</translation>
    </message>
    <message>
      <source>who signs the annotations</source>
      <translation>qui signe les annotations</translation>
    </message>
    <message>
      <source>write an annotated PDF, a brief or data</source>
      <translation>écrire un PDF annoté, une synthèse ou des données</translation>
    </message>
    <message>
      <source>write the brief of a file as PDF</source>
      <translation>écrire la synthèse d’un fichier en PDF</translation>
    </message>
    <message>
      <source>write the findings as JSON (- for standard output); of several files, a list. Claims have their certainty and its words, score, reason and warning, mentions their score and reason, in the text's language</source>
      <translation>écrire les résultats en JSON (- pour la sortie standard) ; pour plusieurs fichiers, une liste. Les affirmations ont leur certitude et ses mots, leur score, leur raison et leur mise en garde ; les mentions, leur score et leur raison, dans la langue du texte</translation>
    </message>
    <message>
      <source>{done} texts analysed, {bad} lines left out</source>
      <translation>{done} textes analysés, {bad} lignes écartées</translation>
    </message>
    <message>
      <source>{name} has changed since it was last read. Of your marks, {exact} are where they were, {moved} moved, {uncertain} are to be checked, {lost} were not found and stay with the earlier version.</source>
      <translation>{name} a changé depuis la dernière lecture. De vos marques, {exact} sont à leur place, {moved} déplacées, {uncertain} à vérifier, {lost} introuvables : celles-ci restent avec la version précédente.</translation>
    </message>
    <message>
      <source>{name}: {pages} pages, language {language}, {actors} actors, {mentions} mentions, {claims} claims</source>
      <translation>{name} : {pages} pages, langue {language}, {actors} acteurs, {mentions} mentions, {claims} affirmations</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>Nothing can be written in the folder of “{path}”. Choose another folder.</source>
      <translation>Rien ne peut être écrit dans le répertoire de « {path} ». Choisissez-en un autre.</translation>
    </message>
    <message>
      <source>Something went wrong.</source>
      <translation>Quelque chose a échoué.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Interrompu.</translation>
    </message>
    <message>
      <source>That is not the password of “{path}”. Try again.</source>
      <translation>Ce n’est pas le mot de passe de « {path} ». Réessayez.</translation>
    </message>
    <message>
      <source>The analysis stopped: {why}. Your own marks are kept.</source>
      <translation>L’analyse s’est arrêtée : {why}. Vos propres marques sont conservées.</translation>
    </message>
    <message>
      <source>The background work on “{path}” stopped unexpectedly ({why}). Nothing is lost; try again, and if it happens again, leave this file out.</source>
      <translation>Le travail en arrière-plan sur « {path} » s’est arrêté de façon inattendue ({why}). Rien n’est perdu ; réessayez, et si cela se répète, laissez ce fichier de côté.</translation>
    </message>
    <message>
      <source>The copy “{path}” did not come out whole ({why}), so it was thrown away. The source and your work are untouched.</source>
      <translation>La copie « {path} » n’était pas complète ({why}) : elle a été jetée. La source et votre travail sont intacts.</translation>
    </message>
    <message>
      <source>The disk is full: “{path}” was not written. Your work up to now is kept. Make room, then try again.</source>
      <translation>Le disque est plein : « {path} » n’a pas été écrit. Votre travail est conservé jusqu’ici. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
      <source>The dossier “{path}” could not be used: {why}.</source>
      <translation>Le dossier « {path} » n’a pas pu être utilisé : {why}.</translation>
    </message>
    <message>
      <source>The dossier “{path}” is damaged ({why}). It was left as it is. Open the last copy beside it, or ask for help before changing anything.</source>
      <translation>Le dossier « {path} » est endommagé ({why}). Il a été laissé tel quel. Ouvrez la dernière copie à côté de lui, ou demandez de l’aide avant de rien changer.</translation>
    </message>
    <message>
      <source>The dossier “{path}” is in use by another program. Close it there, then try again.</source>
      <translation>Le dossier « {path} » est utilisé par un autre programme. Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
      <source>The dossier “{path}” may not be written. Copy it to a folder of your own first.</source>
      <translation>Le dossier « {path} » ne peut pas être écrit. Copiez-le d’abord dans un de vos répertoires.</translation>
    </message>
    <message>
      <source>The language model “{model}” is not installed. Set Lutrin up again.</source>
      <translation>Le modèle de langue « {model} » n’est pas installé. Réinstallez Lutrin.</translation>
    </message>
    <message>
      <source>The owner of “{path}” does not allow annotations. Export the brief alone instead.</source>
      <translation>Le propriétaire de « {path} » n’autorise pas les annotations. Exportez plutôt la synthèse seule.</translation>
    </message>
    <message>
      <source>a file is in its place</source>
      <translation>un fichier est à sa place</translation>
    </message>
    <message>
      <source>a part of its path is not a folder</source>
      <translation>une partie de son chemin n’est pas un répertoire</translation>
    </message>
    <message>
      <source>annotations or links of others are missing</source>
      <translation>des annotations ou des liens d’autrui manquent</translation>
    </message>
    <message>
      <source>attachments are missing</source>
      <translation>des pièces jointes manquent</translation>
    </message>
    <message>
      <source>it cannot be opened again</source>
      <translation>elle ne peut pas être rouverte</translation>
    </message>
    <message>
      <source>it has no pages</source>
      <translation>il n’a pas de pages</translation>
    </message>
    <message>
      <source>it is a device or a pipe, not a file</source>
      <translation>c’est un périphérique ou un tube, pas un fichier</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>c’est un répertoire</translation>
    </message>
    <message>
      <source>it is not a PDF</source>
      <translation>ce n’est pas un PDF</translation>
    </message>
    <message>
      <source>it is not there</source>
      <translation>il est introuvable</translation>
    </message>
    <message>
      <source>it was moved or deleted while open, so the last change was not kept. Put it back, then try again.</source>
      <translation>il a été déplacé ou supprimé pendant qu’il était ouvert, et le dernier changement n’a pas été gardé. Remettez-le à sa place, puis réessayez.</translation>
    </message>
    <message>
      <source>its folder is not there</source>
      <translation>son répertoire n’existe pas</translation>
    </message>
    <message>
      <source>its links lead in a circle</source>
      <translation>ses liens tournent en rond</translation>
    </message>
    <message>
      <source>its name is too long</source>
      <translation>son nom est trop long</translation>
    </message>
    <message>
      <source>its reader says “{said}”</source>
      <translation>son lecteur dit « {said} »</translation>
    </message>
    <message>
      <source>marks are missing</source>
      <translation>des marques manquent</translation>
    </message>
    <message>
      <source>none of its pages can be read</source>
      <translation>aucune de ses pages n’est lisible</translation>
    </message>
    <message>
      <source>page {page} took more than {seconds} seconds</source>
      <translation>la page {page} a pris plus de {seconds} secondes</translation>
    </message>
    <message>
      <source>pages are missing</source>
      <translation>des pages manquent</translation>
    </message>
    <message>
      <source>several pages up to page {page} took too long</source>
      <translation>plusieurs pages jusqu’à la page {page} ont pris trop de temps</translation>
    </message>
    <message>
      <source>the disk reports a fault</source>
      <translation>le disque signale une défaillance</translation>
    </message>
    <message>
      <source>the outline is not whole</source>
      <translation>le plan n’est pas complet</translation>
    </message>
    <message>
      <source>the system lets no file be made in its folder</source>
      <translation>le système ne laisse créer aucun fichier dans son répertoire</translation>
    </message>
    <message>
      <source>what reads it broke down at page {page}</source>
      <translation>ce qui le lit s’est effondré à la page {page}</translation>
    </message>
    <message>
      <source>{count} characters by page {page}</source>
      <translation>{count} caractères jusqu’à la page {page}</translation>
    </message>
    <message>
      <source>{count} characters on page {page}</source>
      <translation>{count} caractères à la page {page}</translation>
    </message>
    <message>
      <source>{count} of the {total} pages of “{path}” are damaged and have no text here.</source>
      <translation>{count} des {total} pages de « {path} » sont endommagées et n’ont pas de texte ici.</translation>
    </message>
    <message>
      <source>{count} of the {total} pages of “{path}” are pictures: their words cannot be marked.</source>
      <translation>{count} des {total} pages de « {path} » sont des images : leurs mots ne peuvent pas être marqués.</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count} pages</translation>
    </message>
    <message>
      <source>{size} MB, where {most} MB is the most</source>
      <translation>{size} Mo, pour {most} Mo au plus</translation>
    </message>
    <message>
      <source>{what}</source>
      <translation>{what}</translation>
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation>{width} × {height} pixels</translation>
    </message>
    <message>
      <source>“{path}” could not be read: {why}.</source>
      <translation>« {path} » n’a pas pu être lu : {why}.</translation>
    </message>
    <message>
      <source>“{path}” could not be written: {why}.</source>
      <translation>« {path} » n’a pas pu être écrit : {why}.</translation>
    </message>
    <message>
      <source>“{path}” holds pictures of pages only: there are no words to mark. Run a text recognition on it first.</source>
      <translation>« {path} » ne contient que des images de pages : il n’y a pas de mots à marquer. Passez-le d’abord par une reconnaissance de texte.</translation>
    </message>
    <message>
      <source>“{path}” is PDF/A-1, which allows no highlights: the annotated copy no longer says that it is PDF/A.</source>
      <translation>« {path} » est au format PDF/A-1, qui n’admet pas de surlignage : la copie annotée ne dit plus être du PDF/A.</translation>
    </message>
    <message>
      <source>“{path}” is a folder. Open the files in it instead.</source>
      <translation>« {path} » est un répertoire. Ouvrez plutôt les fichiers qu’il contient.</translation>
    </message>
    <message>
      <source>“{path}” is damaged and could not be read ({why}). The file was not changed. Ask for another copy, or print it to a new PDF.</source>
      <translation>« {path} » est endommagé et n’a pas pu être lu ({why}). Le fichier n’a pas été modifié. Demandez une autre copie, ou imprimez-le dans un nouveau PDF.</translation>
    </message>
    <message>
      <source>“{path}” is empty: there is nothing to read in it.</source>
      <translation>« {path} » est vide : il n’y a rien à y lire.</translation>
    </message>
    <message>
      <source>“{path}” is not a Lutrin dossier. It was left as it is. Choose another name.</source>
      <translation>« {path} » n’est pas un dossier Lutrin. Il a été laissé tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>“{path}” is not there. Check the name, or whether the drive is connected.</source>
      <translation>« {path} » est introuvable. Vérifiez le nom, ou que le disque est branché.</translation>
    </message>
    <message>
      <source>“{path}” is of a kind that Lutrin does not read. It reads text, Markdown, web pages and PDF.</source>
      <translation>« {path} » est d’un format que Lutrin ne lit pas. Il lit le texte, Markdown, les pages web et le PDF.</translation>
    </message>
    <message>
      <source>“{path}” is protected: it needs its password.</source>
      <translation>« {path} » est protégé : il faut son mot de passe.</translation>
    </message>
    <message>
      <source>“{path}” is signed, and an annotated copy would break the signature. Allow an unsigned copy, or export the brief alone.</source>
      <translation>« {path} » est signé, et une copie annotée romprait la signature. Admettez une copie non signée, ou exportez la synthèse seule.</translation>
    </message>
    <message>
      <source>“{path}” is the source itself; Lutrin never changes it. Choose another name.</source>
      <translation>« {path} » est la source elle-même ; Lutrin ne la modifie jamais. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>“{path}” is too large or takes too long to read ({why}). It was left alone.</source>
      <translation>« {path} » est trop volumineux ou trop long à lire ({why}). Il a été laissé de côté.</translation>
    </message>
    <message>
      <source>“{path}” may not be read. Check its permissions.</source>
      <translation>« {path} » ne peut pas être lu. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
      <source>“{path}” was made by a newer Lutrin (format {found}, this one knows {known}). It was left as it is. Update Lutrin to open it.</source>
      <translation>« {path} » vient d’un Lutrin plus récent (format {found}, celui-ci connaît {known}). Il a été laissé tel quel. Mettez Lutrin à jour pour l’ouvrir.</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Annotated PDF</source>
      <translation>PDF annoté</translation>
    </message>
    <message>
      <source>Brief (Markdown)</source>
      <translation>Synthèse (Markdown)</translation>
    </message>
    <message>
      <source>Brief with the annotated source (PDF)</source>
      <translation>Synthèse suivie de la source annotée (PDF)</translation>
    </message>
    <message>
      <source>Table of claims and actors (CSV)</source>
      <translation>Tableau des affirmations et des acteurs (CSV)</translation>
    </message>
    <message>
      <source>Web annotations (JSON-LD)</source>
      <translation>Annotations web (JSON-LD)</translation>
    </message>
  </context>
  <context>
    <name>reader</name>
    <message>
      <source>Click the page to try again.</source>
      <translation>Cliquez sur la page pour réessayer.</translation>
    </message>
    <message>
      <source>Click to open or copy the address · Ctrl+click opens it</source>
      <translation>Un clic propose d’ouvrir ou de copier l’adresse · Ctrl+clic l’ouvre</translation>
    </message>
    <message>
      <source>Drop notes or PDFs here</source>
      <translation>Déposez ici des notes ou des PDF</translation>
    </message>
    <message>
      <source>Go to page {page}</source>
      <translation>Aller à la page {page}</translation>
    </message>
    <message>
      <source>No document is open.</source>
      <translation>Aucun document ouvert.</translation>
    </message>
    <message>
      <source>Nothing leaves this computer; your files are not changed.</source>
      <translation>Rien ne quitte cet ordinateur ; vos fichiers ne sont pas modifiés.</translation>
    </message>
    <message>
      <source>Page {page} of {count}</source>
      <translation>Page {page} sur {count}</translation>
    </message>
    <message>
      <source>Pages of the document</source>
      <translation>Pages du document</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Lecture…</translation>
    </message>
    <message>
      <source>This document cannot be shown.</source>
      <translation>Ce document ne peut pas être affiché.</translation>
    </message>
    <message>
      <source>author</source>
      <translation>auteur</translation>
    </message>
    <message>
      <source>in the negative</source>
      <translation>par la négative</translation>
    </message>
    <message>
      <source>named by its capital or seat</source>
      <translation>nommé par sa capitale ou son siège</translation>
    </message>
    <message>
      <source>when: {words}</source>
      <translation>quand : {words}</translation>
    </message>
    <message>
      <source>{words}, selected</source>
      <translation>{words}, sélectionné</translation>
    </message>
  </context>
  <context>
    <name>reasons</name>
    <message>
      <source>A collective noun with the name of its origin.</source>
      <translation>Un nom collectif avec le nom de son origine.</translation>
    </message>
    <message>
      <source>A country, by its name.</source>
      <translation>Un pays, par son nom.</translation>
    </message>
    <message>
      <source>A dash joins it to a person’s name.</source>
      <translation>Un tiret le joint au nom d’une personne.</translation>
    </message>
    <message>
      <source>A greeting or a signature.</source>
      <translation>Une formule d’appel ou une signature.</translation>
    </message>
    <message>
      <source>A person of that name is in the document.</source>
      <translation>Une personne de ce nom figure dans le document.</translation>
    </message>
    <message>
      <source>A person whose name is but initials.</source>
      <translation>Une personne dont le nom est réduit à des initiales.</translation>
    </message>
    <message>
      <source>A place: it only says where.</source>
      <translation>Un lieu : il dit seulement où.</translation>
    </message>
    <message>
      <source>A seat of power that stands for who sits there: it acts in this sentence.</source>
      <translation>Un siège du pouvoir qui désigne ceux qui y siègent : il agit dans cette phrase.</translation>
    </message>
    <message>
      <source>A seat of power that stands for who sits there: its policy is spoken of.</source>
      <translation>Un siège du pouvoir qui désigne ceux qui y siègent : on parle de sa politique.</translation>
    </message>
    <message>
      <source>A seat of power that stands for who sits there: one deals with it here.</source>
      <translation>Un siège du pouvoir qui désigne ceux qui y siègent : on traite ici avec lui.</translation>
    </message>
    <message>
      <source>A street or a building, by its name.</source>
      <translation>Une rue ou un bâtiment, par son nom.</translation>
    </message>
    <message>
      <source>A title stands before the name.</source>
      <translation>Un titre précède le nom.</translation>
    </message>
    <message>
      <source>An acronym that the text explains.</source>
      <translation>Un sigle que le texte explique.</translation>
    </message>
    <message>
      <source>Another spelling of a name that the gazetteer knows.</source>
      <translation>Une autre graphie d’un nom que le répertoire connaît.</translation>
    </message>
    <message>
      <source>One sentence mixes likelihood (“{one}”) and confidence (“{other}”).</source>
      <translation>Une même phrase mêle vraisemblance (« {one} ») et confiance (« {other} »).</translation>
    </message>
    <message>
      <source>Several documents name “{one}”.</source>
      <translation>Plusieurs documents nomment « {one} ».</translation>
    </message>
    <message>
      <source>Taken apart from “{other}” by the analyst.</source>
      <translation>Détaché de « {other} » par l’analyste.</translation>
    </message>
    <message>
      <source>The acronym behind it spells this name.</source>
      <translation>Le sigle qui suit épelle ce nom.</translation>
    </message>
    <message>
      <source>The gazetteer knows this name.</source>
      <translation>Le répertoire connaît ce nom.</translation>
    </message>
    <message>
      <source>The language model and the gazetteer both know this name.</source>
      <translation>Le modèle de langue et le répertoire connaissent ce nom.</translation>
    </message>
    <message>
      <source>The language model reads it as a name.</source>
      <translation>Le modèle de langue y lit un nom.</translation>
    </message>
    <message>
      <source>The name of a people.</source>
      <translation>Le nom d’un peuple.</translation>
    </message>
    <message>
      <source>The name of an institution, told by its first or last word.</source>
      <translation>Le nom d’une institution, reconnu à son premier ou à son dernier mot.</translation>
    </message>
    <message>
      <source>The place of a date in an agenda.</source>
      <translation>Le lieu d’une date d’un agenda.</translation>
    </message>
    <message>
      <source>The place where a dispatch was written.</source>
      <translation>Le lieu d’où la dépêche a été écrite.</translation>
    </message>
    <message>
      <source>The same name as elsewhere in the document.</source>
      <translation>Le même nom qu’ailleurs dans le document.</translation>
    </message>
    <message>
      <source>The text gives “{one}” as the short form of “{other}”.</source>
      <translation>Le texte donne « {one} » comme abrégé de « {other} ».</translation>
    </message>
    <message>
      <source>The text says that it is an organisation.</source>
      <translation>Le texte dit que c’est une organisation.</translation>
    </message>
    <message>
      <source>The text treats it as a state: it has a government, an army or a border.</source>
      <translation>Le texte le traite en État : il a un gouvernement, une armée ou une frontière.</translation>
    </message>
    <message>
      <source>The words around the name tell what it is.</source>
      <translation>Les mots qui entourent le nom disent ce qu’il est.</translation>
    </message>
    <message>
      <source>What stands beside the name says that it is a person.</source>
      <translation>Ce qui accompagne le nom dit que c’est une personne.</translation>
    </message>
    <message>
      <source>Your dossier knows this name.</source>
      <translation>Votre dossier connaît ce nom.</translation>
    </message>
    <message>
      <source>answer of those asked, told by “{cue}”</source>
      <translation>réponse des personnes interrogées, dite par « {cue} »</translation>
    </message>
    <message>
      <source>claim in the document’s own voice</source>
      <translation>affirmation de la voix même du document</translation>
    </message>
    <message>
      <source>clause announced by “{cue}”</source>
      <translation>proposition annoncée par « {cue} »</translation>
    </message>
    <message>
      <source>conditional of hearsay “{cue}”</source>
      <translation>conditionnel du ouï-dire « {cue} »</translation>
    </message>
    <message>
      <source>demanded of somebody: “{cue}”</source>
      <translation>demandé à quelqu’un : « {cue} »</translation>
    </message>
    <message>
      <source>hearsay told by “{cue}”</source>
      <translation>ouï-dire annoncé par « {cue} »</translation>
    </message>
    <message>
      <source>hedged judgement: “{cue}”</source>
      <translation>jugement nuancé : « {cue} »</translation>
    </message>
    <message>
      <source>infinitive governed by “{cue}”</source>
      <translation>infinitif régi par « {cue} »</translation>
    </message>
    <message>
      <source>interpretation by “{cue}”, its subject a thing</source>
      <translation>interprétation par « {cue} », dont le sujet est une chose</translation>
    </message>
    <message>
      <source>interpretation: “{cue}”</source>
      <translation>interprétation : « {cue} »</translation>
    </message>
    <message>
      <source>item under a line that frames it</source>
      <translation>élément sous une ligne qui l’encadre</translation>
    </message>
    <message>
      <source>judgement passed by “{cue}”</source>
      <translation>jugement porté par « {cue} »</translation>
    </message>
    <message>
      <source>judgement: “{cue}”</source>
      <translation>jugement : « {cue} »</translation>
    </message>
    <message>
      <source>obligation or advice: “{cue}”</source>
      <translation>obligation ou conseil : « {cue} »</translation>
    </message>
    <message>
      <source>paragraph of a resolution: “{cue}”</source>
      <translation>alinéa d’une résolution : « {cue} »</translation>
    </message>
    <message>
      <source>passive of “{cue}”</source>
      <translation>passif de « {cue} »</translation>
    </message>
    <message>
      <source>position taken by “{cue}”</source>
      <translation>position prise par « {cue} »</translation>
    </message>
    <message>
      <source>position taken by “{cue}”, with its subject</source>
      <translation>position prise par « {cue} », avec son sujet</translation>
    </message>
    <message>
      <source>quotation after the line “{cue}”</source>
      <translation>citation après la ligne « {cue} »</translation>
    </message>
    <message>
      <source>quotation that goes on with the speaker before it</source>
      <translation>citation qui continue avec le locuteur précédent</translation>
    </message>
    <message>
      <source>quotation with the verb “{cue}”</source>
      <translation>citation avec le verbe « {cue} »</translation>
    </message>
    <message>
      <source>quoted words in the clause of “{cue}”</source>
      <translation>mots cités dans la proposition de « {cue} »</translation>
    </message>
    <message>
      <source>sentence around the aside “{cue}”</source>
      <translation>phrase autour de l’incise « {cue} »</translation>
    </message>
    <message>
      <source>source named by “{cue}”</source>
      <translation>source nommée par « {cue} »</translation>
    </message>
    <message>
      <source>the speaker’s own undertaking: “{cue}”</source>
      <translation>engagement de celui qui parle : « {cue} »</translation>
    </message>
    <message>
      <source>the words as a whole tell the kind, not “{cue}” alone</source>
      <translation>le type tient à l’ensemble des mots, pas à « {cue} » seul</translation>
    </message>
    <message>
      <source>told as possible or expected: “{cue}”</source>
      <translation>dit comme possible ou attendu : « {cue} »</translation>
    </message>
    <message>
      <source>told as to come: “{cue}”</source>
      <translation>dit comme à venir : « {cue} »</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are names of one actor in the gazetteer.</source>
      <translation>« {one} » et « {other} » sont des noms d’un même acteur dans le répertoire.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are names of one actor in your dossier.</source>
      <translation>« {one} » et « {other} » sont des noms d’un même acteur dans votre dossier.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are near spellings of one name.</source>
      <translation>« {one} » et « {other} » sont des graphies voisines d’un même nom.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are one name, put into Latin letters in two ways.</source>
      <translation>« {one} » et « {other} » sont un même nom, transcrit en lettres latines de deux façons.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are one name, written differently.</source>
      <translation>« {one} » et « {other} » sont un même nom, écrit autrement.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” share first name and surname.</source>
      <translation>« {one} » et « {other} » ont mêmes prénom et nom.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” share surname and initial.</source>
      <translation>« {one} » et « {other} » ont mêmes nom et initiale.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” share their words.</source>
      <translation>« {one} » et « {other} » ont leurs mots en commun.</translation>
    </message>
    <message>
      <source>“{one}” ends the longer name “{other}”.</source>
      <translation>« {one} » termine le nom plus long « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” in one document is “{other}” in another.</source>
      <translation>« {one} » dans un document est « {other} » dans un autre.</translation>
    </message>
    <message>
      <source>“{one}” is a near spelling of the surname of “{other}”.</source>
      <translation>« {one} » est une graphie voisine du nom de famille de « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” is another spelling of “{other}”.</source>
      <translation>« {one} » est une autre graphie de « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” is made of the initials of “{other}”.</source>
      <translation>« {one} » est formé des initiales de « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” is the first name of “{other}”.</source>
      <translation>« {one} » est le prénom de « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” is the short form of “{other}”.</source>
      <translation>« {one} » est la forme courte de « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” is the surname of “{other}”, its only bearer in your dossier.</source>
      <translation>« {one} » est le nom de famille de « {other} », qui est seul à le porter dans votre dossier.</translation>
    </message>
    <message>
      <source>“{one}” is the surname of “{other}”.</source>
      <translation>« {one} » est le nom de famille de « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” stands for the same power as “{other}”.</source>
      <translation>« {one} » désigne la même puissance que « {other} ».</translation>
    </message>
    <message>
      <source>“{one}” was joined to it by the analyst.</source>
      <translation>« {one} » y a été réuni par l’analyste.</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>Accepted</source>
      <translation>Accepté</translation>
    </message>
    <message>
      <source>Assessment</source>
      <translation>Jugement</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Bleu</translation>
    </message>
    <message>
      <source>Call</source>
      <translation>Appel</translation>
    </message>
    <message>
      <source>Forecast</source>
      <translation>Prévision</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Vert</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>Gris</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Groupe</translation>
    </message>
    <message>
      <source>Highlight</source>
      <translation>Surlignage</translation>
    </message>
    <message>
      <source>Magenta</source>
      <translation>Magenta</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Personne</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Lieu</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violet</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Citation</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rouge</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rejeté</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>To review</source>
      <translation>À relire</translation>
    </message>
    <message>
      <source>Underline</source>
      <translation>Soulignement</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Jaune</translation>
    </message>
    <message>
      <source>almost certain</source>
      <translation>presque certain</translation>
    </message>
    <message>
      <source>almost no chance</source>
      <translation>presque exclu</translation>
    </message>
    <message>
      <source>also {names}</source>
      <translation>aussi {names}</translation>
    </message>
    <message>
      <source>analysing… {percent}</source>
      <translation>analyse… {percent}</translation>
    </message>
    <message>
      <source>asserted</source>
      <translation>affirmé</translation>
    </message>
    <message>
      <source>author</source>
      <translation>auteur</translation>
    </message>
    <message>
      <source>earlier version</source>
      <translation>version antérieure</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>à partir du {day}</translation>
    </message>
    <message>
      <source>group</source>
      <translation>groupe</translation>
    </message>
    <message>
      <source>in the negative</source>
      <translation>par la négative</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>probable</translation>
    </message>
    <message>
      <source>metonym</source>
      <translation>métonymie</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>non analysé</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>rien trouvé</translation>
    </message>
    <message>
      <source>organisation</source>
      <translation>organisation</translation>
    </message>
    <message>
      <source>p. {page}</source>
      <translation>p. {page}</translation>
    </message>
    <message>
      <source>person</source>
      <translation>personne</translation>
    </message>
    <message>
      <source>place</source>
      <translation>lieu</translation>
    </message>
    <message>
      <source>reviewed</source>
      <translation>relu</translation>
    </message>
    <message>
      <source>roughly even chance</source>
      <translation>à peu près une chance sur deux</translation>
    </message>
    <message>
      <source>state</source>
      <translation>État</translation>
    </message>
    <message>
      <source>unlikely</source>
      <translation>improbable</translation>
    </message>
    <message>
      <source>unnamed source</source>
      <translation>source non nommée</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>jusqu’au {day}</translation>
    </message>
    <message>
      <source>very likely</source>
      <translation>très probable</translation>
    </message>
    <message>
      <source>very unlikely</source>
      <translation>très improbable</translation>
    </message>
    <message>
      <source>{n} claim</source>
      <translation>{n} affirmation</translation>
    </message>
    <message>
      <source>{n} claims</source>
      <translation>{n} affirmations</translation>
    </message>
    <message>
      <source>{n} mention</source>
      <translation>{n} mention</translation>
    </message>
    <message>
      <source>{n} mentions</source>
      <translation>{n} mentions</translation>
    </message>
    <message>
      <source>{n} to review</source>
      <translation>{n} à relire</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>« {name} »</translation>
    </message>
  </context>
</TS>
