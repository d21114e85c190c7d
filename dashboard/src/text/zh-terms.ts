/** What keys and projects may use, and what deployments cost, in Chinese. */
export const zhTerms = {
  "An hour of the device": "设备每小时",
  Anywhere: "任何位置",
  "As other input": "与其他输入相同",
  "At the new cost": "按新成本",
  "Cost of {name}": "{name} 的成本",
  "Cost …": "成本…",
  "Cost, estimated": "成本（估算）",
  "Each of its keys is bound by this, and by what the key itself says.":
    "其每个密钥都受此约束，同时受密钥自身条款约束。",
  "Every one": "全部",
  "May use …": "可使用…",
  "Input found in the cache": "缓存命中的输入",
  "Models it may use": "可使用的模型",
  "One on a line. Empty: every one.": "每行一个。留空表示全部。",
  "Set by {who}: its holder may not change it.": "由 {who} 设定：持有者不可更改。",
  "The hour that it lies in, of {zone}, which may have passed. Empty: the hour of now.":
    "取其所在的整点（{zone} 时区），可以是过去的时间。留空表示当前整点。",
  "There was more than is read at once: these are parts of it.":
    "数据超出一次读取的上限：此处仅为一部分。",
  Tiers: "层级",
  "What runs with it and would not be let in any more stops.": "正在运行但不再被允许的请求会停止。",
  "What you pay. Customers are shown nothing of it, and nobody is charged by it.":
    "您支付的成本。客户看不到，也不会据此向任何人收费。",
  "What {name} may use": "{name} 可使用的范围",
  "Where its requests may run": "其请求可在何处运行",
  "{price} since {time}": "自 {time} 起为 {price}",
  "{value}, as before": "{value}，与之前相同",
} as const;
