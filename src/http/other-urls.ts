/** What a client is told whose URL is another server's, or nearly one of ours. Pure. */

/**
 * Base URLs are given with a `/v1` too few or too many, with a slash at their end, or with what
 * another server has before it; and some clients speak another server's words.
 */
export function likelyMeant(path: string): string[] {
  const bare = path.replaceAll("//", "/").replace(/(?<=.)\/$/, "");
  const behind = bare.replace(/^.*\/(?:engines|deployments)\/[^/]+|^\/(?:api|openai)(?=\/)/, "");
  const own = OF_OTHER_SERVERS.get(bare);
  const named = own === undefined ? [] : [own];
  return [bare, `/v1${bare}`, bare.replace("/v1/v1/", "/v1/"), behind, `/v1${behind}`, ...named];
}

/** What Ollama, llama.cpp, Cohere, Text Embeddings Inference and vLLM have at these. */
const OF_OTHER_SERVERS = new Map([
  ["/api/chat", "/v1/chat/completions"],
  ["/v2/chat", "/v1/chat/completions"],
  ["/api/generate", "/v1/completions"],
  ["/completion", "/v1/completions"],
  ["/api/tags", "/v1/models"],
  ["/api/embed", "/v1/embeddings"],
  ["/api/embeddings", "/v1/embeddings"],
  ["/embed", "/v1/embeddings"],
  ["/v1/embed", "/v1/embeddings"],
  ["/v2/embed", "/v1/embeddings"],
  ["/predict", "/v1/classify"],
  ["/score", "/v1/rerank"],
  ["/v1/score", "/v1/rerank"],
  ["/v1/engines", "/v1/models"],
  ["/v1/fim/completions", "/v1/completions"],
  ["/beta/completions", "/v1/completions"],
  ["/v1/messages/batches", "/v1/messages"],
  ["/v1/moderation", "/v1/moderations"],
  ["/v1/auth/key", "/v1/key"],
  ["/health", "/healthz"],
  ["/ping", "/healthz"],
]);

/** What OpenAI has and this server does not, by the beginning of its URLs. */
const NOT_SERVED: readonly (readonly [URL: RegExp, why: string])[] = [
  [
    /^\/v1\/(assistants|threads)(\/|$)/,
    "Assistants are not served; /v1/responses continues a conversation.",
  ],
  [/^\/v1\/conversations(\/|$)/, "previous_response_id of /v1/responses continues a conversation."],
  [/^\/v1\/batches(\/|$)/, "Batches are not served; requests may be sent beside one another."],
  [/^\/v1\/(files|uploads|vector_stores|containers)(\/|$)/, "No files are kept here."],
  [/^\/v1\/(fine_tuning|fine-tunes|evals)(\/|$)/, "Models are not trained here."],
  [/^\/v1\/(images|videos)(\/|$)/, "Models here make no pictures."],
  [
    /^\/v1\/audio\/(speech|translations)$/,
    "Speech is written down here, by /v1/audio/transcriptions.",
  ],
  [/^\/v1\/realtime(\/|$)/, "There are no sockets; streams are server-sent events."],
];

/** Why there is nothing at a path that other servers have; empty for any other. */
export function whyNot(path: string): string {
  const found = NOT_SERVED.find(([pattern]) => pattern.test(path));
  return found === undefined ? "" : ` ${found[1]}`;
}
