import type { Auxiliary, Colour } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { auxiliary, coloured } from "../word-classes.ts";

/** The closed word classes of German. */
export const articles = wordSet("der die das den dem des");
export const indefinite = wordSet(
  "ein eine einen einem einer eines kein keine keinen keinem keiner keines",
);
export const demonstratives = wordSet(
  "dieser diese dieses diesen diesem jener jene jenes jenen jenem solche solchen solcher derselben",
);
export const possessives = wordSet(
  "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres dessen deren",
);

const PREPOSITIONS = `in an auf aus bei mit nach von vor zu über unter um für gegen ohne durch während
  wegen trotz seit zwischen hinter neben laut zufolge gegenüber anlässlich angesichts bezüglich
  hinsichtlich samt nebst gemäß ab bis außer binnen innerhalb außerhalb dank mittels statt ungeachtet mithilfe seitens`;
export const prepositions: ReadonlyMap<string, string> = new Map([
  ...[...wordSet(PREPOSITIONS)].map((word): [string, string] => [word, word]),
  ["im", "in"],
  ["ins", "in"],
  ["am", "an"],
  ["ans", "an"],
  ["beim", "bei"],
  ["vom", "von"],
  ["zum", "zu"],
  ["zur", "zu"],
  ["aufs", "auf"],
  ["übers", "über"],
  ["fürs", "für"],
]);

export const conjunctions = wordSet("und oder sowie & bzw beziehungsweise");
export const subordinators = wordSet(
  "dass daß weil da wenn falls ob obwohl obgleich während nachdem bevor ehe bis sobald solange damit indem sodass seit seitdem als wie wo wobei wodurch womit wonach weshalb sofern sowie um ohne anstatt statt warum was wer",
);
export const relatives = wordSet(
  "der die das den dem dessen deren denen welcher welche welches welchen welchem",
);
export const conditionals = wordSet("ob wenn falls sofern sollte sollten");
export const negators = wordSet(
  "nicht kein keine keinen keinem keiner keines nie niemals weder ohne nichts niemand keinesfalls keineswegs vergeblich",
);
export const planning = wordSet(
  "voraussichtlich demnächst künftig bald geplant geplante geplanten geplanter geplantes bevorstehend bevorstehende bevorstehenden möglicherweise vielleicht womöglich eventuell kommende kommenden kommender nächste nächsten nächster angestrebt angestrebte angestrebten mögliche möglichen möglicher mögliches anstehende anstehenden vorgesehen vorgesehene vorgesehenen angekündigt angekündigte angekündigten morgen übermorgen morgige morgigen morgiger erwartet zukünftig zukünftige zukünftigen künftige künftigen beabsichtigt beabsichtigte beabsichtigten unterschriftsreif unterschriftsreife",
);

export const auxiliaries: ReadonlyMap<string, Auxiliary> = new Map([
  ...auxiliary("have", "present", "hat haben habe hast"),
  ...auxiliary("have", "past", "hatte hatten"),
  ...auxiliary("have", "subjunctive", "hätte hätten"),
  ...auxiliary("be", "present", "ist sind bin"),
  ...auxiliary("be", "past", "war waren"),
  ...auxiliary("be", "subjunctive", "sei seien wäre wären"),
  ...auxiliary("become", "present", "wird werden werde"),
  ...auxiliary("become", "past", "wurde wurden worden"),
  ...auxiliary("become", "subjunctive", "würde würden"),
  ...auxiliary(
    "modal",
    "present",
    "soll sollen will wollen kann können muss müssen darf dürfen mag mögen müsse solle wolle könne dürfe",
  ),
  ...auxiliary(
    "modal",
    "past",
    "sollte sollten wollte wollten konnte konnten musste mussten durfte durften",
  ),
  ...auxiliary(
    "modal",
    "subjunctive",
    "könnte könnten müsste müssten dürfte dürften möchte möchten",
  ),
]);

