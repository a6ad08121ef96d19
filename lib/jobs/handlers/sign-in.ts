import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { idIn } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { signInMail } from "@/lib/mail/templates/sign-in";
import { type Handler, nothing } from "./handler";

export const signIn: Handler = async (job) => {
  const id = idIn(job, "token");
  const token = await system((tx) => tx.authToken.findUnique({ where: { id } }));
  if (!token || token.usedAt || token.expiresAt <= now()) return nothing;
  const mail = signInMail({
    link: siteUrl(`/sign-in/confirm?token=${deriveToken("sign-in", id)}`),
    code: deriveCode("sign-in-code", id),
    minutes: Math.round((token.expiresAt.getTime() - token.createdAt.getTime()) / 60_000),
  });
  const to = { name: "", address: token.email };
  return { letters: [{ template: "sign-in", recipient: id, to, ...mail }] };
};
