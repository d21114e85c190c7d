/** Whole sentences of the page in Chinese, by the English one. */
export const zhSentences = {
  Last: "最近",
  "No request was refused lately.": "近期没有请求被拒绝。",
  "Refused lately": "近期拒绝",
  Why: "原因",
  "A hard budget is never passed; a soft one is recorded when it is.":
    "硬性预算绝不会超出；软性预算超出时会被记录。",
  "A member's key is revoked when they leave.": "成员离开时，其密钥即被吊销。",
  "A new key takes its place, with the same terms, limits and spending.":
    "新密钥取而代之，条款、限额与支出保持不变。",
  "A request must fit into all that apply to its key, project and model.":
    "请求必须满足其密钥、项目与模型的全部限额。",
  "A server of yours is told within seconds. Each message is signed, and sent again until it is taken.":
    "数秒内通知您的服务器。每条消息均带签名，未被接收则重发。",
  "An estimate over the newest {count} requests at most: a request costs its own share of the device's time.":
    "对最新至多 {count} 个请求的估算：每个请求的成本是其占用设备时间的份额。",
  "Append-only. Each entry's hash follows from the one before; `npm run verify` checks an export.":
    "只能追加。每条记录的哈希由前一条推出；`npm run verify` 可校验导出文件。",
  "At least twelve characters.": "至少十二个字符。",
  "At least twelve characters. Every other session ends.": "至少十二个字符。其他会话将全部结束。",
  "Empty: all models together.": "留空：所有模型合计。",
  "Empty: all that is left of the charge.": "留空：该笔收费的全部余额。",
  "Empty: none.": "留空：无。",
  "Exactly this amount is booked. An entry is never changed; only a further one corrects it.":
    "将按此金额精确入账。记录永不更改，只能以新记录更正。",
  "Its id, as the list of requests has it.": "请求列表中的标识。",
  "Its keys open nothing, and what they run stops. Nothing is deleted; its members still sign in and read.":
    "其密钥全部失效，正在运行的请求停止。不会删除任何数据；成员仍可登录查看。",
  "Its members and its keys' callers read it.": "其成员与密钥调用方都会看到。",
  "Its messages go with it, those that wait too.": "其消息一并删除，包括等待中的。",
  "Leave it empty if you have a password here already.": "若已有密码，请留空。",
  "List prices of now, for a million tokens.": "当前标价，每百万令牌。",
  "Newest first. Times are of {zone}.": "最新在前。时间为 {zone} 时区。",
  "No budgets. The balance alone bounds what is spent.": "没有预算。支出仅受余额限制。",
  "No entries.": "没有记录。",
  "No keys yet. A key lets a program call the API.": "尚无密钥。程序凭密钥调用 API。",
  "No limits.": "没有限额。",
  "No lines.": "没有明细。",
  "No members yet. Invite an owner, and hand them the link.":
    "尚无成员。请邀请一位所有者，并将链接交给对方。",
  "No model is offered.": "没有提供模型。",
  "No model runs anywhere.": "没有正在运行的模型。",
  "No organization has such a name.": "没有此名称的组织。",
  "No prices.": "没有价格。",
  "No projects.": "没有项目。",
  "No requests yet. They appear here a moment after they end.":
    "尚无请求。请求结束后片刻即显示在此。",
  "No threshold was passed.": "没有超过任何阈值。",
  "No workers.": "没有工作节点。",
  "No.": "编号",
  "Nobody is invited.": "没有邀请任何人。",
  "Nobody is told. Alerts stand on the page of budgets all the same.":
    "尚未通知任何服务器。提醒仍显示在预算页面。",
  "Nobody.": "没有人员。",
  "Not an amount: write it as 25 or 1,000.50.": "金额无效：请写作 25 或 1,000.50。",
  "Nothing is left.": "没有剩余。",
  "Nothing said yet.": "尚未对话。",
  "Nothing was changed yet.": "尚无变更。",
  "Nothing was charged yet.": "尚无费用。",
  "Nothing was sent yet.": "尚未发送任何消息。",
  "Nothing was used in the last 24 hours.": "最近 24 小时没有用量。",
  "Nothing was used in this range.": "此范围内没有用量。",
  "Nothing was used in this range. Organizations send their sums every ten seconds.":
    "此范围内没有用量。各组织每十秒上报一次合计。",
  "One for each month in UTC, final a day after it. What is corrected later has a credit note.":
    "每个 UTC 月份一张，月末一天后定稿。此后的更正以贷项通知单出具。",
  "Shown this once. Whoever has it can use it.": "仅显示一次。持有者即可使用。",
  "The books against everything that could contradict them.": "账目与一切可能矛盾的来源逐一核对。",
  "The last 24 hours against the 24 before. Times are of {zone}.":
    "最近 24 小时与此前 24 小时对比。时间为 {zone} 时区。",
  "The next request with it is refused, and one that runs stops. This cannot be taken back.":
    "此后使用它的请求将被拒绝，正在运行的请求停止。此操作无法撤回。",
  "The page makes itself a key that ends after an hour. It is kept nowhere.":
    "页面会生成一个一小时后失效的密钥，不会保存在任何地方。",
  "The password is set.": "密码已设置。",
  "The payment's own id: booked once, however often it is sent.":
    "付款自身的标识：无论发送多少次，只入账一次。",
  "There is no such invoice.": "没有这样的发票。",
  "There is no such page.": "没有此页面。",
  "This link works once. It signs you in on this browser, without a password.":
    "此链接仅可使用一次。无需密码即可在此浏览器登录。",
  "Those that have something left, in the order in which they are used.":
    "仍有剩余的额度，按使用顺序排列。",
  "What is said here is charged to this organization, like any other request.":
    "此处的对话与其他请求一样，计入该组织的费用。",
  "What operators changed outside any organization.": "运营者在组织之外所做的变更。",
  "Where models run.": "模型运行的位置。",
  "You belong to no organization. Somebody has to invite you.":
    "您不属于任何组织，需要有人邀请您。",
  "You have no password yet: without one, only another link signs you in.":
    "您尚无密码：没有密码时，只能用另一个链接登录。",
  "https, on the internet. A development server also takes http on this machine.":
    "须为互联网上的 https 地址。开发环境也接受本机的 http 地址。",
  "{metric} over time, {total} in all; the table has every figure.":
    "{metric}随时间变化，合计 {total}；表格列出全部数字。",
} as const;
