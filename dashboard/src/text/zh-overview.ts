/** Sentences of the live overview and of saved charts in Chinese, by the English one. */
export const zhOverview = {
  "Expected are six robust deviations around the median of the {count} hours before.":
    "预期范围为此前 {count} 小时的中位数上下六个稳健偏差。",
  "Expected are six robust deviations around the median of this hour on the {count} days before.":
    "预期范围为此前 {count} 天同一小时的中位数上下六个稳健偏差。",
  Live: "实时",
  "Margin, estimated": "毛利（估算）",
  "Not live: {reason}": "非实时：{reason}",
  Revenue: "收入",
  "Save this chart": "保存此图表",
  "Saved charts": "已保存的图表",
  "Unusual hours": "异常时段",
  "p95 {value}; the day before {before}": "p95 {value}；前一天 {before}",
  "{hour}: the first token took up to {value} (p95), where {low} to {high} was expected.":
    "{hour}：首个令牌耗时至多 {value}（p95），预期为 {low} 到 {high}。",
  "{hour}: {value} of the requests failed, where {low} to {high} were expected.":
    "{hour}：{value} 的请求失败，预期为 {low} 到 {high}。",
  "{hour}: {value} requests, where {low} to {high} were expected.":
    "{hour}：{value} 个请求，预期为 {low} 到 {high}。",
  "{hour}: {value} spent, where {low} to {high} was expected.":
    "{hour}：花费 {value}，预期为 {low} 到 {high}。",
} as const;
