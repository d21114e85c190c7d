/** What a client is told whose base URL is nearly right. */
import { describe, expect, it } from "vitest";

import { ask } from "../support/test-worker.ts";

describe("a URL that there is not", () => {
  it.each([
    ["/chat/completions", "/v1/chat/completions"],
    ["/v1/v1/chat/completions", "/v1/chat/completions"],
    ["/v1/v1/messages", "/v1/messages"],
    ["/v1/chat/completions/", "/v1/chat/completions"],
    ["/v1//chat/completions", "/v1/chat/completions"],
    ["//v1/models", "/v1/models"],
    ["/responses/resp_1/", "/v1/responses/resp_1"],
    ["/api/v1/chat/completions", "/v1/chat/completions"],
    ["/openai/v1/responses", "/v1/responses"],
    ["/openai/deployments/gpt/chat/completions", "/v1/chat/completions"],
    ["/v1/engines/gpt/embeddings", "/v1/embeddings"],
    ["/api/chat", "/v1/chat/completions"],
    ["/api/tags", "/v1/models"],
    ["/embed", "/v1/embeddings"],
    ["/health", "/healthz"],
    ["/v1/engines", "/v1/models"],
    ["/v1/messages/batches", "/v1/messages"],
  ])("%s names the one that was likely meant", async (asked, meant) => {
    const response = await ask(asked, { method: "POST" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { code: "unknown_url", message: expect.stringContaining(` There is ${meant}.`) },
    });
  });

  it.each([
    ["/v1/assistants", "Assistants are not served"],
    ["/v1/threads/thread_1/runs", "Assistants are not served"],
    ["/v1/batches", "Batches are not served"],
    ["/v1/files/file_1/content", "No files are kept"],
    ["/v1/fine_tuning/jobs", "not trained"],
    ["/v1/images/generations", "no pictures"],
    ["/v1/audio/speech", "/v1/audio/transcriptions"],
    ["/v1/realtime", "no sockets"],
    ["/v1/conversations", "previous_response_id"],
  ])("%s says that such is not served", async (asked, why) => {
    const response = await ask(asked, { method: "POST" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { code: "unknown_url", message: expect.stringContaining(why) },
    });
  });

  it.each(["/v1/nothing", "/v2/chat/completions", `/${"v1/".repeat(400)}x`, "/v1/"])(
    "%s names none where none is near",
    async (asked) => {
      const response = await ask(asked, { method: "POST" });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("There is");
    },
  );
});
