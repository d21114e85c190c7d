/** Tokens of end users, in Chinese. */
export const zhEndUsers = {
  "Budget of all their tokens, in dollars": "其全部令牌的预算（美元）",
  "Budget in dollars": "预算（美元）",
  "End user": "最终用户",
  Expired: "已过期",
  "For your own customers: inference alone, up to a budget, as far as its key goes.":
    "供您自己的客户使用：仅限推理，不超过预算，且不超出其密钥的权限。",
  Held: "冻结",
  "Its key is closed": "其密钥已关闭",
  "New token": "新建令牌",
  "No tokens. Most are made by a program, with a key.": "暂无令牌。令牌通常由程序使用密钥创建。",
  "Of all their tokens": "其全部令牌",
  "Of this key's; without it, each token has its own alone.":
    "仅计此密钥的令牌；不填写则每个令牌只有自己的预算。",
  "Revoke all of theirs": "全部吊销",
  "Revoke all tokens of {name}": "吊销 {name} 的全部令牌",
  "Revoke the token of {name}": "吊销 {name} 的令牌",
  "The next request with any of them is refused, and those that run stop.":
    "使用其中任何令牌的下一个请求会被拒绝，正在运行的请求会停止。",
  "The next request with it is refused, and one that runs stops.":
    "使用它的下一个请求会被拒绝，正在运行的请求会停止。",
  Token: "令牌",
  "Tokens of end users": "最终用户令牌",
  "a month": "一个月",
  "for ever": "永久",
  "What you call your customer. The ledger keeps it: take an id that says nothing.":
    "您对该客户的称呼。账本会保留它：请使用不含信息的标识。",
} as const;
