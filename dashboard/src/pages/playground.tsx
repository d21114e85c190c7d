/**
 * A chat with a model, as a customer's program would have it: by a key that is made for this page, ends after an hour, and is held
 * in memory alone. What it says is charged to the organization like any other request.
 */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { api, ApiFault, useRead, useWrite } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { sumNano, toNano } from "../money.ts";
import { Money } from "../parts/money.tsx";
import { Page, Section } from "../parts/page.tsx";
import { Empty, Fault } from "../parts/states.tsx";
import { t } from "../text/text.ts";
import { streamChat, type ChatCall, type Message } from "./chat-stream.ts";
import { snippetOf, SNIPPETS, type Snippet } from "./snippets.ts";
import { useOrg } from "./use-org.ts";

const KEY_SECONDS = 3_600;

export function Playground() {
  const org = useOrg();
  const { user } = useSession();
  const [key, setKey] = useState<string | null>(null);
  const open = useWrite(() =>
    api.POST("/admin/v1/organizations/{organization_id}/keys", {
      params: { path: { organization_id: org } },
      body: {
        name: `playground of ${user.name}`.slice(0, 128),
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

interface Said extends Message {
  /** Of an answer; to be looked up once it is booked. */
  readonly requestId?: string;
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

function Chat({
  apiKey,
  organizationId,
}: {
  readonly apiKey: string;
  readonly organizationId: string;
}) {
  const query = useQuery({
    queryKey: ["models of the playground"],
    queryFn: () => readModels(apiKey),
  });
  const models = query.data;
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [draft, setDraft] = useState("");
  const [temperature, setTemperature] = useState("0.7");
  const [maxTokens, setMaxTokens] = useState("256");
  const [system, setSystem] = useState("");
  const [fault, setFault] = useState<Error | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const model = chosen || (models?.[0] ?? "");
  const callOf = (messages: readonly Message[]): ChatCall => ({
    model,
    messages: [
      ...(system === "" ? [] : [{ role: "system" as const, content: system }]),
      ...messages.map(({ role, content }) => ({ role, content })),
    ],
    temperature: Number(temperature),
    max_tokens: Number(maxTokens),
  });

  const send = async (): Promise<void> => {
    const asked: readonly Said[] = [...said, { role: "user", content: draft }];
    const controller = new AbortController();
    setFault(null);
    setDraft("");
    setStop(controller);
    let answer: Said = { role: "assistant", content: "" };
    setSaid([...asked, answer]);
    try {
      for await (const event of streamChat(apiKey, callOf(asked), controller.signal)) {
        answer = {
          ...answer,
          ...(event.requestId !== undefined && { requestId: event.requestId }),
          content: answer.content + (event.text ?? ""),
        };
        setSaid([...asked, answer]);
      }
    } catch (error) {
      if (!controller.signal.aborted) setFault(error as Error);
    } finally {
      setStop(null);
    }
  };

  if (query.error !== null) return <Fault fault={query.error} />;
  if (models === undefined) return <p role="status">{t("Loading …")}</p>;
  const next: Message = { role: "user", content: draft || "Hello" };
  return (
    <div className="playground">
      <div className="chat">
        <ol aria-live="polite">
          {said.map(({ role, content }, at) => (
            <li key={at} className={role}>
              <small>{role === "user" ? t("You") : model}</small>
              <p>{content === "" ? "…" : content}</p>
            </li>
          ))}
        </ol>
        {said.length === 0 && <Empty>{t("Nothing said yet.")}</Empty>}
        {fault !== null && <Fault fault={fault} />}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <textarea
            aria-label={t("Message")}
            value={draft}
            rows={3}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || draft === "" || stop !== null) return;
              event.preventDefault();
              void send();
            }}
          />
          {stop === null ? (
            <button type="submit" className="main" disabled={draft === ""}>
              {t("Send")}
            </button>
          ) : (
            <button type="button" className="danger" onClick={() => stop.abort()}>
              {t("Stop")}
            </button>
          )}
        </form>
      </div>
      <aside aria-label={t("Parameters")}>
        <label className="field">
          <span>{t("Model")}</span>
          <select value={model} onChange={(event) => setChosen(event.target.value)}>
            {models.map((id) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t("System message")}</span>
          <textarea rows={2} value={system} onChange={(event) => setSystem(event.target.value)} />
        </label>
        <label className="field">
          <span>{t("Temperature")}</span>
          <input
            type="number"
            min={0}
            max={2}
            step={0.1}
            value={temperature}
            onChange={(event) => setTemperature(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{t("Most output tokens")}</span>
          <input
            type="number"
            min={1}
            max={4096}
            value={maxTokens}
            onChange={(event) => setMaxTokens(event.target.value)}
          />
        </label>
        <CostSoFar
          organizationId={organizationId}
          requestIds={said.flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]))}
        />
        <Copy call={callOf([...said, next])} />
      </aside>
    </div>
  );
}

/** As the books have it: each answer's charge, once it is booked. */
function CostSoFar({
  organizationId,
  requestIds,
}: {
  readonly organizationId: string;
  readonly requestIds: readonly string[];
}) {
  const path = { organization_id: organizationId };
  const query = useRead(
    "/admin/v1/organizations/{organization_id}/usage",
    { path, query: { limit: "100" } },
    { everyMs: 2_000, isOff: requestIds.length === 0 },
  );
  const own = new Set(requestIds);
  const booked = (query.data?.data ?? []).filter(({ id }) => own.has(id));
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
