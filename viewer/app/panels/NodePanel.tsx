import { useState } from "react";
import type { NodeProfile } from "../../api/contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { FactRow } from "../parts/FactRow.tsx";
import { NodeName } from "../parts/NodeName.tsx";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { conflicting } from "../profile/conflicts.ts";
import { NodeOffices } from "../profile/NodeOffices.tsx";
import { NodeTimeline } from "../profile/NodeTimeline.tsx";
import { labelText } from "../scene/label-text.ts";
import { NodeActions } from "./NodeActions.tsx";
import { NodeArticles } from "./NodeArticles.tsx";
import { NodeStatements } from "./NodeStatements.tsx";
import { useExplorer, useLanguage, useLoaded, useWords } from "./use-explorer.ts";

export function NodePanel({ id }: { readonly id: string }) {
  const { api } = useExplorer();
  const [profile, retry] = useLoaded(id, (signal) => api.node(id, signal));
  return (
    <Waiting loaded={profile} onRetry={retry}>
      {(value) => <Profile profile={value} />}
    </Waiting>
  );
}

function Profile({ profile }: { readonly profile: NodeProfile }) {
  const words = useWords();
  const language = useLanguage();
  const { node, facts, statements, articles } = profile;
  const { properties } = node;
  const aliases = listOf(properties.aliases).filter((alias) => alias !== node.name);
  const traits = [
    words.nodeType[node.type],
    ...[properties.kind, properties.countryCode]
      .filter((value) => value !== node.type.toLowerCase())
      .map((value) => value && String(value)),
    properties.date && formatDate(String(properties.date), language),
  ].filter(Boolean);
  return (
    <article className="panel">
      <header className="profile-head">
        <TypeIcon type={node.type} size={40} />
        <div>
          <h2 className="panel-title">
            <NodeName node={node} />
          </h2>
          <p className="quiet">{traits.join(" · ")}</p>
        </div>
      </header>
      <NodeActions node={node} />
      {aliases.length > 0 && (
        <p className="trait">
          <span>{words.node.aliases}</span>
          <bdi>{aliases.slice(0, 12).map(labelText).join(", ")}</bdi>
        </p>
      )}
      <NodeOffices facts={linesOf(facts.filter(isOffice))} />
      {facts.length === 0 && <p className="quiet">{words.node.noFacts}</p>}
      {facts.filter(isDrawn).map((page) => (
        <FactGroup key={`${page.type} ${page.direction}`} id={node.id} first={page} />
      ))}
      <NodeStatements statements={statements} />
      <NodeTimeline id={node.id} facts={linesOf(facts.filter(isDrawn))} />
      <NodeArticles id={node.id} articles={articles} />
    </article>
  );
}

type Page = NodeProfile["facts"][number];

const linesOf = (pages: readonly Page[]) => pages.flatMap(({ facts }) => facts);
const isDrawn = ({ type }: Page) => type !== "MENTIONS" && type !== "MADE" && type !== "ABOUT";
const isOffice = ({ type, direction }: Page) =>
  direction === "out" && (type === "HOLDS_OFFICE_AT" || type === "REPRESENTS");

function FactGroup({ id, first }: { readonly id: string; readonly first: Page }) {
  const { api } = useExplorer();
  const words = useWords();
  const [pages, setPages] = useState([first]);
  const { type, direction, total } = first;
  const loaded = pages.reduce((sum, page) => sum + page.edges, 0);
  const facts = pages.flatMap((page) => page.facts);
  const conflicts = conflicting(facts);
  const title = direction === "out" ? words.edgeTypes[type] : words.edgeTypesBack[type];
  async function more() {
    const page = await api
      .facts(id, { type, direction, offset: loaded, limit: 100 })
      .catch(() => undefined);
    if (page) setPages([...pages, page]);
  }
  return (
    <section className="section" aria-label={title}>
      <h3>
        {title} <span className="count">{facts.length}</span>
      </h3>
      <ul className="rows">
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactRow fact={fact} seenFrom={id} isConflict={conflicts.has(fact.id)} />
          </li>
        ))}
      </ul>
      {loaded < total && (
        <button type="button" className="text-button" onClick={() => void more()}>
          {words.app.more} ({total - loaded})
        </button>
      )}
    </section>
  );
}

function listOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.map(String) : [];
}