/** Forms of verbs and nouns on which an infinitive or clause depends. */
export const governors: ReadonlyMap<string, Colour> = new Map([
  ...coloured(
    "denied",
    `weigert weigern weigerte weigerten geweigert lehnt lehnen lehnte lehnten abgelehnt ablehnt ablehnte
     verzichtet verzichten verzichtete verzichteten scheitert scheitern scheiterte scheiterten gescheitert platzt platzte
     geplatzt verweigert verweigerte verweigern verweigerten abgesagt absagt absagte sagte...ab dementiert dementierte
     dementierten bestreitet bestritt unterlassen vermied vermeiden vermieden versäumt versäumte weigerung ablehnung verzicht boykottiert boykottierte boykottierten
     ferngeblieben fernbleiben fernblieb ausgeschlossen verschoben vertagt gestoppt`,
  ),
  ...coloured(
    "planned",
    `plant planen plante planten geplant beabsichtigt beabsichtigen beabsichtigte beabsichtigten hofft hoffen hoffte hofften
     vereinbart vereinbarten vereinbarte will wollen strebt streben strebte strebten angestrebt versucht versuchten versuchte versuchen
     fordert fordern forderte forderten gefordert kündigt kündigten kündigte angekündigt ankündigt ankündigte verspricht versprach versprachen versprochen
     bereit erwartet erwarten erwartete erwarteten vorgesehen einigten geeinigt verhandelt verhandeln verhandelte verhandelten
     drängt drängen drängte drängten rief rufen ruft aufgerufen appellierte bat baten gebeten empfiehlt empfahl
     vorgeschlagen schlug schlagen schlägt wünscht wünschen ziel absicht plan pläne wunsch hoffnung möglichkeit versuch bemühungen
     bereitschaft angebot vorschlag ankündigung erwägt erwägen erwog bekräftigt verpflichtet verpflichten verpflichteten verpflichtete bevorsteht`,
  ),
  ...coloured("happened", "gelang gelungen geschafft gelingt schaffte schafften"),
]);
export const pronouns: ReadonlyMap<string, "m" | "f" | "p" | "n"> = new Map([
  ["er", "m"],
  ["ihm", "m"],
  ["ihn", "m"],
  ["sie", "f"],
]);
export const functionWords = wordSet(
  `auch nur noch schon bereits wieder weiter weiterhin zudem außerdem dann dort hier da heute gestern
   jedoch allerdings dabei damit danach zuvor daher deshalb so sehr mehr etwa rund knapp gemeinsam
   es er sie wir ich ihr man sich ihm ihn ihnen uns ja nein zwar aber doch denn sondern weder nicht kein keine
   alle viele einige mehrere beide beiden wenige andere anderen anderer anderes viel wenig seit jetzt nun
   wann warum wie wer was wo welche welcher welches als ob dass wenn weil nachdem während obwohl sobald bevor
   nach laut bei mit in im am an auf aus von vor zu zum zur über unter um für gegen ohne durch trotz wegen zwischen hinter neben
   der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem sein seine seinen ihre ihren ihrem unser unsere
   und oder sowie ist sind war waren hat haben hatte hatten wird werden wurde wurden soll sollen kann können zunächst inzwischen ferner
   demnächst oben unten vorn vorne hinten links rechts draußen drinnen drüben dorthin hierher daraufhin daneben dahinter dagegen hingegen indes indessen
   unterdessen währenddessen mittlerweile schließlich letztlich endlich anfangs eingangs vorerst vorab vorher nachher hinterher anschließend abschließend
   erneut neuerlich abermals nochmals mehrmals erstmals oftmals jemals damals einmal manchmal meist meistens oft häufig selten stets immer nie niemals
   zwei drei vier fünf sechs sieben acht neun zehn elf zwölf ganz besonders insbesondere vorrangig allein sogar selbst zumindest mindestens wenigstens höchstens allenfalls jedenfalls ebenfalls gleichfalls andernfalls keinesfalls notfalls
   möglicherweise glücklicherweise üblicherweise normalerweise beispielsweise teilweise vielleicht wohl offenbar offensichtlich angeblich vermutlich wahrscheinlich
   überhaupt eigentlich übrigens freilich ohnehin sowieso trotzdem dennoch gleichwohl nichtsdestotrotz stattdessen ansonsten sonst überdies
   ebenso genauso genau gerade eben soeben kürzlich neulich jüngst unlängst bald sofort sogleich zugleich gleichzeitig parallel hierzu hierbei hierfür dafür
   hiermit somit folglich demnach demzufolge infolgedessen zusätzlich weiters weitere weiteres allzu derzeit momentan aktuell gegenwärtig künftig
   dies diesem jene jeder jedes jede insgesamt darüber darunter dazu davon daran darauf darin darum zuletzt später früher bislang bisher
   montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember
   anfang ende mitte jahr jahre jahren woche wochen tag tage tagen monat monate monaten uhr prozent millionen milliarden euro dollar`,
);
