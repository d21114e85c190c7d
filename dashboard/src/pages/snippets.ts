/** A call as code to paste. Keys are never in it: they come from the environment. Pure. */
import type { ChatCall } from "./chat-stream.ts";

export const SNIPPETS = ["curl", "JavaScript", "Python"] as const;
export type Snippet = (typeof SNIPPETS)[number];

export function snippetOf(kind: Snippet, baseUrl: string, call: ChatCall): string {
  const body = { ...call, stream: true };
  const json = JSON.stringify(body, null, 2);
  switch (kind) {
    case "curl":
      return `curl -N ${baseUrl}/chat/completions \\
  -H "Authorization: Bearer $TIDEGATE_KEY" \\
  -H "Content-Type: application/json" \\
  -d ${shellQuoted(json)}
`;
    case "JavaScript":
      return `import OpenAI from "openai";

const client = new OpenAI({ baseURL: ${JSON.stringify(baseUrl)}, apiKey: process.env.TIDEGATE_KEY });
const stream = await client.chat.completions.create(${json});
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
`;
    case "Python":
      return `import json, os
from openai import OpenAI

client = OpenAI(base_url=${JSON.stringify(baseUrl)}, api_key=os.environ["TIDEGATE_KEY"])
call = json.loads(${JSON.stringify(JSON.stringify(body))})
for chunk in client.chat.completions.create(**call):
    print(chunk.choices[0].delta.content or "", end="", flush=True)
`;
  }
}

/** One word of a shell, whatever is in it. */
const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
