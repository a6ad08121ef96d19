"use client";

import { Standing } from "@/components/people/standing";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import type { PersonLine } from "@/lib/people/queries";
import { roleWords } from "@/lib/people/rules";

type PersonRowProps = { person: PersonLine; base: string };

/** One person in the list. For organizers with address, standing and, inside the list's form, the button that invites. */
export function PersonRow({ person, base }: PersonRowProps) {
  const { membershipId, name, title, employer, role, parts, email, standing, portraitId } = person;
  const work = [title, employer].filter(Boolean).join(", ");
  const takesPart = parts.map((part) => `${part.role} in ${part.cohort}`).join(", ");
  return (
    <Row
      lead={<Avatar name={name} src={portraitId && `${base}/pictures/${portraitId}`} />}
      title={
        <TextLink look="quiet" href={`${base}/people/${membershipId}`} className="wrap-anywhere">
          {name}
        </TextLink>
      }
      detail={
        <>
          {work && <p className="wrap-anywhere">{work}</p>}
          {email && <p className="wrap-anywhere">{email}</p>}
          {(role !== "member" || takesPart) && (
            <p className="wrap-anywhere first-letter:uppercase">
              {[role === "member" ? "" : roleWords[role].label, takesPart].filter(Boolean).join(" · ")}
            </p>
          )}
        </>
      }
      action={
        standing && (
          <>
            <Standing standing={standing} />
            {(standing === "uninvited" || standing === "expired") && (
              <Button look="quiet" name="membershipIds[]" value={membershipId} pendingLabel="Inviting…">
                Invite<span className="sr-only"> {name}</span>
              </Button>
            )}
          </>
        )
      }
    />
  );
}
