/** Strong endings that a German adjective may show, with the rest: `vereinigte` → `vereinigten`. */
const ADJECTIVE = /^(\p{Lu}\p{Ll}+)(e|er|es)$/u;
const NEUTER_OR_MASCULINE = /^(Königreich|Staat|Fürstentum|Großherzogtum|Sultanat|Rat)$/;

/** The cases of a German name: `Israel`, `Israels`; `Vereinte Nationen`, `Vereinten Nationen`. */
export function germanNameForms(name: string): string[] {
  const words = name.split(" ");
  const forms = new Set([name]);
  for (const phrase of [words, ...declined(words)]) {
    forms.add(phrase.join(" "));
    const genitive = genitiveOf(phrase.at(-1)!);
    if (genitive !== undefined) forms.add([...phrase.slice(0, -1), genitive].join(" "));
    const [head = ""] = phrase;
    if (phrase.length > 1 && NEUTER_OR_MASCULINE.test(head)) {
      for (const ending of ["s", "es"]) {
        forms.add([head + ending, ...phrase.slice(1)].join(" "));
      }
    }
  }
  if (/(Niederlande|Emirate)$/.test(name)) {
    for (const form of [...forms]) if (form.endsWith("e")) forms.add(`${form}n`);
  }
  return [...forms];
}

/** With the adjectives before the noun in the weak form and, for feminines, in -er. */
function declined(words: readonly string[]): string[][] {
  const noun = words.findIndex(
    (word, index) => !ADJECTIVE.test(word) || index === words.length - 1,
  );
  if (noun <= 0) return [];
  const endings = words[0]!.endsWith("e") ? ["en", "er"] : ["en", "em"];
  return endings.map((ending) =>
    words.map((word, index) => (index < noun ? word.replace(ADJECTIVE, `$1${ending}`) : word)),
  );
}

function genitiveOf(word: string): string | undefined {
  if (word.length < 3 || /[sxzß+.)]$/.test(word) || word === word.toUpperCase()) return undefined;
  if (
    /(ung|ion|schaft|ität|ie|ik|bank|union|liga|küste|insel|staaten|nationen|emirate|inseln)$/i.test(
      word,
    )
  ) {
    return undefined;
  }
  return `${word}s`;
}

/** The forms of a person's name of origin: Türke, Türken, Türkin, Türkinnen. */
export function germanInhabitantForms(name: string): string[] {
  if (name === "Deutscher") return ["Deutscher", "Deutsche", "Deutschen", "Deutschem"];
  if (name.endsWith("er")) return [name, `${name}s`, `${name}n`, `${name}in`, `${name}innen`];
  if (name.endsWith("e")) {
    const stem = name === "Franzose" ? "Französ" : name.slice(0, -1);
    return [name, `${name}n`, `${stem}in`, `${stem}innen`];
  }
  if (/[aiouy]$/.test(name)) return [name, `${name}s`];
  return [name, `${name}en`, `${name}n`, `${name}in`, `${name}innen`];
}
