import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { readFlash } from "@/components/ui/flash-cookie";
import { portraitHref } from "@/lib/pictures/rules";
import { requireUser } from "@/lib/tenancy/require";
import { signOutAction } from "../sign-out";

export default async function MeLayout({ children }: { children: ReactNode }) {
  const user = await requireUser("/me");
  return (
    <AppShell
      organization={{ name: "Council", href: "/me" }}
      nav={[{ href: "/me", label: "You" }]}
      person={{
        name: user.name ?? user.email,
        detail: user.email,
        links: [{ href: "/me", label: "You" }],
        portrait: portraitHref(user.portraitAt),
        signOut: signOutAction,
      }}
      flash={await readFlash()}
    >
      {children}
    </AppShell>
  );
}
