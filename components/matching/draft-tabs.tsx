import { Tabs } from "@/components/ui/tabs";
import type { DraftPage } from "@/lib/pairings/drafts/queries";
import type { DraftView } from "@/lib/pairings/drafts/schema";

type DraftTabsProps = {
  /** The draft's address. */
  draft: string;
  counts: Pick<DraftPage["counts"], "pairs" | "left" | "locked">;
  current: DraftView["show"] | "mentors";
  /** Kept from tab to tab. */
  search?: string;
};

/** The ways to look at a draft's pairs. */
export function DraftTabs({ draft, counts, current, search }: DraftTabsProps) {
  const address = (show: DraftView["show"]) =>
    `${draft}?${new URLSearchParams({ show, ...(search && { search }) })}`;
  return (
    <Tabs
      label="Pairs of the draft"
      tabs={[
        { label: "Pairs", count: counts.pairs, href: address("pairs"), current: current === "pairs" },
        { label: "By mentor", href: `${draft}/mentors`, current: current === "mentors" },
        { label: "Without a mentor", count: counts.left, href: address("left"), current: current === "left" },
        { label: "Locked", count: counts.locked, href: address("locked"), current: current === "locked" },
      ]}
    />
  );
}
