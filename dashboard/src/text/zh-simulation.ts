/** Sentences of the price simulator in Chinese, by the English one. */
export const zhSimulation = {
  "A bill dearer by 1 % takes this many percent of the volume": "账单每贵 1%，用量减少的百分比",
  "After customers have answered": "客户反应之后",
  "An estimate from the ledger: each request of the period with the usage and the price that it had, under other prices.":
    "基于账本的估算：该时段的每个请求按其原有用量与价格，在另一价格下重算。",
  "By customer": "按客户",
  "By model": "按模型",
  "Elasticity, from 0 to 10": "弹性，0 到 10",
  "It was more than one simulation reads: these figures are of a part. Ask for a shorter period.":
    "数据超出单次模拟可读取的量：这些数字只是一部分。请选择更短的时段。",
  Leaves: "离开",
  "No models.": "没有模型。",
  "No request in this period.": "该时段没有请求。",
  Period: "时段",
  "Price simulator": "价格模拟",
  Simulate: "模拟",
  Stays: "留下",
  "{percent} % of the volume stays": "保留 {percent}% 的用量",
} as const;
