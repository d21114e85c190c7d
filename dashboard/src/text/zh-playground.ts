/** What the playground says beside what other pages say too. */
export const zhPlayground = {
  "Beside it": "并列模型",
  "Colour tokens by how likely they were": "按可能性为令牌着色",
  "JSON schema of the answer": "回答的 JSON 模式",
  "No other model": "无其他模型",
  "This is not JSON.": "这不是 JSON。",
  Tools: "工具",
} as const;
