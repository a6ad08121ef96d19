import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn, JobError } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { archiveReadyMail } from "@/lib/mail/templates/archive-ready";
import { giveUpArchive, keepArchive } from "@/lib/own-data/archives/commands";
import { type ArchivedTable, memberRows, personRows } from "@/lib/own-data/collecting/queries";
import type { Everything } from "@/lib/own-data/file/everything";
import { archiveZip } from "@/lib/own-data/file/zip";
import type { UserContext } from "@/lib/tenancy/context";
import { mintOwnOrgs, mintUserForJob } from "@/lib/tenancy/mint";
import { type Handler, nothing } from "./handler";
import { locale } from "./reader";

const columns = { userId: true, readyAt: true, expiresAt: true } as const;
const load = (id: string) =>
  system((tx) => tx.dataArchive.findFirst({ where: { id, failedAt: null }, select: columns }));

/** Makes somebody's archive, in their own name, and tells them. Made once, it is not made again. */
export const archiveAsked: Handler = async (job) => {
  const id = idIn(job, "archive");
  const asked = await load(id);
  const ctx = asked && (await mintUserForJob(asked.userId));
  if (!ctx) return nothing;
  if (!asked.readyAt) await make(id, ctx);
  const kept = await load(id);
  if (!kept?.expiresAt || kept.expiresAt <= now()) return nothing;
  const until = formatWhen(kept.expiresAt, zoneOf(ctx), locale);
  const mail = archiveReadyMail({ until, link: siteUrl("/me/data") });
  const to = { name: ctx.name ?? "", address: ctx.email };
  return { letters: [{ template: "archive-ready", recipient: ctx.userId, once: id, to, ...mail }] };
};

const zoneOf = ({ timeZone }: UserContext) => timeZone ?? "UTC";

async function make(id: string, ctx: UserContext): Promise<void> {
  try {
    const bytes = archiveZip(await collect(ctx));
    await system((tx) => keepArchive(tx, id, bytes));
  } catch (error) {
    // The page says that it failed, and lets the person try again; this job does not come back.
    await system((tx) => giveUpArchive(tx, id));
    const reason = error instanceof Error ? error.name : "unknown error";
    console.error(`[jobs] ${new JobError(`the archive ${id} could not be made: ${reason}`).message}`);
  }
}

async function collect(ctx: UserContext): Promise<Everything> {
  const organizations: Everything["organizations"] = [];
  for (const { ctx: member, left } of await mintOwnOrgs(ctx.userId)) {
    const tables: ArchivedTable[] = await memberRows(member);
    organizations.push({ name: member.orgName, slug: member.slug, left, tables });
  }
  const about = { name: ctx.name ?? ctx.email, madeAt: now(), timeZone: zoneOf(ctx) };
  return { ...about, you: await personRows(ctx), organizations };
}
