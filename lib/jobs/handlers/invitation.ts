import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { invitationMail } from "@/lib/mail/templates/invitation";
import { type Handler, nothing } from "./handler";
import { locale } from "./reader";
import { addressOf } from "./stranger-link";

const load = (tx: Tx, orgId: string, id: string) =>
  tx.invitation.findUnique({
    where: { orgId_id: { orgId, id }, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    include: {
      organization: true,
      invitedBy: { select: { name: true } },
      membership: {
        include: {
          contact: true,
          participations: {
            where: { leftAt: null, cohort: { status: { not: "completed" } } },
            orderBy: { createdAt: "asc" },
            select: { role: true, cohort: { select: { name: true, program: { select: { name: true } } } } },
          },
        },
      },
    },
  });

export const invitation: Handler = async (job) => {
  const orgId = orgOf(job);
  const id = idIn(job, "invitation");
  const found = await system(async (tx) => {
    const row = await load(tx, orgId, id);
    const link = row && (await addressOf(tx, orgId, "invitation", id));
    return row && link ? { ...row, link } : null;
  });
  if (!found?.membership.contact || found.membership.status === "active") return nothing;
  const { membership, organization, invitedBy, expiresAt, link } = found;
  const { email } = found.membership.contact;
  const mail = invitationMail({
    house: organization,
    firstName: membership.firstName || membership.name,
    inviter: invitedBy.name,
    parts: membership.participations.map(
      ({ role, cohort }) => `as a ${role} in ${cohort.name} (${cohort.program.name})`,
    ),
    address: email,
    until: formatWhen(expiresAt, membership.timeZone ?? organization.timeZone, locale),
    link,
  });
  const to = { name: membership.name, address: email };
  return {
    letters: [{ template: "invitation", recipient: membership.id, to, from: organization.name, ...mail }],
  };
};
