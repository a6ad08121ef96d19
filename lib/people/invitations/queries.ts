import type { ParticipationRole } from "@/lib/db/generated/enums";
import { withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { LinkContext } from "@/lib/tenancy/context";

export type InvitedPart = {
  programId: string;
  program: string;
  cohort: string;
  role: ParticipationRole;
  version: number;
  codeOfConduct: string;
  confidentialityRule: string;
};

export type InvitationPage = {
  organization: { name: string; accent: string };
  /** As the organization's list has them. */
  person: string;
  email: string;
  inviter: string;
  expiresAt: Date;
  parts: InvitedPart[];
};

type Row = {
  org_name: string;
  accent: string;
  person: string;
  email: string;
  inviter: string;
  expires_at: Date;
  accepted: boolean;
  programs: InvitedPart[];
};

/** What an invitation says to whoever holds its link. Looking changes nothing. Throws `not_found`. */
export function invitationPage(ctx: LinkContext): Promise<InvitationPage> {
  return withLink(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`select * from open_invitation()`;
    if (!row || row.accepted) throw notFound("invitation");
    return {
      organization: { name: row.org_name, accent: row.accent },
      person: row.person,
      email: row.email,
      inviter: row.inviter,
      expiresAt: row.expires_at,
      parts: row.programs,
    };
  });
}
