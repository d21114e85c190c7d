/** `tidegate chat`: an answer as it comes, from one question or in a conversation. */
import { createInterface } from "node:readline/promises";

import type { ChatMessage, Tidegate } from "@tidegate/sdk";
import { Command } from "commander";

import { anyNumber, wholeNumber } from "./numbers.ts";
import { usd } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

interface ChatOptions extends GlobalOptions {
  readonly model?: string;
  readonly system?: string;
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly seed?: number;
  readonly cost?: boolean;
}

export function chatCommand(): Command {
  return new Command("chat")
    .description("ask a model; without a question, a conversation")
    .argument("[question...]")
    .option("-m, --model <id>", "the first model there is, unless said otherwise")
    .option("-s, --system <text>", "what the model is told before")
    .option("--max-tokens <count>", "most tokens of an answer", wholeNumber(1))
    .option("--temperature <value>", "0 always takes the likeliest token", anyNumber)
    .option("--seed <number>", "the same answer to the same question", wholeNumber())
    .option("--cost", "say what it cost, by the signed receipt")
    .action(async (question: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ChatOptions>();
      const client = openClient(options);
      const model = options.model ?? (await firstModel(client));
      const conversation = new Conversation(client, model, options);
      if (question.length > 0) await conversation.ask(question.join(" "));
      else await converse(conversation);
    });
}

async function firstModel(client: Tidegate): Promise<string> {
  const { data } = await client.models.list();
  const [first] = data;
  if (first === undefined) throw new Error("the service offers no model");
  return first.id;
}

async function converse(conversation: Conversation): Promise<void> {
  const prompt = (): unknown => process.stdin.isTTY === true && process.stderr.write("> ");
  prompt();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") await conversation.ask(line);
    prompt();
  }
}

class Conversation {
  readonly #client: Tidegate;
  readonly #model: string;
  readonly #options: ChatOptions;
  readonly #messages: ChatMessage[] = [];

  constructor(client: Tidegate, model: string, options: ChatOptions) {
    this.#client = client;
    this.#model = model;
    this.#options = options;
    const { system } = options;
    if (system !== undefined) this.#messages.push({ role: "system", content: system });
  }

  async ask(content: string): Promise<void> {
    const { maxTokens, temperature, seed, cost, json } = this.#options;
    this.#messages.push({ role: "user", content });
    const stream = this.#client.chat.completions.stream({
      model: this.#model,
      messages: this.#messages,
      stream_options: { include_usage: true },
      ...(maxTokens !== undefined && { max_tokens: maxTokens }),
      ...(temperature !== undefined && { temperature }),
      ...(seed !== undefined && { seed }),
    });
    for await (const chunk of stream)
      if (json !== true) process.stdout.write(chunk.choices[0]?.delta.content ?? "");
    const answer = stream.snapshot;
    process.stdout.write(json === true ? `${JSON.stringify(answer)}\n` : "\n");
    const said = answer.choices[0]?.message.content ?? "";
    this.#messages.push({ role: "assistant", content: said });
    if (cost !== true) return;
    const { costNanoUsd, generation } = await this.#client.receipt(answer);
    process.stderr.write(
      `${usd(costNanoUsd)} for ${generation.tokens_prompt} + ${generation.tokens_completion} tokens, by a signed receipt\n`,
    );
  }
}
