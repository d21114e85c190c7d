/** Alerts that go to a member's mailbox, through a real SMTP server. */
import type { Socket } from "node:net";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";

const ADDRESS = "ada@acme.example";

let mails: MailServer;
let stack: Stack;
let organization: TestOrganization;

beforeAll(async () => {
  mails = await startMailServer();
  stack = await startStack({
    vars: {
      MAIL_URL: `smtp://operator:se%2Fcret@127.0.0.1:${mails.port}`,
      MAIL_FROM: "alerts@tidegate.example",
      WEBHOOK_RETRY_MS: "5",
    },
  });
  organization = await stack.createOrganization();
  await join(ADDRESS);
});
beforeEach(() => {
  mails.mails.length = 0;
});
afterAll(async () => {
  await stack?.stop();
  await mails?.close();
});

const pathOf = <Rest extends string>(rest: Rest) =>
  `/admin/v1/organizations/${organization.id}/${rest}` as const;

async function join(email: string): Promise<void> {
  const invitation = { email, role: "admin" } as const;
  const { token } = await stack.admin("POST", pathOf("invitations"), invitation);
  const response = await fetch(`${stack.baseUrl}/auth/v1/invitations/accept`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, name: "Ada", password: "a long password" }),
  });
  expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
}

const addMailbox = (url: string) =>
  stack.admin("POST", pathOf("webhooks"), { url, events: ["credits.exhausted"] });

interface Delivery {
  readonly message_id: string;
  readonly state: string;
  readonly attempts: number;
  readonly status: number | null;
  readonly fault: string | null;
}

async function sendTest(id: string): Promise<Delivery> {
  await stack.admin("POST", pathOf(`webhooks/${id}/test`));
  return waitFor(async () => {
    const page = await stack.admin("GET", pathOf("webhook-deliveries"));
    const [newest] = page.data;
    return newest !== undefined && newest.state !== "pending" && newest;
  });
}

describe("a mailbox of a member", () => {
  it("is told by a mail, with the operator's name and password", async () => {
    const { id } = await addMailbox(`mailto:${ADDRESS}`);
    const delivery = await sendTest(id);
    expect(delivery).toMatchObject({ state: "delivered", attempts: 1, status: 250 });
    expect(mails.mails).toMatchObject([{ from: "alerts@tidegate.example", to: [ADDRESS] }]);
    expect(mails.logins.at(-1)).toBe("operator:se/cret");
    const { source = "" } = mails.mails[0] ?? {};
    expect(source).toContain("Subject: Tidegate: webhook test\r\n");
    expect(source).toContain(`Message-ID: <${delivery.message_id}@tidegate.example>\r\n`);
    expect(source).toContain(`webhook_id: ${id}\r\n`);
  });

  it("is told again when the server would not take it, under the same id", async () => {
    mails.refusals = 2;
    const { id } = await addMailbox(`mailto:${ADDRESS}`);
    const delivery = await sendTest(id);
    expect(delivery).toMatchObject({ state: "delivered", attempts: 3, status: 250 });
    expect(mails.mails).toHaveLength(1);
  });
});

describe("a mail server that hangs up", () => {
  it("keeps nobody waiting, and has the mail when it is there again", async () => {
    const hangUp = (socket: Socket) => socket.end();
    const greetAlone = (socket: Socket) => {
      socket.write("220 here\r\n");
      socket.once("data", () => socket.end());
    };
    mails.faults.push(hangUp, greetAlone);
    const { id } = await addMailbox(`mailto:${ADDRESS}`);
    const delivery = await sendTest(id);
    expect(delivery).toMatchObject({ state: "delivered", attempts: 3, status: 250 });
    expect(mails.mails).toHaveLength(1);
  });
});

describe("a mailbox of somebody else", () => {
  it.each([
    ["mailto:eve@evil.example", "the address of a member"],
    [`mailto:${ADDRESS},eve@evil.example`, "mailto: and one address"],
    [`mailto:${ADDRESS}?bcc=eve@evil.example`, "mailto: and one address"],
    [`mailto:${ADDRESS}%0d%0aRCPT TO:<eve@evil.example>`, "mailto: and one address"],
  ])("is refused: %s", async (url, why) => {
    await expect(addMailbox(url)).rejects.toThrow(why);
  });
});

// The last: its owner is nobody's member any more.
describe("a mailbox whose owner leaves", () => {
  it("is told nothing more once its owner has left", async () => {
    const { id } = await addMailbox(`mailto:${ADDRESS}`);
    const members = await stack.admin("GET", pathOf("members"));
    await stack.admin("DELETE", pathOf(`members/${members.data[0]?.id}`));
    const delivery = await sendTest(id);
    const barred = { state: "failed", attempts: 1, status: null, fault: "address_not_allowed" };
    expect(delivery).toMatchObject(barred);
    expect(mails.mails).toEqual([]);
  });
});
