import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";

/**
 * "Anna Berg (SP) reist nach Lima. Die Außenministerin trifft …": the office by which the next sentence takes up
 * the only person of the one before, whom the text names without any.
 */
export function addAnaphoricOffices(charts: readonly Chart[], chains: Chains): void {
  charts.forEach((chart, index) => {
    const before = charts[index - 1];
    if (chart.pack.code !== "de" || !before) return;
    const office = chart.sentence.phrases.find((phrase) => isTakingUp(chart, phrase));
    const [claim] = office?.offices ?? [];
    if (!office || !claim || claim.countries.length + claim.institutions.length > 0) return;
    const people = new Set(
      before.sentence.phrases
        .filter(({ kind }) => kind === "Person")
        .flatMap((phrase) => chains.of.get(phrase) ?? []),
    );
    const [person] = people;
    if (!person || people.size > 1 || person.offices.length > 0) return;
    if (!isNamedInFull(person) || isOthersOffice(office, chains, person)) return;
    if (person.gender !== undefined && (person.gender === "f") !== /in$/.test(claim.head)) return;
    const subject = before.sentence.phrases.find((phrase) => chains.of.get(phrase) === person);
    if (!subject || subject.preposition !== undefined || subject.owner) return;
    person.offices.push(claim);
    subject.offices.push(claim);
  });
}

/** "Der Außenminister": the first words of the sentence, a subject without more. */
const isTakingUp = ({ tokens }: Chart, { kind, from, to, preposition, owner }: Phrase) =>
  kind === "Office" &&
  from === 0 &&
  to === 2 &&
  preposition === undefined &&
  owner === undefined &&
  /^(?:der|die)$/.test(tokens[0]!.lower) &&
  STATE_OFFICE.test(tokens[1]!.lower);

const STATE_OFFICE =
  /(?:minister|ministerin|kanzler|kanzlerin|präsident|präsidentin|premier|regierungschef|regierungschefin|staatschef|staatschefin|botschafter|botschafterin|bürgermeister|bürgermeisterin|landeshauptmann|landeshauptfrau)$/;

const isNamedInFull = ({ name }: Chain) => name.includes(" ");

/** Somebody else is said to hold such an office. */
const isOthersOffice = ({ lemma }: Phrase, chains: Chains, person: Chain) =>
  chains.ofType("Official").some(
    (chain) =>
      chain !== person &&
      chain.offices.some(({ role }) =>
        role
          .toLowerCase()
          .replace(/in$/, "")
          .endsWith((lemma ?? "").replace(/in$/, "")),
      ),
  );
