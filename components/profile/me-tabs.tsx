import { type Tab, Tabs } from "@/components/ui/tabs";

const pages = {
  you: { path: "", label: "You" },
  profile: { path: "/profile", label: "Profile" },
  calendar: { path: "/calendar", label: "Calendar" },
  notices: { path: "/notices", label: "Notices" },
  signIn: { path: "/sign-in", label: "Signing in" },
  data: { path: "/data", label: "Your data" },
} as const satisfies Record<string, { path: string; label: string }>;

/** The pages that belong to the person, each with its own address. */
export function MeTabs({ current }: { current: keyof typeof pages }) {
  const tabs: Tab[] = Object.entries(pages).map(([page, { path, label }]) => ({
    href: `/me${path}`,
    label,
    current: page === current,
  }));
  return <Tabs tabs={tabs} label="Yours" />;
}
