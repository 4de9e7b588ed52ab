import type { Auxiliary, Colour } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { auxiliary, coloured } from "../word-classes.ts";

/** The closed word classes of French. Elided words ("l'") are tokens of their own. */
export const articles = wordSet("le la les l'");
export const indefinite = wordSet("un une aucun aucune tout toute quelque chaque");
export const demonstratives = wordSet("ce cet cette ces");
export const possessives = wordSet("son sa ses leur leurs notre nos");
/** The plain forms are those that the shared stages know. */
export const prepositions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    of: "de du des d'",
    in: "à au aux en dans",
    with: "avec",
    between: "entre",
    by: "par",
    on: "sur",
    for: "pour",
    during: "pendant lors durant",
    before: "avant",
    after: "après",
    against: "contre",
    without: "sans",
    under: "sous",
    since: "depuis dès",
    from: "chez",
  }).flatMap(([plain, words]) =>
    [...wordSet(words)].map((word): [string, string] => [word, plain]),
  ),
);
export const conjunctions = wordSet("et ou ni");
export const subordinators = wordSet(
  "que qu' parce quand lorsque lorsqu' si comme alors tandis puisque afin où",
);
export const relatives = wordSet("qui que qu' dont lequel laquelle lesquels lesquelles où");
export const conditionals = wordSet("si lorsque quand");
export const negators = wordSet("ne n' pas jamais aucun aucune ni sans rien");
export const planning = wordSet(
  "prochain prochaine futur future éventuel éventuelle possible prévu prévue envisagé envisagée demain bientôt projet",
);

export const auxiliaries: ReadonlyMap<string, Auxiliary> = new Map([
  ...auxiliary("have", "present", "a ont ai avons avez"),
  ...auxiliary("have", "past", "avait avaient eut eurent"),
  ...auxiliary("have", "nonfinite", "avoir ayant"),
  ...auxiliary("be", "present", "est sont"),
  ...auxiliary("be", "past", "était étaient fut furent"),
  ...auxiliary("be", "nonfinite", "été être étant"),
  ...auxiliary("modal", "present", "va vont doit doivent peut peuvent veut veulent"),
  ...auxiliary("modal", "subjunctive", "devrait devraient pourrait pourraient voudrait voudraient"),
]);

export const governors: ReadonlyMap<string, Colour> = new Map([
  ...coloured(
    "denied",
    "refuse refusent refusé renoncé renonce échoué rejeté annulé reporté démenti dément nie nié",
  ),
  ...coloured(
    "planned",
    `prévoit prévoient prévu compte comptent espère espèrent souhaite souhaitent veut veulent entend entendent
     promis promet proposé propose décidé négocie négocient prêt prête prêts prêtes s'apprête`,
  ),
  ...coloured("happened", "réussi parvenu"),
]);
export const pronouns: ReadonlyMap<string, "m" | "f" | "p" | "n"> = new Map([
  ["il", "m"],
  ["elle", "f"],
]);
export const functionWords = wordSet(
  `aussi seulement encore déjà puis ensuite ici là aujourd'hui hier demain ils elles nous vous on y se s' ne n' pas
   oui non mais car donc or que qui quoi dont où quand comment pourquoi tous toutes plusieurs autre autres plus moins très
   lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
   octobre novembre décembre année mois semaine jour selon ainsi cependant toutefois notamment`,
);
