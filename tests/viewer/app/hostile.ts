import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { ENTITY_TYPES } from "../../../schema/node-types.ts";
import { documentGraph } from "../../helpers/document-graph.ts";

/** Ways to make a page run or load something, each with a number of its own. */
const FORMS = [
  (n: number) => `<img src=x onerror=alert(${n})>`,
  (n: number) => `<script>alert(${n})</script>`,
  (n: number) => `"><svg onload=alert(${n})>`,
  (n: number) => `javascript:alert(${n})`,
  (n: number) => `</title><iframe srcdoc='<script>alert(${n})</script>'>`,
  (n: number) => `{{constructor.constructor('alert(${n})')()}}`,
  (n: number) => `<a href='javascript:alert(${n})'>x</a><style>*{display:none}</style>`,
  (n: number) => `' onfocus='alert(${n})' autofocus='`,
  (n: number) => `<object data="data:text/html,<script>alert(${n})</script>"></object>`,
  (n: number) => `\u202e<b onmouseover=alert(${n})>reversed</b>`,
] as const;
const ROUNDS = 4;

/** Forty payloads. */
export const PAYLOADS = Array.from({ length: ROUNDS }, (_, round) =>
  FORMS.map((form, index) => form(round * FORMS.length + index)),
).flat();

export const ATTACK = PAYLOADS[0]!;

/** Articles whose every name, title, role and word attacks the page that shows it. */
export function hostileNews(): DocumentGraph[] {
  const at = (index: number) => PAYLOADS[index % PAYLOADS.length]!;
  return Array.from({ length: 6 }, (_, round) =>
    documentGraph(
      `${at(round * 7 + 4)} ${at(round)}`,
      (article) => {
        const ids = ENTITY_TYPES.map((type, index) =>
          type === "Country"
            ? article.country("NO", at(round * 7 + 1))
            : article.entity(type, at(round * 7 + index), {
                id: `${type.toLowerCase()}:attack${round === 0 ? "" : `-${round}`}`,
                role: at(round * 7 + 2),
                kind: at(round * 7 + 6),
              }),
        );
        const [country, official, institution, agreement, event, topic, place] = ids as string[];
        article.fact(country!, "SIGNED", agreement!, { mode: "signed" });
        article.fact(official!, "SIGNED", agreement!, { role: at(round * 7) });
        article.fact(official!, "HOLDS_OFFICE_AT", institution!, { role: at(round * 7 + 3) });
        article.fact(event!, "TOOK_PLACE_IN", place!, { status: "planned" });
        article.fact(agreement!, "COVERS", topic!, { attributedTo: institution! });
        article.statement(official!, at(round * 7 + 3), { about: agreement! });
      },
      {
        key: `hostile-${round}`,
        publisher: at(round),
        publishedAt: "2026-01-01",
        tail: PAYLOADS.join(" "),
      },
    ),
  );
}
