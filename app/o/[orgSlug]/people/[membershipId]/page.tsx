import type { Metadata } from "next";
import { IntakeAnswers } from "@/components/people/intake-answers";
import { InvitationPart } from "@/components/people/invitation-part";
import { MailReturned } from "@/components/people/mail-returned";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonParts } from "@/components/people/person-parts";
import { RoleForm } from "@/components/people/role-form";
import { SafetyPart } from "@/components/safety/safety-part";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { personPage } from "@/lib/people/person/queries";
import { roleWords } from "@/lib/people/rules";
import { pictureHref } from "@/lib/pictures/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { changeRoleAction } from "../../settings/roles/actions";
import {
  blockAction,
  resendInvitationAction,
  revokeInvitationAction,
  tryAddressAgainAction,
  unblockAction,
} from "./actions";

type Props = { params: Promise<{ orgSlug: string; membershipId: string }> };

export const metadata: Metadata = { title: "A person" };

export default async function PersonPage({ params }: Props) {
  const { orgSlug, membershipId } = await params;
  const ctx = await requireOrg(orgSlug);
  const person = await show(personPage(ctx, membershipId));
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const work = [person.title, person.employer].filter(Boolean).join(", ");
  return (
    <Page>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-4">
            <Avatar name={person.name} size="lg" src={pictureHref(orgSlug, person.portraitId)} />
            <span className="min-w-0 wrap-anywhere">{person.name}</span>
          </span>
        }
        up={{ href: `${base}/people`, label: "People" }}
        action={
          <>
            {person.canEditPerson && (
              <ButtonLink look="quiet" href={`${base}/people/${membershipId}/edit`}>
                Edit
              </ButtonLink>
            )}
            {person.isSelf && (
              <ButtonLink look="quiet" href="/me/profile">
                What you say about yourself
              </ButtonLink>
            )}
          </>
        }
      >
        {[person.said.pronouns, work, person.role === "member" ? "" : roleWords[person.role].label]
          .filter(Boolean)
          .join(" · ")}
      </PageHeader>
      {person.returned && (
        <MailReturned
          person={person}
          returned={person.returned}
          reader={reader}
          again={person.canEditPerson ? tryAddressAgainAction.bind(null, orgSlug) : null}
        />
      )}
      {person.canInvitePeople && person.standing !== "joined" && (
        <InvitationPart
          person={person}
          reader={reader}
          resend={resendInvitationAction.bind(null, orgSlug)}
          revoke={revokeInvitationAction.bind(null, orgSlug)}
        />
      )}
      <PersonParts cohorts={person.cohorts} base={base} />
      <PersonFacts person={person} reader={reader} />
      {person.intakeAnswers.length > 0 && <IntakeAnswers answers={person.intakeAnswers} />}
      {!person.isSelf && person.standing === "joined" && (
        <SafetyPart
          person={person}
          base={base}
          block={blockAction.bind(null, orgSlug)}
          unblock={unblockAction.bind(null, orgSlug)}
        />
      )}
      {person.canChangeRoles && person.standing !== "left" && (
        <Section
          title={`Role in ${ctx.orgName}`}
          hint={person.isSelf ? "This is you. A change counts from your next click on." : undefined}
        >
          <RoleForm person={person} action={changeRoleAction.bind(null, orgSlug)} />
        </Section>
      )}
      {person.canRemovePerson && person.standing !== "left" && (
        <p>
          <TextLink
            look="quiet"
            className="text-ink-soft"
            href={person.isSelf ? `${base}/leave` : `${base}/people/${membershipId}/remove`}
          >
            {person.isSelf ? `Leave ${ctx.orgName}` : `Remove ${person.name} from ${ctx.orgName}`}
          </TextLink>
        </p>
      )}
    </Page>
  );
}
