import type { EntityType } from "../../../schema/node-types.ts";
import { ENTITY_TYPES } from "../../../schema/node-types.ts";
import { documentGraph } from "../../helpers/document-graph.ts";

const PAYLOADS = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(2)</script>",
  '"><svg onload=alert(3)>',
  "javascript:alert(4)",
  "</title><iframe srcdoc='<script>alert(5)</script>'>",
  "{{constructor.constructor('alert(6)')()}}",
  "<a href='javascript:alert(7)'>x</a><style>*{display:none}</style>",
] as const;

/** One hostile entity of each type; `attack` is the name of one. */
export const ATTACK = PAYLOADS[0];

/** Articles whose every name, title, role and word attacks the page that shows it. */
export function hostileNews() {
  const graph = documentGraph(
    `${PAYLOADS[4]} ${PAYLOADS[0]}`,
    (article) => {
      const ids = ENTITY_TYPES.map((type: EntityType, index) =>
        type === "Country"
          ? article.country("NO", PAYLOADS[1])
          : article.entity(type, PAYLOADS[index % PAYLOADS.length]!, {
              id: `${type.toLowerCase()}:attack`,
              role: PAYLOADS[2],
              kind: PAYLOADS[6],
            }),
      );
      const [country, official, institution, agreement, event, topic, place] = ids as string[];
      article.fact(country!, "SIGNED", agreement!, { mode: "signed" });
      article.fact(official!, "SIGNED", agreement!, { role: PAYLOADS[0] });
      article.fact(official!, "HOLDS_OFFICE_AT", institution!, { role: PAYLOADS[0] });
      article.fact(event!, "TOOK_PLACE_IN", place!, { status: "planned" });
      article.fact(agreement!, "COVERS", topic!, { attributedTo: institution! });
      article.statement(official!, PAYLOADS[3], { about: agreement! });
    },
    { key: "hostile", publisher: PAYLOADS[0], publishedAt: "2026-01-01", tail: PAYLOADS.join(" ") },
  );
  return [graph];
}
