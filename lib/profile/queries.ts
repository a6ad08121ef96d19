import { withUser } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { portraitHref } from "@/lib/pictures/rules";
import type { EditProfile } from "@/lib/profile/schema";
import type { UserContext } from "@/lib/tenancy/context";

export type MyProfile = Omit<EditProfile, "name" | "timeZone" | "also" | "seniority"> & {
  name: string;
  timeZone: string | null;
  seniority: string;
  /** The address of the portrait, a new one for every picture; null without one. */
  portrait: string | null;
  organizations: { slug: string; name: string }[];
};

const nothingSaid = {
  pronouns: "",
  languages: [],
  aboutAudience: "members",
  title: "",
  employer: "",
  industry: "",
  seniority: "",
  workAudience: "members",
  offers: [],
  offersAudience: "members",
  seeks: [],
  seeksAudience: "members",
} as const;

/** What a person says about themselves, and the organizations that may have a copy. */
export function myProfile(ctx: UserContext): Promise<MyProfile> {
  return withUser(ctx, async (tx) => {
    const { userId } = ctx;
    const said = await tx.userProfile.findUnique({
      where: { userId },
      omit: { userId: true, updatedAt: true },
    });
    const picture = await tx.userPicture.findUnique({ where: { userId }, select: { createdAt: true } });
    const organizations = await tx.$queryRaw<{ slug: string; name: string }[]>`
      select slug, org_name as name from my_organizations()`;
    return {
      ...(said ?? { ...nothingSaid, languages: [], offers: [], seeks: [] }),
      name: ctx.name ?? "",
      timeZone: ctx.timeZone,
      portrait: portraitHref(picture?.createdAt),
      organizations,
    };
  });
}

/** A person's own portrait, as WebP. Throws `not_found`. */
export function myPortrait(ctx: UserContext): Promise<Uint8Array<ArrayBuffer>> {
  return withUser(ctx, async (tx) => {
    const row = await tx.userPicture.findUnique({
      where: { userId: ctx.userId },
      select: { bytes: true },
    });
    if (!row) throw notFound("picture");
    return row.bytes;
  });
}
