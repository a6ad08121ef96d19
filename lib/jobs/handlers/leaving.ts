import { system, type Tx } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import { accountGoneMail, farewellMail, memberLeftMail } from "@/lib/mail/templates/member-left";
import { type Handler, nothing } from "./handler";
import { hasNoAccount, letterTo, readerOf, readerSelect } from "./reader";

const member = (tx: Tx, orgId: string, id: string) =>
  tx.membership.findUnique({ where: { orgId_id: { orgId, id } }, select: readerSelect });

type Left = NonNullable<Awaited<ReturnType<typeof member>>>;

/** The one who left is no reader of the organization any more, and hears of it all the same. */
function farewell(left: Left, by: string): Letter[] {
  if (!left.contact) return [];
  const house = left.organization;
  const about = { house, firstName: left.firstName || left.name, byThemselves: by === left.id };
  const mail = farewellMail({ ...about, link: siteUrl("/me") });
  const to = { name: left.name, address: left.contact.email };
  return [{ template: "farewell", recipient: left.id, to, from: house.name, ...mail }];
}

/** What somebody took part in that goes on without them: "mentor in Spring". */
async function openParts(tx: Tx, orgId: string, membershipId: string): Promise<string[]> {
  const parts = await tx.participation.findMany({
    relationLoadStrategy: "join",
    where: {
      orgId,
      membershipId,
      cohort: { status: { in: ["draft", "enrolling", "active"] }, archivedAt: null },
    },
    select: { role: true, cohort: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return parts.map(({ role, cohort }) => `${role} in ${cohort.name}`);
}

/** Every owner and organizer but who did it. */
async function news(tx: Tx, orgId: string, left: Left, by: string): Promise<Letter[]> {
  const staff = await tx.membership.findMany({
    where: { orgId, status: "active", role: { in: ["owner", "organizer"] }, id: { not: by } },
    select: readerSelect,
    orderBy: { id: "asc" },
  });
  const actor = by === left.id ? null : await member(tx, orgId, by);
  const parts = hasNoAccount(left) ? await openParts(tx, orgId, left.id) : [];
  const letters: Letter[] = [];
  for (const each of staff) {
    const reader = await readerOf(tx, each);
    if (!reader) continue;
    const link = siteUrl(`/o/${reader.slug}/people/${left.id}`);
    const { house, firstName } = reader;
    if (hasNoAccount(left)) {
      const mail = accountGoneMail({ house, firstName, parts, link: siteUrl(`/o/${reader.slug}`) });
      letters.push(letterTo(reader, { template: "account-gone", about: null, ...mail }));
    } else {
      const mail = memberLeftMail({
        house,
        firstName,
        name: left.name,
        removedBy: actor?.name ?? null,
        link,
      });
      letters.push(letterTo(reader, { template: "member-left", about: left.id, ...mail }));
    }
  }
  return letters;
}

export const memberLeft: Handler = (job: OutboxJob) =>
  system(async (tx) => {
    const orgId = orgOf(job);
    const by = idIn(job, "by");
    const left = await member(tx, orgId, idIn(job, "membership"));
    if (left?.status !== "left") return nothing;
    return { letters: [...farewell(left, by), ...(await news(tx, orgId, left, by))] };
  });
