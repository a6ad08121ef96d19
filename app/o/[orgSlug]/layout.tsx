import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { cursorOfPage } from "@/components/live/live-refresh";
import { AppShell } from "@/components/shell/app-shell";
import type { NavEntry } from "@/components/shell/nav-link";
import { readFlash } from "@/components/ui/flash-cookie";
import { can } from "@/lib/authz/policy";
import { pictureHref } from "@/lib/pictures/rules";
import { newInInbox, requireOrg } from "@/lib/tenancy/require";
import { signOutAction } from "../../sign-out";
import { Undo } from "./undo";

type Params = { params: Promise<{ orgSlug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { orgName } = await requireOrg((await params).orgSlug);
  return { title: { default: orgName, template: `%s · ${orgName}` } };
}

export default async function OrganizationLayout({ params, children }: Params & { children: ReactNode }) {
  const ctx = await requireOrg((await params).orgSlug);
  const base = `/o/${ctx.slug}`;
  const nav: NavEntry[] = [
    { href: base, label: "Home", icon: "home", exact: true },
    { href: `${base}/programs`, label: "Programs", icon: "programs" },
    { href: `${base}/people`, label: "People", icon: "people" },
    ...(can(ctx, "editOrganization")
      ? [{ href: `${base}/settings`, label: "Settings", icon: "settings" } as const]
      : []),
  ];
  const flash = await readFlash();
  return (
    <AppShell
      organization={{
        name: ctx.orgName,
        href: base,
        accent: ctx.accent,
        logo: pictureHref(ctx.slug, ctx.logoId),
      }}
      nav={nav}
      person={{
        name: ctx.name,
        portrait: pictureHref(ctx.slug, ctx.portraitId),
        links: [
          { href: "/me", label: "You and your organizations" },
          { href: `${base}/concerns`, label: "Concerns and blocks" },
        ],
        signOut: signOutAction,
      }}
      inbox={{
        ...{ org: ctx.slug, href: `${base}/inbox` },
        ...{ unread: await newInInbox(ctx.slug), since: cursorOfPage() },
      }}
      nonce={(await headers()).get("x-nonce") ?? undefined}
      flash={flash}
      undo={flash?.undo && <Undo undo={flash.undo} orgSlug={ctx.slug} />}
    >
      {children}
    </AppShell>
  );
}
