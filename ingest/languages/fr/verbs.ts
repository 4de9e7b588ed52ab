import type { VerbReading, VerbTable } from "../../lexicon/verb-forms.ts";

/**
 * Forms of verbs in -er: present, simple past, participle, infinitive. The future and the conditional
 * are readings of a lemma of their own ("signer (futur)"), since they alone make a deed a plan.
 */
function frenchForms(lemmas: readonly string[]): VerbTable {
  const table = new Map<string, VerbReading[]>();
  const add = (word: string, lemma: string, form: VerbReading["form"]) =>
    table.set(word, [...(table.get(word) ?? []), { lemma, form }]);
  for (const lemma of lemmas) {
    const stem = lemma.slice(0, -2);
    for (const ending of ["e", "ent"]) add(`${stem}${ending}`, lemma, "present");
    for (const ending of ["a", "èrent", "ait", "aient"]) add(`${stem}${ending}`, lemma, "past");
    for (const ending of ["é", "ée", "és", "ées"]) add(`${stem}${ending}`, lemma, "participle");
    for (const ending of ["era", "eront", "erait", "eraient"])
      add(`${stem}${ending}`, `${lemma} (futur)`, "present");
    add(lemma, lemma, "infinitive");
  }
  return table;
}

export const verbs: VerbTable = frenchForms(["signer", "ratifier", "parapher", "visiter"]);
export const reportingVerbs: ReadonlySet<string> = new Set(
  `dit déclaré déclare affirmé affirme ajouté ajoute annoncé annonce indiqué indique expliqué souligné estimé`.split(
    " ",
  ),
);
export const commonVerbs: ReadonlySet<string> = new Set([
  ..."fait font vient viennent reste restent donne donnent prend prennent salue saluent salué".split(
    " ",
  ),
  ...reportingVerbs,
]);
