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
  ])("%s names the one that was likely meant", async (asked, meant) => {
    const response = await ask(asked, { method: "POST" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { code: "unknown_url", message: expect.stringContaining(` There is ${meant}.`) },
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
