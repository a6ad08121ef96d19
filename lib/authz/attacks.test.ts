import { describe, expect, it } from "vitest";
import { attacks, exempt } from "@/lib/authz/attacks";
import { exportedFunctions, gaps, standsAlone } from "@/lib/authz/attacks/coverage";

describe("the attack table", () => {
  it("has a row for every command and every query", async () => {
    const functions = await exportedFunctions();
    expect(functions).toContain("organizations/commands.editOrganization");
    expect(gaps(functions, attacks, exempt)).toEqual([]);
  });

  it("asks no row of what works inside a caller's transaction, and of nothing else", () => {
    expect(standsAlone((tx: object, ctx: object) => [tx, ctx])).toBe(false);
    expect(
      standsAlone(async function inside(tx: object) {
        await tx;
      }),
    ).toBe(false);
    expect(standsAlone((ctx: object, tx: object) => [ctx, tx])).toBe(true);
    expect(standsAlone((txs: object) => txs)).toBe(true);
    expect(standsAlone("tx")).toBe(false);
  });

  it("notices a command without a row, a row without a command, and a pointless excuse", () => {
    const planted = gaps(
      ["things/commands.make", "things/commands.forget"],
      [{ name: "things/commands.make" }, { name: "things/commands.renamed" }],
      { "things/commands.make": "no reason" },
    );
    expect(planted).toEqual([
      "things/commands.forget has no row in the attack table",
      "things/commands.renamed stands in the attack table, but is exported nowhere",
      "things/commands.make is both attacked and excused",
    ]);
  });
});
