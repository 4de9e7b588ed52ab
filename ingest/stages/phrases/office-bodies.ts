import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "./chart.ts";

/** "leader of the opposition Democratic Front", "Chef der linken Gruppe FLN": words before the name. */
export function bodyPastAdjective(chart: Chart, at: number): Phrase | undefined {
  const { tokens, phraseAt, pack } = chart;
  if (pack.code === "de") return classedBody(chart, at);
  if (pack.code !== "en" || tokens[at]?.lower !== "of" || tokens[at + 1]?.lower !== "the")
    return undefined;
  const body = phraseAt[at + 3];
  const isPlain = /^\p{Ll}[\p{L}-]+$/u.test(tokens[at + 2]?.text ?? "") && !phraseAt[at + 2];
  return isPlain && body?.kind === "Institution" && body.from === at + 3 ? body : undefined;
}

/** "der linken Guerillaorganisation FLN": adjectives, what kind of body it is, and its name. */
function classedBody({ tokens, phraseAt }: Chart, at: number): Phrase | undefined {
  if (!/^(?:der|des)$/.test(tokens[at]?.lower ?? "")) return undefined;
  let noun = at + 1;
  while (noun < at + 4 && /^\p{Ll}{3,}(?:en|er)$/u.test(tokens[noun]?.text ?? "")) noun += 1;
  const isClassNoun = /^\p{Lu}\p{Ll}{4,}$/u.test(tokens[noun]?.text ?? "") && !phraseAt[noun];
  const body = isClassNoun ? phraseAt[noun + 1] : noun > at + 1 ? phraseAt[noun] : undefined;
  const from = isClassNoun ? noun + 1 : noun;
  return body?.kind === "Institution" && body.from === from && body.name !== "" ? body : undefined;
}

/** "Peru, whose president Jon Dahl", "the bank, whose chief": the country or body before it. */
export function whoseOffice(
  { tokens, nameAt, phraseAt }: Chart,
  from: number,
): { code?: string; body?: Phrase } | undefined {
  if (tokens[from - 1]?.lower !== "whose") return undefined;
  const at = tokens[from - 2]?.kind === "mark" ? from - 3 : from - 2;
  const name = nameAt[at];
  if (name?.type === "Country" && name.code !== undefined) return { code: name.code };
  const body = phraseAt[at];
  return body?.kind === "Institution" && body.name !== "" ? { body } : undefined;
}

/** "NATO-Generalsekretär", "EU-Kommissionspräsidentin", "Greenpeace-Sprecherin": the body in front. */
export function prefixBody(chart: Chart, head: number): Phrase | undefined {
  const token = chart.tokens[head]!;
  const opened = /^(?:Ex|Alt|Vize)-/.exec(token.text)?.[0].length ?? 0;
  const hyphen = token.text.indexOf("-", opened);
  if (hyphen < opened + 2 || chart.pack.code !== "de") return undefined;
  // "Van-der-Bellen-Sprecher": whose spokesman
  if (/-(?:der|den|dem|de|von|van|zu|la|al)-/.test(token.text)) return undefined;
  const prefix = token.text.slice(opened, hyphen);
  const name = chart.nameAt[head];
  const inner = /^(kommission|parlament|rat)s/.exec(token.lower.slice(hyphen + 1))?.[1];
  const isEuropean = prefix === "EU" && inner !== undefined;
  if (/politiker(?:in|s)?$/.test(token.lower)) return undefined;
  // "Westbalkan-Beauftragte", "Klima-Gesandter": what the office is for
  if (
    !name &&
    /(?:beauftragte[nr]?|gesandte[nr]?|vermittler(?:in|s)?|koordinator(?:in|s)?)$/.test(token.lower)
  )
    return undefined;
  if (name?.type === "Country" && !isEuropean) return undefined;
  if (!name && (/-$/.test(token.text) || NO_BODY.test(prefix) || !/^\p{Lu}/u.test(prefix)))
    return undefined;
  const end = isEuropean ? token.start + hyphen + 1 + inner.length : token.start + hyphen;
  const shown = isEuropean
    ? `EU-${inner.charAt(0).toUpperCase()}${inner.slice(1)}`
    : (name?.name ?? prefix);
  const phrase: Phrase = {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: head,
    to: head + 1,
    head,
    start: token.start + opened,
    end,
    name: shown,
    determiner: "none",
    confidence: name ? 0.9 : 0.65,
    lemma: shown.toLowerCase(),
    offices: [],
    countries: isEuropean ? ["EU"] : [],
    topics: [],
  };
  chart.sentence.phrases.push(phrase);
  return phrase;
}

const NO_BODY =
  /^(?:Vize|Ex|Alt|Top|Gesandten|Honorar|Spitzen|Chef|Landes|General|Bezirks|Co|Europa|Außen|Innen|Interims|Noch|Neo|Staats|Partei|Klima|Umwelt|Nahost|Sonder|Klub|Ko|Sport|Technik|Finanz|Personal|Medien|Presse|Kultur|Team|Regional|Bundes|Regierungs|\p{Lu}\p{Ll}+(?:ungs|schafts|heits|ions|kehrs|stands|rats))$/u;

/** "of the Department of State's Bureau of Oceans": the bureau. */
export function partOf({ tokens, phraseAt, pack }: Chart, body: Phrase): Phrase {
  const isOwner = pack.code === "en" && /^'s?$/.test(tokens[body.to]?.text ?? "");
  const part = isOwner ? phraseAt[body.to + 1] : undefined;
  return part?.kind === "Institution" && part.from === body.to + 1 && part.name !== ""
    ? part
    : body;
}

/** "der Bürgermeister von Bergen", "die Gouverneurin von Texas": the town or region belongs to the office. */
export function pastTown({ tokens, nameAt, pack }: Chart, head: number, at: number): number {
  const name = nameAt[at + 1];
  return pack.code === "de" &&
    tokens[at]?.lower === "von" &&
    /(?:bürgermeister|bürgermeisterin|gouverneur|gouverneurin|erzbischof|bischof|statthalter)s?$/.test(
      tokens[head]!.lower,
    ) &&
    name?.from === at + 1 &&
    name.type === "Place"
    ? name.to
    : at;
}
