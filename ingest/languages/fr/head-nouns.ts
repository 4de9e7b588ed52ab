import type { HeadNoun } from "../language-pack.ts";

const noun = (kind: string, lemma: string, more: Partial<HeadNoun> = {}): HeadNoun => ({
  lemma,
  kind,
  forms: [lemma, `${lemma}s`],
  plural: [`${lemma}s`],
  ...more,
});
const generic = { generic: true };
const named = { needsAttribute: true };

export const agreements: readonly HeadNoun[] = [
  noun("agreement", "accord", generic),
  noun("treaty", "traité", generic),
  noun("pact", "pacte", generic),
  noun("memorandum", "mémorandum"),
  noun("convention", "convention", named),
  noun("protocol", "protocole", named),
  noun("declaration", "déclaration", named),
  noun("contract", "contrat"),
  noun("charter", "charte", named),
  { ...noun("ceasefire", "cessez-le-feu"), forms: ["cessez-le-feu"], plural: [] },
];
export const notAgreements = ["d'accord"];
export const events: readonly HeadNoun[] = [
  noun("summit", "sommet"),
  noun("meeting", "rencontre", generic),
  noun("meeting", "réunion", generic),
  noun("visit", "visite", generic),
  noun("conference", "conférence"),
  noun("ceremony", "cérémonie"),
  { ...noun("negotiations", "négociation"), forms: ["négociations"] },
  { ...noun("negotiations", "pourparlers"), forms: ["pourparlers"], plural: ["pourparlers"] },
];
export const notEvents = ["presse"];
