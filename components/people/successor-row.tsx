import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Row } from "@/components/ui/list";
import type { Successor } from "@/lib/people/ownership/queries";
import { roleWords } from "@/lib/people/rules";
import { pictureHref } from "@/lib/pictures/rules";

type SuccessorRowProps = { person: Successor; orgSlug: string; action?: ReactNode };

/** Somebody who could take an organization over. */
export function SuccessorRow({ person, orgSlug, action }: SuccessorRowProps) {
  const { name, title, employer, role, portraitId } = person;
  const said = [title, employer, role === "member" ? "" : roleWords[role].label].filter(Boolean).join(", ");
  return (
    <Row
      lead={<Avatar name={name} src={pictureHref(orgSlug, portraitId)} />}
      title={<span className="wrap-anywhere">{name}</span>}
      detail={said && <span className="wrap-anywhere">{said}</span>}
      action={action}
    />
  );
}
