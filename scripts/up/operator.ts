/** The first operator of a machine, who has no password yet, and a link that signs them in once. */
import type { AdminClient } from "../edge/admin.ts";

/** `.local` is of this network alone: no mail goes there. */
const EMAIL = "operator@tidegate.local";

/**
 * The address of the dashboard with a token behind its `#`, which no browser sends; it opens once,
 * within half an hour.
 */
export async function makeSignInLink(admin: AdminClient, baseUrl: string): Promise<string> {
  const { data } = await admin.call("GET", `/admin/v1/users?email=${encodeURIComponent(EMAIL)}`);
  const operator =
    data.find(({ is_operator: isOperator, state }) => isOperator && state !== "disabled") ??
    (await admin.call("POST", "/admin/v1/users", {
      email: EMAIL,
      name: "Operator",
      is_operator: true,
    }));
  const path = `/admin/v1/users/${operator.id}/sign-in-link` as const;
  const { token } = await admin.call("POST", path);
  return `${baseUrl}/admin/#link=${token}`;
}
