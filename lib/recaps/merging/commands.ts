import { recordAudit } from "@/lib/audit/commands";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { rearrange, touched } from "@/lib/recaps/changes/commands";
import { collect } from "@/lib/recaps/collecting/commands";
import { placesOf } from "@/lib/recaps/lines/queries";
import { merged, type Placed, split } from "@/lib/recaps/lines/rules";
import type { HighlightLine, MergeLines, SplitLine } from "@/lib/recaps/merging/schema";
import { openRecap } from "@/lib/recaps/queries";
import type { OrgContext } from "@/lib/tenancy/context";

// While everybody is back together, and later at the desk: the same lines, the same commands. Each collects first, so that a
// point written a moment ago can be merged. A line is named by its own id, or by the id of a point that stands in it.

type Lines = (Placed & { pointId: string | null })[];

/** Merges lines that say the same into the first of them. Endorsements add up, each person once. Throws `invalid`. */
export function mergeLines(
  ctx: OrgContext,
  input: MergeLines,
  key?: RequestKey,
): Promise<{ recapId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, lines } = await opened(tx, ctx, input.sessionId);
    const ids = input.lineIds.map((id) => named(lines, id));
    await rearrange(tx, ctx, { recapId, kind: "merge" }, lines, merged(lines, ids));
    await recordAudit(tx, ctx, "mergeLines", "Recap", recapId);
    return { recapId };
  });
}

/** Takes apart what was merged into a line; of a line that is merged into another, it alone. */
export function splitLine(ctx: OrgContext, input: SplitLine, key?: RequestKey): Promise<{ recapId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, lines } = await opened(tx, ctx, input.sessionId);
    await rearrange(tx, ctx, { recapId, kind: "split" }, lines, split(lines, named(lines, input.lineId)));
    await recordAudit(tx, ctx, "splitLine", "Recap", recapId);
    return { recapId };
  });
}

/** Puts a line before everything else, or back among the others. */
export function highlightLine(
  ctx: OrgContext,
  input: HighlightLine,
  key?: RequestKey,
): Promise<{ recapId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, lines } = await opened(tx, ctx, input.sessionId);
    const id = named(lines, input.lineId);
    const head = lines.find((line) => line.id === id)?.mergedIntoId ?? id;
    const after = lines.map((line) =>
      line.id === head ? { ...line, highlighted: input.highlighted } : line,
    );
    await rearrange(tx, ctx, { recapId, kind: "highlight" }, lines, after);
    await recordAudit(tx, ctx, "highlightLine", "Recap", recapId);
    return { recapId };
  });
}

/** Notes that lines which look alike are not the same, so that nobody is asked about any two of them again. */
export function keepApart(
  ctx: OrgContext,
  input: MergeLines,
  key?: RequestKey,
): Promise<{ recapId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, lines } = await opened(tx, ctx, input.sessionId);
    const ids = input.lineIds.map((id) => named(lines, id));
    const points = ids.map((id) => pointsOf(lines, id));
    const pairs = points.flatMap((some, at) =>
      points.slice(at + 1).flatMap((others) => some.flatMap((one) => others.map((other) => [one, other]))),
    );
    await tx.pointsApart.createMany({
      data: pairs.map((pair) => {
        const [oneId = "", otherId = ""] = pair.toSorted();
        return { orgId: ctx.orgId, id: newId(), oneId, otherId };
      }),
      skipDuplicates: true,
    });
    await touched(tx, ctx, recapId);
    await recordAudit(tx, ctx, "keepApart", "Recap", recapId);
    return { recapId };
  });
}

async function opened(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
): Promise<{ recapId: string; lines: Lines }> {
  const recapId = await collect(tx, ctx, sessionId);
  await openRecap(tx, ctx, recapId, "lock");
  return { recapId, lines: await placesOf(tx, ctx, recapId) };
}

function named(lines: Lines, id: string): string {
  const line = lines.find((one) => one.id === id || one.pointId === id);
  if (!line) throw notFound("point");
  return line.id;
}

const pointsOf = (lines: Lines, id: string): string[] =>
  lines.flatMap((line) => (line.id === id || line.mergedIntoId === id ? (line.pointId ?? []) : []));
