import type { ConsolePage } from "@/lib/evening/console/queries";

/** How many are here: "31 here, 2 absent, 7 not yet." */
export const presence = ({
  present,
  absent,
  expected,
}: Pick<ConsolePage, "present" | "absent" | "expected">): string => {
  const unknown = Math.max(expected - present - absent, 0);
  if (present + absent === 0) return `${expected} ${expected === 1 ? "person is" : "people are"} expected.`;
  return [`${present} here`, absent > 0 && `${absent} absent`, unknown > 0 && `${unknown} not yet`]
    .filter(Boolean)
    .join(", ")
    .concat(".");
};
