import { expect, it } from "vitest";
import { copyIn, copyOut } from "@/lib/db/copy";
import { withClient } from "@/lib/db/migrate";

const admin = process.env.DATABASE_ADMIN_URL ?? "";
const many = "copy (select i, repeat('x', 200) from generate_series(1, 50000) i) to stdout";

it("hands out every row once, however slowly it is read", async () => {
  await withClient(admin, async (client) => {
    let text = "";
    for await (const chunk of copyOut(client, many)) {
      text += chunk.toString();
      if (text.length < 2_000_000) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const lines = text.trimEnd().split("\n");
    expect(lines).toHaveLength(50_000);
    expect(lines.at(-1)?.startsWith("50000\t")).toBe(true);
  });
});

it("leaves the connection usable when nobody reads on, and when it fails", async () => {
  await withClient(admin, async (client) => {
    for await (const _ of copyOut(client, many)) break;
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    const failing = copyOut(
      client,
      "copy (select 1 / (5 - i) from generate_series(1, 9) i) to stdout",
    ).next();
    await expect(failing).rejects.toThrow("division by zero");
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });
});

it("writes what its source gives, or nothing", async () => {
  await withClient(admin, async (client) => {
    await client.query("create temporary table taken (i int)");
    const rows = async function* (last: string) {
      yield Buffer.from("1\n2\n");
      if (last === "break") throw new Error("the source broke");
      yield Buffer.from(last);
    };
    await expect(copyIn(client, "copy taken from stdin", rows("break"))).rejects.toThrow("the source broke");
    await expect(copyIn(client, "copy taken from stdin", rows("x\n"))).rejects.toThrow(
      "invalid input syntax",
    );
    await expect(copyIn(client, "copy nowhere from stdin", rows("3\n"))).rejects.toThrow("does not exist");
    await copyIn(client, "copy taken from stdin", rows("3\n"));
    expect((await client.query("select array_agg(i) as all from taken")).rows).toEqual([{ all: [1, 2, 3] }]);
  });
});
