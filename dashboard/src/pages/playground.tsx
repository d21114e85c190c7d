/**
 * A chat with a model, as a customer's program would have it: by a key that is made for this page,
 * ends after an hour, and is held in memory alone. What it says is charged to the organization like
 * any other request. Two models may answer side by side.
 */
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { api, ApiFault, read, useWrite } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { sumNano, toNano } from "../money.ts";
import { Money } from "../parts/money.tsx";
import { Page, Section } from "../parts/page.tsx";
import { Empty, Fault } from "../parts/states.tsx";
import { t } from "../text/text.ts";
import { extrasOf, toCall, type Chosen } from "./call.ts";
import type { ChatCall, Message } from "./chat-stream.ts";
import { useConversation } from "./conversation.ts";
import { Parameters } from "./parameters.tsx";
import { SaidList } from "./said.tsx";
import { snippetOf, SNIPPETS, type Snippet } from "./snippets.ts";
import { useOrg } from "./use-org.ts";

const KEY_SECONDS = 3_600;
const EVERY_MS = 2_000;
/** An answer is booked seconds after its end. */
const MAX_TRIES = 150;

interface Asked {
  readonly state: { readonly data?: unknown; readonly errorUpdateCount: number };
}

export function Playground() {
  const org = useOrg();
  const { user } = useSession();
  const [key, setKey] = useState<string | null>(null);
  const open = useWrite(() =>
    api.POST("/admin/v1/organizations/{organization_id}/keys", {
      params: { path: { organization_id: org } },
      body: {
        // The key of an operator is no member's: what it is called would outlast an erasure of who
        // made it.
        name: `playground of ${user.is_operator ? user.id : user.name}`.slice(0, 128),
        kind: user.is_operator ? "service" : "user",
        scopes: ["chat", "models"],
        expires_at: Math.floor(Date.now() / 1_000) + KEY_SECONDS,
      },
    }),
  );
  return (
    <Page
      title={t("Playground")}
      lead={t("What is said here is charged to this organization, like any other request.")}
    >
      {key === null ? (
        <Section title={t("A key for this page")}>
          <Empty>
            {t("The page makes itself a key that ends after an hour. It is kept nowhere.")}
          </Empty>
          {open.error !== null && <Fault fault={open.error} />}
          <button
            type="button"
            className="main"
            disabled={open.isPending}
            onClick={() => open.mutate(undefined, { onSuccess: ({ key: text }) => setKey(text) })}
          >
            {t("Begin")}
          </button>
        </Section>
      ) : (
        <Chat apiKey={key} organizationId={org} />
      )}
    </Page>
  );
}

interface ModelList {
  readonly data: readonly { readonly id: string }[];
}

/** Those that a key of the organization may use. */
async function readModels(apiKey: string): Promise<readonly string[]> {
  const response = await fetch("/v1/models", { headers: { authorization: `Bearer ${apiKey}` } });
  const body: unknown = await response.json();
  if (!response.ok) throw new ApiFault(response, body);
  return (body as ModelList).data.map(({ id }) => id);
}

const FIRST: Chosen = {
  model: "",
  beside: "",
  system: "",
  temperature: "0.7",
  maxTokens: "256",
  areLikely: false,
  schema: "",
  tools: "",
};

interface ChatProps {
  readonly apiKey: string;
  readonly organizationId: string;
}

function Chat({ apiKey, organizationId }: ChatProps) {
  const query = useQuery({
    queryKey: ["models of the playground"],
    queryFn: () => readModels(apiKey),
  });
  const [first, second] = [useConversation(apiKey), useConversation(apiKey)];
  const [draft, setDraft] = useState("");
  const [parameters, setParameters] = useState(FIRST);
  if (query.error !== null) return <Fault fault={query.error} />;
  const models = query.data;
  if (models === undefined) return <p role="status">{t("Loading …")}</p>;

  const chosen = { ...parameters, model: parameters.model || (models[0] ?? "") };
  const panels = [
    { model: chosen.model, conversation: first },
    ...(chosen.beside === "" ? [] : [{ model: chosen.beside, conversation: second }]),
  ];
  const isAnswering = panels.some(({ conversation }) => conversation.isAnswering);
  const maySend = draft !== "" && !isAnswering && extrasOf(chosen) !== null;
  const send = (): void => {
    if (!maySend) return;
    setDraft("");
    for (const { model, conversation } of panels)
      void conversation.send(draft, (messages) => toCall({ ...chosen, model }, messages));
  };
  const said = panels.flatMap(({ conversation }) => conversation.said);
  const next: Message = { role: "user", content: draft || "Hello" };
  return (
    <div className="playground">
      <div className="chat">
        <div className="panels">
          {panels.map((panel, at) => (
            <div key={at}>
              <SaidList {...panel} />
            </div>
          ))}
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <textarea
            aria-label={t("Message")}
            value={draft}
            rows={3}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || !maySend) return;
              event.preventDefault();
              send();
            }}
          />
          {isAnswering ? (
            <button
              type="button"
              className="danger"
              onClick={() => panels.forEach(({ conversation }) => conversation.stop())}
            >
              {t("Stop")}
            </button>
          ) : (
            <button type="submit" className="main" disabled={!maySend}>
              {t("Send")}
            </button>
          )}
        </form>
      </div>
      <aside aria-label={t("Parameters")}>
        <Parameters models={models} chosen={chosen} onChange={setParameters} />
        <CostSoFar
          organizationId={organizationId}
          requestIds={said.flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]))}
        />
        <Copy
          call={toCall(chosen, [
            ...first.said.map(({ role, content }) => ({ role, content })),
            next,
          ])}
        />
      </aside>
    </div>
  );
}

/** As the books have it: each answer's charge, once it is booked, whoever else asks meanwhile. */
function CostSoFar({
  organizationId,
  requestIds,
}: {
  readonly organizationId: string;
  readonly requestIds: readonly string[];
}) {
  const reads = useQueries({
    queries: requestIds.map((id) => ({
      queryKey: ["answer of the playground", organizationId, id],
      queryFn: () =>
        read("/admin/v1/organizations/{organization_id}/generations/{id}", {
          path: { organization_id: organizationId, id },
        }),
      staleTime: Infinity,
      // What is booked is never changed.
      refetchInterval: ({ state }: Asked) =>
        state.data === undefined && state.errorUpdateCount < MAX_TRIES ? EVERY_MS : false,
    })),
  });
  const booked = reads.flatMap(({ data }) => data ?? []);
  const cost = sumNano(booked.map(({ charge_nano_usd: charge }) => toNano(charge)));
  return (
    <p className="figure">
      <span>{t("Cost so far, {count} booked", { count: booked.length })}</span>{" "}
      <strong>
        <Money nano={cost} />
      </strong>
    </p>
  );
}

function Copy({ call }: { readonly call: ChatCall }) {
  const [kind, setKind] = useState<Snippet>("curl");
  const text = snippetOf(kind, `${location.origin}/v1`, call);
  return (
    <details>
      <summary>{t("As code")}</summary>
      <div className="actions">
        <select
          aria-label={t("Language")}
          value={kind}
          onChange={(event) => setKind(event.target.value as Snippet)}
        >
          {SNIPPETS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <button type="button" onClick={() => void navigator.clipboard?.writeText(text)}>
          {t("Copy")}
        </button>
      </div>
      <pre>{text}</pre>
    </details>
  );
}
