import type { TopicWords } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { withPrepositions } from "../topic-words.ts";

/** How German says what an agreement or event is about. */
export const topics: TopicWords = {
  contents: withPrepositions(`
    umfassen= vorsehen= regeln= betreffen= behandeln= beinhalten= abdecken= thematisieren= enthalten=
    festlegen= festschreiben= zielen=auf abzielen=auf erstrecken=auf beziehen=auf reichen=von befassen=mit beschäftigen=mit
    drehen=um konzentrieren=auf widmen=dative dienen=dative ermöglichen= erleichtern= garantieren=`),
  eventContents: wordSet(
    "behandeln thematisieren befassen beschäftigen drehen konzentrieren widmen",
  ),
  effects: wordSet(`
    stärken fördern verbessern ausbauen vertiefen intensivieren erweitern sichern sicherstellen verhindern abschaffen bekämpfen vorantreiben ankurbeln
    eindämmen begrenzen`),
  openings: new Map(),
  talks: withPrepositions(`
    sprechen=über beraten=über diskutieren=über, verhandeln=über reden=über debattieren=über,
    unterhalten=über austauschen=über erörtern= besprechen= behandeln= thematisieren= ansprechen=
    eingehen=auf konferieren=über beschließen= vereinbaren= einigen=auf,über verständigen=auf,über`),
  nouns: wordSet(`
    thema themen gegenstand inhalt inhalte schwerpunkt schwerpunkte kernpunkt kernpunkte kern
    herzstück teil bestandteil hauptpunkt ziel zweck`),
  stages: wordSet("mittelpunkt zentrum fokus vordergrund tagesordnung agenda programm zeichen"),
  light: wordSet(`
    option optionen preis preise listenpreis gesamtpreis wert gesamtwert großherzogtum großherzogtums königreich königreichs fürstentum republik bundesrepublik volksrepublik
    land länder ländern staaten staat seiten seite menschen leute millionen milliarden prozent euro
    dollar jahre jahren jahr tage tagen punkt punkte punkten weg schritt schritte grundlage rahmen
    möglichkeit chance beginn ende ergebnis ergebnisse erfolg seite süden norden osten westen südwesten
    südosten nordwesten nordosten welt region vertreter teilnehmer bürger zeit dauer einzelheiten
    details problem probleme sache dinge art reihe zahl teil teile linie fall vertrauen angebot
    unterzeichnung abschluss leben worten wort hilfe laufzeit rede angaben minister präsident
    regierung bedingung voraussetzung wunsch unterlagen abstand stellung stand gespräch
    gespräche treffen text signal zeichen bedeutung geschichte umstand tatsache idee thema themen
    gedanken meinung meinungen mittelpunkt inhalt vergangenheit
    presse nachrichten spitze parteien partner feld gebiet haus stadt kraft kosten beteiligten
    anliegen angelegenheit angelegenheiten reihe palette vielzahl spektrum vorschlag vorschläge vorhaben aufgabe bereich initiative plan pläne druck`),
  needy: wordSet(`
    zukunft lösung verhältnis vorgehen
    bewältigung umsetzung stärkung förderung vertiefung verbesserung beendigung verhinderung
    erreichung schaffung wahrung sicherung bekämpfung erleichterung verringerung einführung aufnahme
    fortsetzung gründung durchführung gewährleistung beilegung überwindung erarbeitung entwicklung
    ausbau aufbau bau abbau austausch zugang verzicht nutzung einsatz behandlung abgabe implementierung
    bewahrung ausweitung erweiterung intensivierung regelung steigerung senkung beschleunigung`),
  frames: withPrepositions(`
    maßnahmen=zu,gegen,für schritte=zu,gegen möglichkeiten=zu,von wege=zu,aus kontroverse=über,um
    streit=über,um debatte=über,um ärger=über kritik=an sorge=über,um sorgen=über,um bedenken=über,wegen unmut=über perspektiven=für,auf aussichten=für,auf diskussion=über,um diskussionen=über,um gespräche=über
    vorschläge=zu,für pläne=zu,für fortschritte=bei,in bemühungen=um,zu fragen=von,zu,der frage=der,des,von
    bestimmungen=zu,über klauseln=zu,über regeln=zu,für,über regelungen=zu,für,über verpflichtungen=zu
    verpflichtung=zu bekenntnis=zu vorschriften=zu,für,über garantien=zu einzelheiten=der,des,zu
    details=der,des,zu thema=der,des themen=der,des stand=der,des,bei,in`),
};
