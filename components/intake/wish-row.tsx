import type { ReactNode } from "react";
import { WishButtons } from "@/components/intake/wish-buttons";
import { Disclosure } from "@/components/ui/disclosure";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import type { MatchWishKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";
import type { WishPerson } from "@/lib/intake/wishes/queries";

export type WishRowProps = {
  person: WishPerson;
  base: string;
  cohortId: string;
  /** Null once the season is over. */
  action: FormAction | null;
};

/** Who somebody is, as far as they let the reader see. */
export function PersonRow({
  person,
  base,
  place,
  action,
  children,
}: {
  person: WishPerson;
  base: string;
  place?: number;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { membershipId, name, title, employer, topics, goals } = person;
  return (
    <Row
      lead={place && <span className="inline-block w-6 text-end text-ink-soft tabular-nums">{place}.</span>}
      title={
        <TextLink look="quiet" href={`${base}/people/${membershipId}`}>
          {name}
        </TextLink>
      }
      detail={
        <>
          {[title, employer].filter(Boolean).join(", ")}
          {topics.length > 0 && <p>{topics.join(" · ")}</p>}
          {goals && <p className="pt-1 font-serif text-base text-ink">“{goals}”</p>}
        </>
      }
      action={action}
    >
      {children}
    </Row>
  );
}

/** Somebody whom nothing is wished about yet; or, with `kind`, whom the reader must not be paired with. */
export function WishRow({ person, kind, base, cohortId, action }: WishRowProps & { kind?: MatchWishKind }) {
  const about = action && { action, cohortId, person };
  if (kind)
    return (
      <PersonRow
        person={person}
        base={base}
        action={
          about && (
            <WishButtons {...about} wishes={[{ wish: "none", label: "Take back", name: "Take back" }]} />
          )
        }
      >
        {kind === "manager" && <p className="text-sm text-ink-soft">One of you reports to the other.</p>}
      </PersonRow>
    );
  return (
    <PersonRow
      person={person}
      base={base}
      action={
        about && (
          <div className="grid justify-items-start gap-1">
            <WishButtons
              {...about}
              wishes={[
                { wish: "shortlist", label: "Onto my shortlist", name: "Onto my shortlist", look: "quiet" },
              ]}
            />
            <Disclosure
              summary={
                <span className="text-sm font-normal text-ink-soft">
                  Rather not<span className="sr-only"> with {person.name}</span>
                </span>
              }
            >
              <WishButtons {...about} wishes={rather} />
            </Disclosure>
          </div>
        )
      }
    />
  );
}

const rather = [
  { wish: "apart", label: "Please not with me", name: "Please not with me", look: "quiet" },
  {
    wish: "manager",
    label: "One of us reports to the other",
    name: "One of us reports to the other",
    look: "quiet",
  },
] as const;
