/**
 * What was said in a conversation; an answer's tokens coloured by how likely each was, where that
 * was asked for.
 */
import { Empty, Fault } from "../parts/states.tsx";
import { t } from "../text/text.ts";
import type { ChatToken } from "./chat-stream.ts";
import type { Conversation } from "./conversation.ts";
import { levelOf } from "./heat.ts";

interface SaidListProps {
  readonly model: string;
  readonly conversation: Conversation;
}

export function SaidList({ model, conversation: { said, fault } }: SaidListProps) {
  return (
    <>
      <ol aria-live="polite" aria-label={model}>
        {said.map(({ role, content, tokens, calls = [] }, at) => (
          <li key={at} className={role}>
            <small>{role === "user" ? t("You") : model}</small>
            {(content !== "" || calls.length === 0) && (
              <p>{tokens === undefined ? content || "…" : <HeatMap tokens={tokens} />}</p>
            )}
            {calls.map((call, place) => (
              <pre key={place}>
                {call.name}({call.arguments})
              </pre>
            ))}
          </li>
        ))}
      </ol>
      {said.length === 0 && <Empty>{t("Nothing said yet.")}</Empty>}
      {fault !== null && <Fault fault={fault} />}
    </>
  );
}

function HeatMap({ tokens }: { readonly tokens: readonly ChatToken[] }) {
  return tokens.map(({ text, logprob }, at) => (
    <span key={at} className={`heat-${levelOf(logprob)}`} title={likelihoodOf(logprob)}>
      {text}
    </span>
  ));
}

const likelihoodOf = (logprob: number): string => `${(Math.exp(logprob) * 100).toFixed(1)} %`;
