import { germanForms } from "../../lexicon/verb-forms.ts";

/** Trigger verbs, with those principal parts that are not regular. */
export const verbs = germanForms([
  { lemma: "unterzeichnen" },
  { lemma: "mitunterzeichnen", prefix: "mit", participle: "unterzeichnet" },
  { lemma: "unterschreiben", past: "unterschrieb", participle: "unterschrieben" },
  { lemma: "signieren" },
  { lemma: "paraphieren" },
  { lemma: "ratifizieren" },
  { lemma: "besiegeln" },
  { lemma: "schließen", past: "schloss", participle: "geschlossen" },
  { lemma: "abschließen", prefix: "ab", past: "schloss", participle: "geschlossen" },
  { lemma: "vereinbaren" },
  { lemma: "eingehen", prefix: "ein", past: "ging", participle: "gegangen" },
  { lemma: "anschließen", prefix: "an", past: "schloss", participle: "geschlossen" },
  { lemma: "beteiligen" },
  { lemma: "fehlen" },
  { lemma: "erscheinen", past: "erschien", participle: "erschienen" },
  { lemma: "einigen", participle: "geeinigt" },
  { lemma: "verständigen" },
  { lemma: "aushandeln", prefix: "aus", participle: "gehandelt" },
  { lemma: "verhandeln" },
  { lemma: "beitreten", prefix: "bei", past: "trat", participle: "getreten", present: "tritt" },
  { lemma: "treffen", present: "trifft", past: "traf", participle: "getroffen" },
  {
    lemma: "zusammentreffen",
    prefix: "zusammen",
    present: "trifft",
    past: "traf",
    participle: "getroffen",
  },
  {
    lemma: "zusammenkommen",
    prefix: "zusammen",
    past: "kam",
    participle: "gekommen",
  },
  { lemma: "begegnen" },
  { lemma: "kommen", past: "kam", participle: "gekommen" },
  { lemma: "setzen" },
  { lemma: "leisten" },
  { lemma: "führen" },
  { lemma: "durchführen", prefix: "durch", participle: "geführt" },
  { lemma: "abhalten", prefix: "ab", present: "hält", past: "hielt", participle: "gehalten" },
  { lemma: "teilnehmen", prefix: "teil", present: "nimmt", past: "nahm", participle: "genommen" },
  {
    lemma: "aufnehmen",
    prefix: "auf",
    present: "nimmt",
    past: "nahm",
    participle: "genommen",
  },
  { lemma: "mitwirken", prefix: "mit" },
  { lemma: "besuchen" },
  { lemma: "empfangen", present: "empfängt", past: "empfing", participle: "empfangen" },
  { lemma: "begrüßen" },
  { lemma: "beiwohnen", prefix: "bei" },
  { lemma: "eintreffen", prefix: "ein", present: "trifft", past: "traf", participle: "getroffen" },
  { lemma: "anreisen", prefix: "an", participle: "gereist" },
  { lemma: "reisen" },
  {
    lemma: "aufbrechen",
    prefix: "auf",
    present: "bricht",
    past: "brach",
    participle: "gebrochen",
  },
  { lemma: "beraten", present: "berät", past: "beriet", participle: "beraten" },
  { lemma: "sprechen", present: "spricht", past: "sprach", participle: "gesprochen" },
  { lemma: "eröffnen" },
  { lemma: "veranstalten" },
  { lemma: "ausrichten", prefix: "aus" },
  { lemma: "leiten" },
  { lemma: "vertreten", present: "vertritt", past: "vertrat", participle: "vertreten" },
  { lemma: "fernbleiben", prefix: "fern", past: "blieb", participle: "geblieben" },
  { lemma: "boykottieren" },
  { lemma: "stattfinden", prefix: "statt", past: "fand", participle: "gefunden" },
  { lemma: "tagen" },
  { lemma: "beginnen", past: "begann", participle: "begonnen" },
  { lemma: "antreten", prefix: "an", past: "trat", participle: "getreten", present: "tritt" },
  { lemma: "absolvieren" },
  {
    lemma: "unternehmen",
    present: "unternimmt",
    past: "unternahm",
    participle: "unternommen",
  },
  { lemma: "begleiten" },
  { lemma: "fortsetzen", prefix: "fort" },
  { lemma: "beenden" },
  { lemma: "umfassen" },
  { lemma: "vorsehen", prefix: "vor", present: "sieht", past: "sah", participle: "gesehen" },
  { lemma: "regeln" },
  { lemma: "betreffen", present: "betrifft", past: "betraf", participle: "betroffen" },
  { lemma: "behandeln" },
  { lemma: "beinhalten" },
  { lemma: "abdecken", prefix: "ab" },
  { lemma: "enthalten", present: "enthält", past: "enthielt", participle: "enthalten" },
  { lemma: "zielen" },
  { lemma: "reichen" },
  { lemma: "beziehen", past: "bezog", participle: "bezogen" },
  { lemma: "abzielen", prefix: "ab" },
  { lemma: "thematisieren" },
  { lemma: "erörtern" },
  { lemma: "besprechen", present: "bespricht", past: "besprach", participle: "besprochen" },
  { lemma: "diskutieren" },
  { lemma: "debattieren" },
  { lemma: "weilen" },
  { lemma: "planen" },
  { lemma: "enden" },
  { lemma: "starten" },
  { lemma: "gehen", past: "ging", participle: "gegangen" },
  { lemma: "beschließen", past: "beschloss", participle: "beschlossen" },
  { lemma: "abstatten", prefix: "ab" },
  { lemma: "erwarten" },
  { lemma: "einladen", prefix: "ein", present: "lädt", past: "lud", participle: "geladen" },
  { lemma: "absagen", prefix: "ab" },
  { lemma: "fahren", present: "fährt", past: "fuhr", participle: "gefahren" },
  { lemma: "fliegen", past: "flog", participle: "geflogen" },
  { lemma: "aufhalten", prefix: "auf", present: "hält", past: "hielt", participle: "gehalten" },
  { lemma: "konferieren" },
  { lemma: "reden" },
  { lemma: "unterhalten", present: "unterhält", past: "unterhielt", participle: "unterhalten" },
  { lemma: "austauschen", prefix: "aus" },
  {
    lemma: "ansprechen",
    prefix: "an",
    present: "spricht",
    past: "sprach",
    participle: "gesprochen",
  },
  { lemma: "festlegen", prefix: "fest" },
  {
    lemma: "festschreiben",
    prefix: "fest",
    past: "schrieb",
    participle: "geschrieben",
  },
  { lemma: "erstrecken" },
  { lemma: "befassen" },
  { lemma: "beschäftigen" },
  { lemma: "drehen" },
  { lemma: "konzentrieren" },
  { lemma: "widmen" },
  { lemma: "dienen" },
  { lemma: "stärken" },
  { lemma: "fördern" },
  { lemma: "erleichtern" },
  { lemma: "verbessern" },
  { lemma: "ausbauen", prefix: "aus" },
  { lemma: "vertiefen" },
  { lemma: "intensivieren" },
  { lemma: "erweitern" },
  { lemma: "ermöglichen" },
  { lemma: "garantieren" },
  { lemma: "sichern" },
  { lemma: "sicherstellen", prefix: "sicher" },
  { lemma: "verhindern" },
  { lemma: "abschaffen", prefix: "ab" },
  { lemma: "bekämpfen" },
  { lemma: "vorantreiben", prefix: "voran", past: "trieb", participle: "getrieben" },
  { lemma: "ankurbeln", prefix: "an" },
  { lemma: "eindämmen", prefix: "ein" },
  { lemma: "begrenzen" },
]);

