import { type Tab, Tabs } from "@/components/ui/tabs";

type SettingsTabsProps = { orgSlug: string; current: keyof typeof pages };

const pages = {
  general: { path: "", label: "General" },
  signIn: { path: "/sign-in", label: "Signing in" },
  audit: { path: "/audit", label: "What was done" },
} as const satisfies Record<string, { path: string; label: string }>;

/** The pages of an organization's settings, each with its own address. */
export function SettingsTabs({ orgSlug, current }: SettingsTabsProps) {
  const tabs: Tab[] = Object.entries(pages).map(([page, { path, label }]) => ({
    href: `/o/${orgSlug}/settings${path}`,
    label,
    current: page === current,
  }));
  return <Tabs tabs={tabs} label="Settings" />;
}
