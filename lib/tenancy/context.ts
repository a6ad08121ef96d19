import type { OrgRole } from "@/lib/db/generated/enums";
import type { Origin } from "@/lib/tenancy/origin";

declare const minted: unique symbol;

/** An organization and a membership in it. Minted only by `requireOrg` and, for jobs and the seed, `orgContextFor`. */
export type OrgContext = {
  readonly kind: "org";
  readonly orgId: string;
  readonly slug: string;
  readonly orgName: string;
  readonly accent: string;
  /** IANA zone of the organization. */
  readonly orgTimeZone: string;
  readonly membershipId: string;
  readonly role: OrgRole;
  readonly userId: string;
  readonly name: string;
  /** IANA zone this person reads dates in. */
  readonly timeZone: string;
  /** Where the request came from; the audit trail keeps it. */
  readonly origin: Origin;
  /** Pictures of the organization (lib/pictures): its logo, and the person's portrait in it. */
  readonly logoId: string | null;
  readonly portraitId: string | null;
  readonly [minted]: "org";
};

/** A signed-in person, for their own rows only. */
export type UserContext = {
  readonly kind: "user";
  readonly userId: string;
  readonly name: string | null;
  readonly email: string;
  readonly timeZone: string | null;
  /** When their portrait was made: part of its address. Null without one. */
  readonly portraitAt: Date | null;
  readonly origin: Origin;
  readonly [minted]: "user";
};

/** A stranger with a token, or at the public address of a program, for the one thing it opens. */
export type LinkContext = {
  readonly kind: "link";
  /** Empty where it opens something of a person's: then no row of any organization is visible. */
  readonly orgId: string;
  /** rsvp: an answer to an evening. prompt: one person's answer to one prompt. calendar: one cohort's evenings. feed: everything of a person's, over all organizations. notices: one person's choice about one kind of mail. */
  readonly link:
    | "invitation"
    | "recap"
    | "application"
    | "addition"
    | "program"
    | "rsvp"
    | "calendar"
    | "feed"
    | "wall"
    | "pulse"
    | "prompt"
    | "notices";
  readonly subjectId: string;
  /** notices: the kind of mail. */
  readonly about?: string;
  readonly [minted]: "link";
};

export type Context = OrgContext | UserContext | LinkContext;