/** Verbs and nouns of saying, in the forms that news uses. */
const REPORTING = `sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte betonten meint meinte
  meinten berichtet berichtete berichteten bezeichnet bezeichnete bezeichneten äußert äußerte äußerten nennt nannte
  nannten fordert forderte forderten warnt warnte warnten versichert versicherte versicherten kündigt kündigte
  kündigten ergänzt ergänzte unterstreicht unterstrich unterstrichen würdigt würdigte würdigten lobt lobte lobten
  kritisiert kritisierte kritisierten begrüßt begrüßte begrüßten entgegnet entgegnete kommentiert kommentierte
  teilt teilte teilten mitteilt mitteilte bekräftigt bekräftigte bekräftigten schreibt schrieb schrieben erläutert
  erläuterte erläuterten hob hoben stellt verwies verwiesen zeigt spricht sprach sprachen bestätigt bestätigte
  bestätigten behauptet behauptete gibt gab gaben zitiert zitierte glaubt verkündet verkündete twittert twitterte
  mahnt mahnte verlangt verlangte fügt fügte meldet meldete meldeten räumt räumte wertet wertete wies`;
export const reportingVerbs: ReadonlySet<string> = new Set(REPORTING.split(/\s/).filter(Boolean));

const COMMON = `gibt gab gaben geht ging gingen kommt kam kamen steht stand standen liegt lag lagen macht machte machten
  nimmt nahm nahmen sieht sah sahen bleibt blieb blieben führt führte führten hält hielt hielten findet fand fanden
  bringt brachte brachten zeigt zeigte zeigten beginnt begann begannen gehört gehörte gehörten setzt setzte setzten
  stellt stellte stellten lässt ließ ließen heißt hieß hießen folgt folgte folgten gilt galt galten betrifft
  zielt zielte bildet bildete enthält enthielt sorgt sorgte tritt trat traten zieht zog zogen ruft rief riefen
  scheitert scheiterte platzt platzte weigert weigerte droht drohte plant plante hofft hoffte reist reiste kehrt kehrte
  erreicht erreichte wächst wuchs wirft warf dient diente handelt handelte verlässt verließ wählt wählte fällt fiel
  lehnt lehnte stimmt stimmte arbeitet arbeitete unterstützt unterstützte verliert verlor gewinnt gewann gewannen
  formalisieren betrachten sehen vorantreiben folgen gelten bezeichnen erhält erhielt erhielten sucht suchte
  möchte mochte weiß wusste wussten denkt dachte dankt dankte dankten bat baten löst löste bestreitet bestritt
  handle gehe stehe komme gebe bleibe liege halte finde führe bringe zeige beginne gehöre setze stelle lasse heiße gelte betreffe enthalte trete
  stehen gehen bleiben liegen beginnen folgen scheitern widerspricht widersprach widersprachen leugnet leugnete dementiert dementierte dementierten`;
export const commonVerbs: ReadonlySet<string> = new Set([
  ...COMMON.split(/\s/).filter(Boolean),
  ...reportingVerbs,
]);
