export type VerbForm =
  | "present"
  | "past"
  | "subjunctive"
  | "participle"
  | "infinitive"
  | "to-infinitive"
  | "gerund";

/** A form of a trigger verb; `prefix` must stand apart in the clause ("schlossen … ab"). */
export type VerbReading = {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly prefix?: string;
};

/** Principal parts; what is absent is formed regularly. */
export type VerbEntry = {
  readonly lemma: string;
  readonly prefix?: string;
  readonly present?: string;
  readonly past?: string;
  readonly participle?: string;
};

export type VerbTable = ReadonlyMap<string, readonly VerbReading[]>;

const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer|unter|über|wieder)/;

/** Every form of the German verbs in `entries`, written out from their principal parts. */
export function germanForms(entries: readonly VerbEntry[]): VerbTable {
  const table = new Map<string, VerbReading[]>();
  for (const { lemma, prefix, ...parts } of entries) {
    const base = prefix ? lemma.slice(prefix.length) : lemma;
    const ending = base.endsWith("en") ? "en" : "n";
    const stem = base.slice(0, -ending.length);
    const link = /(?:[dt]|[^lrhmnaeiou][mn]|ch[mn])$/.test(stem) ? "e" : "";
    const weak = parts.past === undefined;
    const past = parts.past ?? `${stem}${link}te`;
    const joined =
      parts.participle ??
      (INSEPARABLE.test(base) || base.endsWith("ieren") ? `${stem}${link}t` : `ge${stem}${link}t`);
    const add = (word: string, form: VerbForm, apart = false) => {
      const readings = table.get(word) ?? [];
      if (readings.some((r) => r.lemma === lemma && r.form === form)) return;
      readings.push(apart && prefix ? { lemma, form, prefix } : { lemma, form });
      table.set(word, readings);
    };
    const finite: [string, VerbForm][] = [
      [parts.present ?? `${stem}${link}t`, "present"],
      [base, "present"],
      [past, "past"],
      [weak || past.endsWith("e") ? `${past}n` : `${past}en`, "past"],
      [`${stem}e`, "subjunctive"],
    ];
    for (const [word, form] of finite) {
      add(word, form, true);
      if (prefix) add(`${prefix}${word}`, form);
    }
    add(lemma, "infinitive");
    add(`${prefix ?? ""}${joined}`, "participle");
    if (prefix) add(`${prefix}zu${base}`, "to-infinitive");
  }
  return table;
}

/** Every form of the English verbs in `entries`. */
export function englishForms(entries: readonly VerbEntry[]): VerbTable {
  const table = new Map<string, VerbReading[]>();
  for (const { lemma, past, participle, present } of entries) {
    const add = (word: string, form: VerbForm) => {
      const readings = table.get(word) ?? [];
      if (readings.some((r) => r.lemma === lemma && r.form === form)) return;
      readings.push({ lemma, form });
      table.set(word, readings);
    };
    const mute = lemma.endsWith("e");
    const soft = /[^aeiou]y$/.test(lemma);
    const regular = mute ? `${lemma}d` : soft ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
    const third = soft
      ? `${lemma.slice(0, -1)}ies`
      : /(?:s|sh|ch|x|o)$/.test(lemma)
        ? `${lemma}es`
        : `${lemma}s`;
    add(present ?? third, "present");
    add(lemma, "infinitive");
    add(past ?? regular, "past");
    add(participle ?? past ?? regular, "participle");
    const doubled = /([bgmnprt])\1ed$/.exec(past ?? "");
    add(
      doubled ? `${lemma}${doubled[1]}ing` : mute ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`,
      "gerund",
    );
  }
  return table;
}
