/**
 * A chat as a stream, and what it cost. With `npm run up` in another terminal and its key in TIDEGATE_API_KEY:
 *
 *   node_modules/.bin/node sdk/typescript/examples/chat.ts "What is the capital of France?"
 */
import { Tidegate } from "../src/index.ts";

const content = process.argv[2] ?? "What is 12 plus 30?";
const client = new Tidegate();
const stream = client.chat.completions.stream({
  model: "pocket-chat",
  messages: [{ role: "user", content }],
});
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? "");

const receipt = await client.receipt(stream.snapshot);
process.stdout.write(`\n$${receipt.costUsd.toFixed(9)}, signed: ${receipt.jws.slice(0, 24)}…\n`);
