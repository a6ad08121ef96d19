import { beforeAll, describe, expect, it } from "vitest";
import { judgeForeign, judgeOwn, judgeWrongKind } from "@/lib/authz/attacks/judge";
import type { LinkAttack, OrgAttack } from "@/lib/authz/attacks/table";
import { authorize } from "@/lib/authz/policy";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";
import { type Tx, withLink, withOrg } from "@/lib/db/unit";
import { forbidden, invalid } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

// Planted violations: commands and queries that are wrong in one way each, and what the judge says of them.

let worlds: Worlds;

beforeAll(async () => {
  worlds = await buildWorlds();
});

/** What the policies would have stopped: the judge must notice by itself. */
async function pastThePolicies<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`select set_config('role', 'council_system', true)`;
  const result = await work();
  await tx.$executeRaw`select set_config('role', 'council_app', true)`;
  return result;
}

const planted = (call: OrgAttack["call"], allowed: OrgAttack["allowed"], more: Partial<OrgAttack> = {}) => ({
  name: "planted/commands.planted" as const,
  context: "org" as const,
  allowed,
  call,
  ...more,
});

const rename = (ctx: OrgContext) =>
  withOrg(ctx, (tx) => tx.organization.update({ where: { id: ctx.orgId }, data: { name: "Renamed" } }));

describe("the judge finds no fault with a command that is right", () => {
  it("refused by authorize for all but the owner", async () => {
    const right = planted(
      (ctx) =>
        withOrg(ctx, async (tx) => {
          authorize(ctx, "editOrganization");
          await tx.organization.update({ where: { id: ctx.orgId }, data: { name: "Renamed" } });
        }),
      ["owner"],
    );
    expect(await judgeOwn(right, worlds)).toEqual([]);
    expect(await judgeForeign(right, worlds)).toEqual([]);
    expect(await judgeWrongKind(right, worlds)).toEqual([]);
  });
});

describe("the judge notices", () => {
  it("a command that forgets to authorize", async () => {
    const found = await judgeOwn(planted(rename, ["owner", "organizer"]), worlds);
    expect(found).toContain("mentee may not, but was not refused");
    expect(found).toContain("mentee changed rows of Organization");
    expect(found.some((line) => /^(owner|organizer) /.test(line))).toBe(false);
  });

  it("a command that refuses those who may", async () => {
    const found = await judgeOwn(
      planted(() => Promise.reject(forbidden()), ["owner"]),
      worlds,
    );
    expect(found).toEqual([expect.stringMatching(/^owner may, but was refused: AppError/)]);
  });

  it("a refusal that happens by accident, or after the input was read", async () => {
    const crash = planted(() => Promise.reject(new TypeError("x is undefined")), []);
    expect(await judgeOwn(crash, worlds)).toContain(
      "member was stopped by accident: TypeError: x is undefined",
    );
    const nosy = planted(() => Promise.reject(invalid("Too long.")), []);
    expect(await judgeForeign(nosy, worlds)).toContain(
      "owner of another organization was stopped by accident: AppError: Too long.",
    );
  });

  it("a query that shows a private text to others of the same organization", async () => {
    const { world } = worlds;
    const leak = planted(
      (ctx) =>
        withOrg(ctx, (tx) => pastThePolicies(tx, () => tx.note.findMany({ where: { orgId: ctx.orgId } }))),
      "everyone",
    );
    const found = await judgeOwn(leak, worlds);
    expect(found).toContain(`owner was shown "Private note ${world.mark}"`);
    expect(found).not.toContain(`mentor was shown "Private note ${world.mark}"`);
  });

  it("a text that nobody may be shown here", async () => {
    const { world } = worlds;
    const named = planted((ctx) => withOrg(ctx, (tx) => tx.membership.findMany()), "everyone", {
      never: ({ mark: name }) => [`mentee ${name}`],
    });
    expect(await judgeOwn(named, worlds)).toContain(
      `organizer was shown "mentee ${world.mark}", which nobody may`,
    );
  });

  it("an empty list that is not empty", async () => {
    const list = planted((ctx) => withOrg(ctx, (tx) => tx.cohort.findMany()), ["owner"], {
      otherwise: "empty",
    });
    expect(await judgeOwn(list, worlds)).toContain("member may not, but got more than an empty answer");
  });

  it("a query that forgets the organization", async () => {
    const leak = planted(
      (ctx, { cohort }) =>
        withOrg(ctx, (tx) => pastThePolicies(tx, () => tx.cohort.findFirst({ where: { id: cohort } }))),
      "everyone",
    );
    expect(await judgeForeign(leak, worlds)).toContain(
      "mentor of another organization was shown a text of this organization",
    );
  });

  it("an error that says too much", async () => {
    const { world } = worlds;
    const talkative = planted(() => Promise.reject(invalid(`mentee ${world.mark} is not yours.`)), []);
    expect(await judgeForeign(talkative, worlds)).toContain(
      "member of another organization was shown a text of this organization",
    );
  });

  it("a scoped read followed by an unscoped write", async () => {
    const unscoped = planted(
      (ctx, { cohort }) =>
        withOrg(ctx, (tx) =>
          pastThePolicies(tx, () => tx.cohort.updateMany({ where: { id: cohort }, data: { name: "Mine" } })),
        ),
      "everyone",
    );
    expect(await judgeForeign(unscoped, worlds)).toContain(
      "owner of another organization changed rows of Cohort",
    );
  });

  it("a query that believes any context with an orgId", async () => {
    const { world } = worlds;
    const trusting = planted(
      (ctx) =>
        (ctx.kind === "org" ? withOrg : withLink)(ctx as never, (tx) =>
          pastThePolicies(tx, () => tx.answer.findMany({ where: { orgId: ctx.orgId } })),
        ),
      "everyone",
    );
    expect(await judgeWrongKind(trusting, worlds)).toContain(
      `recap with a context for a link was shown "Answer ${world.mark}"`,
    );
  });

  it("a public page that names people who have not agreed", async () => {
    const { world } = worlds;
    const page: LinkAttack = {
      name: "planted/queries.planted",
      context: "link",
      allowed: ["recap"],
      never: ({ mark: name }) => [`mentee ${name}`],
      call: (ctx) =>
        withLink(ctx, (tx) =>
          pastThePolicies(tx, () => tx.membership.findMany({ where: { orgId: ctx.orgId } })),
        ),
    };
    expect(await judgeOwn(page, worlds)).toContain(
      `recap was shown "mentee ${world.mark}", which nobody may`,
    );
  });
});
