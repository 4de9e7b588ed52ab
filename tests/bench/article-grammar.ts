/** `<name>` stands for one of the alternatives under that name; values of the article come first. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

export const GERMAN: Grammar = {
  title: [
    "<A> und <B> <close> <deal>",
    "<deal> zwischen <A> und <B>",
    "<A> und <B> rücken zusammen",
  ],
  close: ["schließen", "unterzeichnen", "besiegeln", "vereinbaren"],
  text: [
    "<signing> <who> <covers> <filler> <quote> <filler> <visit> <filler>",
    "<visit> <filler> <signing> <covers> <filler> <who> <quote>",
  ],
  signing: [
    "<A> und <B> haben am <date> in <city> <deal_a> unterzeichnet.",
    "In <city> unterzeichneten <A> und <B> am <date> <deal_a>.",
    "<A> hat mit <B> <deal_a> geschlossen; die Zeremonie fand am <date> in <city> statt.",
  ],
  who: [
    "Für <A> unterzeichnete Außenminister <person_a>, für <B> Handelsministerin <person_b>.",
    "<person_a>, Wirtschaftsminister von <A>, unterschrieb das Papier. <person_b>, Botschafterin von <B>, war anwesend.",
  ],
  covers: [
    "Das Abkommen umfasst <topic> und <topic>.",
    "Vereinbart wurde eine Zusammenarbeit bei <topic> sowie bei <topic>.",
    "Der Vertrag sieht vor, dass beide Länder <topic> ausbauen.",
  ],
  visit: [
    "Präsident <person_c> reist <when> zu einem Besuch nach <city>.",
    "An dem Treffen in <city> nahm auch Ministerpräsident <person_c> teil.",
    "Zuvor hatten die Delegationen <when> in <city> verhandelt.",
  ],
  when: ["im Frühjahr", "in der kommenden Woche", "im Herbst", "Anfang des Jahres"],
  quote: [
    "„<words>“, sagte <person_a>.",
    "<person_b> erklärte, <words_indirect>.",
    "„<words>“, so <person_c> vor der Presse.",
  ],
  words: [
    "Das ist ein <good> Schritt für <topic>",
    "Wir haben lange um <topic> gerungen",
    "Von <topic> werden beide Seiten etwas haben",
  ],
  words_indirect: [
    "<topic> werde schon <when> beginnen",
    "ohne <topic> sei vieles nicht möglich gewesen",
  ],
  good: ["wichtiger", "mutiger", "überfälliger", "vernünftiger", "erster"],
  filler: [
    "Beobachter hatten <when> mit <number> Stunden Verhandlung gerechnet; am Ende wurden es <number>.",
    "Im vergangenen Jahr kamen <number> Prozent der <goods> aus der Region, heißt es in einer Übersicht von <place_name>.",
    "Die Kosten werden auf <number> Millionen Euro geschätzt, verteilt über <number> Jahre.",
    "In <place_name> regte sich Kritik: <goods> seien zu teuer geworden, hieß es am <date>.",
    "Der Saal in <place_name> war mit <number> Gästen gefüllt, darunter viele Händler für <goods>.",
  ],
  goods: ["Erze", "Fische", "Maschinen", "Textilien", "Getreide", "Arzneien"],
  deal: ["<kind> über <topic>"],
  deal_a: ["<kind_a> über <topic>"],
  kind: ["Abkommen", "Vertrag", "Absichtserklärung", "Vereinbarung"],
  kind_a: ["ein Abkommen", "einen Vertrag", "eine Absichtserklärung", "eine Vereinbarung"],
};

export const ENGLISH: Grammar = {
  title: [
    "<A> and <B> <close> <deal>",
    "<deal> brings <A> and <B> closer",
    "<A>, <B> agree on <topic>",
  ],
  close: ["sign", "seal", "conclude", "agree"],
  text: [
    "<signing> <who> <covers> <filler> <quote> <filler> <visit> <filler>",
    "<visit> <filler> <signing> <covers> <filler> <who> <quote>",
  ],
  signing: [
    "<A> and <B> signed <deal_a> in <city> on <date>.",
    "On <date>, <A> and <B> concluded <deal_a> in <city>.",
    "<deal_a_cap> between <A> and <B> was signed in <city> on <date>.",
  ],
  who: [
    "Foreign Minister <person_a> signed for <A>, Trade Minister <person_b> for <B>.",
    "<person_a>, the economy minister of <A>, put his name to the paper. <person_b>, the ambassador of <B>, was present.",
  ],
  covers: [
    "The agreement covers <topic> and <topic>.",
    "The two sides will work together on <topic> as well as <topic>.",
    "The treaty provides for <topic>.",
  ],
  visit: [
    "President <person_c> will travel to <city> <when>.",
    "Prime Minister <person_c> attended the meeting in <city>.",
    "The delegations had met in <city> <when>.",
  ],
  when: ["in spring", "next week", "in autumn", "early in the year"],
  quote: [
    "“<words>,” <person_a> said.",
    "<person_b> said that <words_indirect>.",
    "“<words>,” <person_c> told reporters.",
  ],
  words: [
    "This is a <good> step for <topic>",
    "We have argued over <topic> for years",
    "Both sides will gain from <topic>",
  ],
  words_indirect: ["<topic> would begin <when>", "without <topic> little would have been possible"],
  good: ["brave", "first", "sensible", "late", "great"],
  filler: [
    "Observers had expected <number> hours of talks <when>; in the end it took <number>.",
    "Last year <number> per cent of the <goods> came from the region, according to a survey by <place_name>.",
    "The cost is put at <number> million euros, spread over <number> years.",
    "There was criticism in <place_name>, where <goods> have become dear since <date>.",
    "The hall in <place_name> held <number> guests, many of them dealers in <goods>.",
  ],
  goods: ["ore", "fish", "machines", "textiles", "grain", "medicines"],
  deal: ["<kind> on <topic>"],
  deal_a: ["<kind_a> on <topic>"],
  deal_a_cap: ["<kind_cap> on <topic>"],
  kind: ["Pact", "Treaty", "Memorandum", "Agreement"],
  kind_a: ["an agreement", "a treaty", "a memorandum", "a pact"],
  kind_cap: ["An agreement", "A treaty", "A memorandum", "A pact"],
};

/** One text of the grammar; a rule names itself only within bounds, so this ends. */
export function expand(grammar: Grammar, rule: string, pick: <T>(from: readonly T[]) => T): string {
  return `<${rule}>`.replace(/<(\w+)>/g, (_, name: string) => {
    const alternatives = grammar[name];
    if (!alternatives) throw new Error(`The grammar has no rule ${name}.`);
    return pick(alternatives).replace(/<(\w+)>/g, (__, inner: string) =>
      expand(grammar, inner, pick),
    );
  });
}
