/** Shows the page: signing in first, then everything else. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

import { watchAttention } from "./api/attention.ts";
import { ApiFault, queryClient, useRead } from "./api/client.ts";
import { SessionContext } from "./api/session.ts";
import { door, type Door } from "./door.ts";
import { SignIn } from "./pages/sign-in.tsx";
import { Fault } from "./parts/states.tsx";
import { applyTheme, storedTheme } from "./parts/theme.ts";
import { router } from "./router.tsx";
import { language } from "./text/text.ts";

import "./style.css";

function App() {
  const [open, setOpen] = useState<Door>(door);
  const session = useRead("/auth/v1/session", {});
  const isSignedOut = session.error instanceof ApiFault && session.error.status === 401;
  // Somebody who is signed in may come to accept an invitation, or to set a password; a link has
  // nothing more to give them.
  const isAsked = open.kind === "invitation" || open.kind === "set-up";
  if (isSignedOut || isAsked)
    return <SignIn door={open} onDone={() => setOpen({ kind: "password" })} />;
  if (session.data === undefined)
    return session.error === null ? null : <Fault fault={session.error} />;
  return (
    <SessionContext value={session.data}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}

applyTheme(storedTheme());
watchAttention(globalThis);
document.documentElement.lang = language;
const root = document.querySelector("#root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
