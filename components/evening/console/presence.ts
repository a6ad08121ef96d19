import type { ConsolePage } from "@/lib/evening/console/queries";

type Presence = Pick<ConsolePage, "present" | "absent" | "saidNo" | "expected">;

/** How many are here: "31 here, 2 absent, 3 can’t come, 7 not yet." */
export function presence({ present, absent, saidNo, expected }: Presence): string {
  const unknown = Math.max(expected - present - absent, 0);
  const cannot = saidNo > 0 && `${saidNo} can’t come`;
  const said =
    present + absent === 0
      ? [`${expected} ${expected === 1 ? "person is" : "people are"} expected`, cannot]
      : [`${present} here`, absent > 0 && `${absent} absent`, cannot, unknown > 0 && `${unknown} not yet`];
  return said.filter(Boolean).join(", ").concat(".");
}
