import { standingLink } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";

// For the jobs, which act as the system.

const day = 86_400_000;

/** Notes that somebody is asked by mail, once however often it is sent. Returns the secret of the link that lets them answer. */
export async function askByMail(
  tx: Tx,
  where: { orgId: string; promptId: string; participationId: string },
): Promise<{ id: string; link: { orgId: string; id: string; nonce: string } }> {
  const { id } = await tx.promptAsk.upsert({
    where: { orgId_promptId_participationId: where },
    create: { ...where, askedAt: now() },
    update: {},
  });
  return { id, link: await standingLink(tx, { orgId: where.orgId, kind: "prompt", subjectId: id }) };
}

/** Links of prompts that closed a month ago: until then they say that it has closed. Returns how many went. */
export const forgetPromptLinks = (tx: Tx): Promise<number> => tx.$executeRaw`
  delete from "PromptAsk" a using "Prompt" q
  where q."orgId" = a."orgId" and q."id" = a."promptId" and q."closesAt" < ${new Date(now().getTime() - 30 * day)}`;
