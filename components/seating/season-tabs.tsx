import { Tabs } from "@/components/ui/tabs";

/** Evening by evening, or who has met whom. `here` is the address of the season's seating. */
export const SeasonTabs = ({ here, current }: { here: string; current: "season" | "met" }) => (
  <Tabs
    label="Who sits with whom"
    tabs={[
      { href: here, label: "Evening by evening", current: current === "season" },
      { href: `${here}/met`, label: "Who has met whom", current: current === "met" },
    ]}
  />
);
