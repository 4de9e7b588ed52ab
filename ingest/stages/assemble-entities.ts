import type { Entity } from "../../schema/fact.ts";
import { groupBy } from "../../schema/group-by.ts";
import { countryId, entityId } from "../../schema/ids.ts";
import { deedId } from "./deed-id.ts";
import { visibleForm } from "./normalise-for-matching.ts";
import type { DraftFact } from "./relate/draft-fact.ts";
import type { Chain } from "./resolve/chain.ts";

export type Named = { readonly entities: Entity[]; readonly idOf: ReadonlyMap<Chain, string> };

/** Gives chains their ids and leaves out what is no entity: persons without office, unlinked places. */
export function assembleEntities(
  chains: readonly Chain[],
  facts: readonly DraftFact[],
  alsoUsed: ReadonlySet<Chain>,
): Named {
  const linked = new Set<Chain>(alsoUsed);
  for (const fact of facts) {
    linked.add(fact.from);
    linked.add(fact.to);
  }
  const kept = chains.filter((chain) => isKept(chain, linked));
  const idOf = new Map<Chain, string>();
  const taken = new Map<string, number>();
  const factsOf: FactsOf = {
    from: groupBy(facts, ({ from }) => from),
    to: groupBy(facts, ({ to }) => to),
  };
  for (const chain of kept) {
    const id = idFor(chain, factsOf);
    const count = taken.get(id) ?? 0;
    taken.set(id, count + 1);
    idOf.set(chain, count === 0 ? id : `${id}-${count + 1}`);
  }
  const entities = kept
    .map((chain) => toEntity(chain, idOf.get(chain)!))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, idOf };
}

/** Nothing has a longer name: it is a list, a table or a fault of the text. */
const LONGEST_NAME = 300;

export function isKept(chain: Chain, linked: ReadonlySet<Chain>): boolean {
  if (chain.private || chain.name.length > LONGEST_NAME) return false;
  switch (chain.type) {
    case "Official":
      return chain.offices.length > 0;
    case "Place":
    case "Topic":
      return linked.has(chain);
    case "Agreement":
      return linked.has(chain) || !chain.generic || chain.modifier !== "";
    case "Event":
      return (
        linked.has(chain) || chain.mentions.length > 1 || !chain.generic || chain.modifier !== ""
      );
    default:
      return true;
  }
}

type FactsOf = Readonly<Record<"from" | "to", ReadonlyMap<Chain, readonly DraftFact[]>>>;

function idFor(chain: Chain, factsOf: FactsOf): string {
  switch (chain.type) {
    case "Country":
      return countryId(chain.code!);
    case "Institution":
      return entityId(
        "Institution",
        ...(chain.generic ? [[...chain.countries].sort()[0], chain.name] : [chain.name]),
      );
    case "Agreement":
    case "Event":
      return deedIdOf(chain, chain.type, factsOf);
    default:
      return entityId(chain.type, chain.name);
  }
}

function deedIdOf(chain: Chain, type: "Agreement" | "Event", factsOf: FactsOf): string {
  const other = (wanted: DraftFact["type"]) =>
    factsOf.from.get(chain)?.find(({ type }) => type === wanted)?.to.name;
  return deedId({
    type,
    name: chain.name,
    kind: chain.kind,
    parties: (factsOf.to.get(chain) ?? [])
      .map(({ from }) => from)
      .filter(
        (party) => party.type === "Country" || (type === "Event" && party.type === "Official"),
      )
      .map((party) => party.code ?? party.name),
    place: other("TOOK_PLACE_IN"),
    topic: chain.modifier || other("COVERS"),
  });
}

function toEntity(chain: Chain, id: string): Entity {
  const mentions = [...chain.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const office = chain.offices.find(({ role }) => role.includes(" ")) ?? chain.offices[0];
  const country = chain.type === "Institution" ? [...chain.countries].sort()[0] : chain.code;
  return {
    id,
    type: chain.type,
    name: visibleForm(chain.name),
    aliases: [...chain.aliases],
    ...(country && { countryCode: country }),
    ...(chain.type === "Official" && office && { role: visibleForm(office.role) }),
    ...(chain.type === "Official" && chain.honorific && { honorific: chain.honorific }),
    ...(chain.kind &&
      (chain.type === "Agreement" || chain.type === "Event") && { kind: chain.kind }),
    mentions,
    confidence: round(chain.confidence),
  };
}

export const round = (value: number) => Math.round(value * 1000) / 1000;
