import { useEffect } from "react";
import type { CommonNeighbours, FactLine, Paths } from "../../api/contract.ts";
import { FactRow } from "../parts/FactRow.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import type { Connection } from "../state/explorer-state.ts";
import { useExplorer, useLoaded, useWords } from "./use-explorer.ts";

/** What joins two nodes, each step with the sentence that states it. */
export function ConnectionPanel({ connection }: { readonly connection: Connection }) {
  return connection.kind === "paths" ? (
    <PathsPanel connection={connection} />
  ) : (
    <CommonPanel connection={connection} />
  );
}

type Props = { readonly connection: Connection };

function PathsPanel({ connection: { id, to } }: Props) {
  const { api, scene } = useExplorer();
  const words = useWords();
  const stops = [...scene.state.stops].join(",");
  const [answer, retry] = useLoaded(`${id} ${to}`, (signal) =>
    api.paths(id, to, stops ? { stops } : {}, signal),
  );
  useConnected(
    answer.status === "ready" ? answer.value.paths.flatMap(({ hops }) => hops) : undefined,
  );
  return (
    <Waiting loaded={answer} onRetry={retry}>
      {(found: Paths) =>
        found.paths.length === 0 ? (
          <div className="panel">
            <h2 className="panel-title">{words.connection.none}</h2>
            <p className="lead">{words.connection.noneHint}</p>
          </div>
        ) : (
          <div className="panel">
            <h2 className="panel-title">
              {words.connection.found(found.paths.length + found.omitted, found.length ?? 0)}
            </h2>
            {found.omitted > 0 && <p className="lead">{words.connection.omitted(found.omitted)}</p>}
            {found.incomplete && <p className="lead">{words.connection.incomplete}</p>}
            {found.paths.map(({ hops, nodes }) => (
              <ol className="path" key={nodes.map((node) => node.id).join(" ")}>
                {hops.map((hop) => (
                  <Hop key={hop.id} hop={hop} />
                ))}
              </ol>
            ))}
          </div>
        )
      }
    </Waiting>
  );
}

function CommonPanel({ connection: { id, to } }: Props) {
  const { api } = useExplorer();
  const words = useWords();
  const [answer, retry] = useLoaded(`${id} ${to}`, (signal) => api.common(id, to, signal));
  useConnected(
    answer.status === "ready"
      ? answer.value.neighbours.flatMap(({ first, second }) => [...first, ...second])
      : undefined,
  );
  return (
    <Waiting loaded={answer} onRetry={retry}>
      {({ total, neighbours }: CommonNeighbours) => (
        <div className="panel">
          <h2 className="panel-title">{words.connection.shared(total)}</h2>
          {neighbours.map(({ node, first, second }) => (
            <section className="section" key={node.id}>
              <h3>
                <NodeLink node={node} />
              </h3>
              <ol className="path">
                {[...first, ...second].map((hop) => (
                  <Hop key={hop.id} hop={hop} />
                ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </Waiting>
  );
}

function Hop({ hop }: { readonly hop: FactLine }) {
  return (
    <li>
      <FactRow fact={hop} />
      {hop.sentence && (
        <p className="hop-sentence" lang={hop.article.language}>
          <bdi>{hop.sentence.slice(0, 400)}</bdi>
        </p>
      )}
    </li>
  );
}

/** Lights what was found in the graph. */
function useConnected(hops: readonly FactLine[] | undefined): void {
  const explorer = useExplorer();
  const key = hops?.map(({ id }) => id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the hops
  useEffect(() => {
    if (!hops) return;
    const nodes = new Set(hops.flatMap(({ from, to }) => [from.id, to.id]));
    explorer.set({ connected: { nodes: [...nodes], edges: hops.map(({ id }) => id) } });
  }, [explorer, key]);
}
