/** What the operations of a tag have in common, as the document says. */
export const TAGS = {
  Chat: "Conversations, answered whole or as streams.",
  Completions: "Texts that are continued.",
  Tasks: "Embeddings, and whatever else models do beside generating text.",
  Responses: "Conversations that can be stored and continued, answered whole or as streams.",
  Messages: "Conversations in Anthropic's dialect, answered whole or as streams.",
  Tokens: "Texts and chats as the tokens that a model reads, and back.",
  Usage: "A customer's own books: keys, credits, usage, costs, receipts, the ledger.",
  Models: "What can be asked for.",
  Admin:
    "Organizations, keys, money, limits and the catalog; for operators, and for members as far as their role goes.",
  People: "Who signs in.",
  Health: "Whether the service runs, and what it is.",
  Internal: "Between the edge and its gpu-workers; nobody else can call these.",
} as const satisfies Readonly<Record<string, string>>;

export type Tag = keyof typeof TAGS;
