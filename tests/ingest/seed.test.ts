import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { createReader } from "../../ingest/read-article.ts";
import { DocumentGraph } from "../../schema/document-graph.ts";
import { runUnless } from "../servers/run-unless.ts";

const folder = path.resolve(import.meta.dirname, "../../../shared/seed");
const isThere = existsSync(path.join(folder, "expected.json"));
const { describe: describeSeed } = runUnless(
  isThere ? undefined : `there is no ${folder}`,
  "the seed article",
  { isElsewhere: true },
);

type Expected = {
  entities: {
    id: string;
    type: string;
    name: string;
    aliases: string[];
    role?: string;
    kind?: string;
    honorific?: string;
    countryCode?: string;
  }[];
  relations: {
    type: string;
    from: string;
    to: string;
    evidence: string;
    status: string;
    attributedTo?: string;
  }[];
  statements: {
    by: string;
    about: string | null;
    direct: boolean;
    text?: string;
    evidence: string;
  }[];
  notEntities: string[];
  partner: string;
};

describeSeed.each(["tagger", "rules"] as const)(
  "the seed article, read with the recogniser %s",
  (recogniser) => {
    let expected: Expected;
    let graph: DocumentGraph;
    const nameOf = (id: string | undefined) =>
      graph.entities.find((entity) => entity.id === id)?.name ?? null;
    const expectedName = (id: string | null | undefined) =>
      expected.entities.find((entity) => entity.id === id)?.name ?? null;

    beforeAll(async () => {
      expected = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8"));
      const text = readFileSync(path.join(folder, "article.txt"), "utf8");
      graph = DocumentGraph.parse(await (await createReader({ recogniser })).read({ text }));
    });

    test("gives exactly its entities, with names, aliases, roles and kinds", () => {
      const shape = (entity: Expected["entities"][number]) => ({
        type: entity.type,
        name: entity.name,
        aliases: [...entity.aliases].sort(),
        role: entity.role,
        kind: entity.kind,
        honorific: entity.honorific,
        countryCode: entity.type === "Country" ? entity.countryCode : undefined,
      });
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
      const found = graph.entities.map((entity) => shape(entity as never)).sort(byName);
      expect(found).toEqual(expected.entities.map(shape).sort(byName));
    });

    test("gives exactly its relations, each from the sentence that states it", () => {
      const found = graph.facts.map(({ type, from, to, status, attributedTo }) =>
        [type, nameOf(from), nameOf(to), status, nameOf(attributedTo)].join(" | "),
      );
      const wanted = expected.relations.map(({ type, from, to, status, attributedTo }) =>
        [
          type,
          expectedName(from),
          expectedName(to),
          status ?? "happened",
          expectedName(attributedTo),
        ].join(" | "),
      );
      expect(found.sort()).toEqual(wanted.sort());
      for (const { type, from, to, evidence } of expected.relations) {
        const fact = graph.facts.find(
          (candidate) =>
            candidate.type === type &&
            nameOf(candidate.from) === expectedName(from) &&
            nameOf(candidate.to) === expectedName(to),
        );
        expect(fact?.evidence.map(({ sentence }) => sentence)).toContain(evidence);
      }
    });

    test("gives exactly its statements", () => {
      const found = graph.statements.map(({ by, about, direct, text, evidence }) => ({
        by: nameOf(by),
        about: nameOf(about),
        direct,
        evidence: evidence.sentence,
        ...(direct && { text }),
      }));
      const wanted = expected.statements.map(({ by, about, direct, text, evidence }) => ({
        by: expectedName(by),
        about: expectedName(about),
        direct,
        evidence,
        ...(direct && { text }),
      }));
      expect(found).toEqual(wanted);
    });

    test("makes no node of what is none, and names the partner", () => {
      const names = graph.entities.flatMap(({ name, aliases }) => [name, ...aliases]);
      for (const name of expected.notEntities) expect(names).not.toContain(name);
      expect(graph.article.partner).toBe(expected.partner);
    });
  },
);
