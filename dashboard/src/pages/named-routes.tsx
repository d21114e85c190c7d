/** Named routes: each drawn as the graph that is in force, with its versions to go back to. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { NamedRoute } from "../api/schema.ts";
import { EndDialog } from "../parts/dialog.tsx";
import { Section } from "../parts/page.tsx";
import { Empty } from "../parts/states.tsx";
import { t } from "../text/text.ts";
import { drawRoute, type DrawnEdge, type DrawnNode, type Graph } from "./route-drawing.ts";
import { useOrg } from "./use-org.ts";

interface Props {
  readonly routes: readonly NamedRoute[];
  readonly mayWrite: boolean;
}

export function NamedRoutes({ routes, mayWrite }: Props) {
  return (
    <Section title={t("Named routes")}>
      {routes.length === 0 ? (
        <Empty>{t("No named routes. The admin API makes them (putNamedRoute).")}</Empty>
      ) : (
        routes.map((route) => <Route key={route.id} route={route} mayWrite={mayWrite} />)
      )}
    </Section>
  );
}

function Route({ route, mayWrite }: { readonly route: NamedRoute; readonly mayWrite: boolean }) {
  const org = useOrg();
  const [isEnding, setEnding] = useState(false);
  const path = { organization_id: org, name: route.name };
  const rollBack = useWrite((version: number) =>
    api.POST("/admin/v1/organizations/{organization_id}/routes/{name}/roll-back", {
      params: { path },
      body: { version },
    }),
  );
  const remove = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/routes/{name}", { params: { path } }),
  );
  const inForce = route.versions.find(({ version }) => version === route.deployed);
  return (
    <article aria-label={route.id}>
      <header className="section">
        <h3>
          <code>{route.id}</code>
        </h3>
        {mayWrite && (
          <div className="actions">
            <label>
              {t("Version in force")}{" "}
              <select
                value={route.deployed}
                disabled={rollBack.isPending}
                onChange={({ target }) => rollBack.mutate(Number(target.value))}
              >
                {route.versions.map(({ version }) => (
                  <option key={version}>{version}</option>
                ))}
              </select>
            </label>
            <button type="button" className="danger" onClick={() => setEnding(true)}>
              {t("Remove")}
            </button>
          </div>
        )}
      </header>
      {rollBack.error !== null && <p role="alert">{rollBack.error.message}</p>}
      {inForce !== undefined && <Picture route={route} graph={inForce} />}
      {isEnding && (
        <EndDialog
          title={t("Remove {name}", { name: route.id })}
          submit={t("Remove")}
          onClose={() => setEnding(false)}
          write={remove}
        >
          {t("Requests that name it are refused from then on.")}
        </EndDialog>
      )}
    </article>
  );
}

/** Of a node, and of the place that it is in; in pixels. */
const NODE = { width: 168, height: 40 } as const;
const CELL = { width: 240, height: 64 } as const;
const MARGIN = 8;

const leftOf = ({ column }: DrawnNode): number => MARGIN + column * CELL.width;
const topOf = ({ row }: DrawnNode): number => MARGIN + row * CELL.height;

function Picture({ route, graph }: { readonly route: NamedRoute; readonly graph: Graph }) {
  const { id: name, counters } = route;
  const { nodes, edges, columns, rows } = drawRoute(graph, counters);
  const width = 2 * MARGIN + (columns - 1) * CELL.width + NODE.width;
  const height = 2 * MARGIN + (rows - 1) * CELL.height + NODE.height;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("Graph of {name}", { name })}>
      <svg className="graph" width={width} height={height} role="img" aria-label={spokenOf(edges)}>
        {edges.map(({ from, to, text }, at) => {
          const [x1, y1] = [leftOf(from) + NODE.width, topOf(from) + NODE.height / 2];
          const [x2, y2] = [leftOf(to), topOf(to) + NODE.height / 2];
          const bend = (x1 + x2) / 2;
          return (
            <g key={at} className="way">
              <path d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`} />
              <text x={x1 + 6} y={y1 + (y2 > y1 ? 16 : -6)}>
                {text}
              </text>
            </g>
          );
        })}
        {nodes.map((node) => (
          <g key={node.id} className={classOf(node)}>
            <title>{`${node.id}: ${spokenNode(node)}`}</title>
            <rect x={leftOf(node)} y={topOf(node)} {...NODE} rx={6} />
            <text x={leftOf(node) + NODE.width / 2} y={topOf(node) + middleOf(node)}>
              {shortened(node.text)}
            </text>
            {node.use !== undefined && (
              <text
                className="use"
                x={leftOf(node) + NODE.width / 2}
                y={topOf(node) + NODE.height - 11}
              >
                {shortened(usedText(node))}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

const classOf = ({ type, isExceeded }: DrawnNode): string =>
  `node ${type}${isExceeded === true ? " exceeded" : ""}`;

const middleOf = ({ use }: DrawnNode): number => (use === undefined ? NODE.height / 2 : 13);

const usedText = ({ use = "" }: DrawnNode): string => t("{use} in use", { use });

const spokenNode = (node: DrawnNode): string =>
  node.use === undefined ? node.text : `${node.text} (${usedText(node)})`;

const MAX_CHARACTERS = 22;

const shortened = (text: string): string =>
  text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS - 1)}…` : text;

/** The graph for whoever does not see it. */
function spokenOf(edges: readonly DrawnEdge[]): string {
  const parts = edges.map(({ from, to, text }) => `${spokenNode(from)} ${text} → ${to.text}`);
  return parts.join("; ");
}
