/** Hugging Face's own JavaScript client, pointed at this server. */
import { InferenceClient } from "@huggingface/inference";
import { beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const messages = [{ role: "user" as const, content: "What is the capital of France?" }];

let client: InferenceClient;

beforeAll(async () => {
  const { key } = await stack.createOrganization();
  client = new InferenceClient(key, { endpointUrl: `${stack.baseUrl}/v1`, retry_on_error: false });
});

describe("the Hugging Face client", () => {
  it("chats", async () => {
    const answer = await client.chatCompletion({ model: MODEL_ID, messages, temperature: 0 });
    expect(answer.choices[0]?.message.content).toContain("Paris");
  });

  it("streams a chat", async () => {
    let text = "";
    for await (const chunk of client.chatCompletionStream({
      model: MODEL_ID,
      messages,
      temperature: 0,
    })) {
      text += chunk.choices[0]?.delta.content ?? "";
    }
    expect(text).toContain("Paris");
  });

  it("has answers of a schema, as TGI's clients ask for it", async () => {
    const value = {
      type: "object",
      properties: { city: { const: "Paris" } },
      required: ["city"],
      additionalProperties: false,
    };
    for (const type of ["json", "json_object"]) {
      const answer = await client.chatCompletion({
        model: MODEL_ID,
        messages,
        max_tokens: 60,
        response_format: { type, value } as never,
      });
      expect(JSON.parse(answer.choices[0]?.message.content ?? "")).toEqual({ city: "Paris" });
    }
  });

  it("names the tool to call without its type", async () => {
    const tool = { name: "now", description: "The time.", parameters: { type: "object" } };
    const answer = await client.chatCompletion({
      model: MODEL_ID,
      messages,
      max_tokens: 60,
      tools: [{ type: "function", function: tool }],
      tool_choice: { function: { name: "now" } },
    });
    expect(answer.choices[0]?.message.tool_calls?.[0]?.function.name).toBe("now");
  });

  it("continues a text through the completions route", async () => {
    const answer = await client.textGeneration({
      model: MODEL_ID,
      inputs: "The capital of France is",
      temperature: 0,
      max_tokens: 4,
    } as Parameters<typeof client.textGeneration>[0]);
    expect(answer.generated_text.length).toBeGreaterThan(0);
  });

  it("shows what is wrong with a request", async () => {
    const asked = client.chatCompletion({ model: "gpt-9", messages });
    await expect(asked).rejects.toMatchObject({ httpResponse: { status: 404 } });
  });
});
