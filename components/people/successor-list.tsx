import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { SearchForm } from "@/components/ui/search-form";
import type { Successor } from "@/lib/people/ownership/queries";
import { SuccessorRow } from "./successor-row";

type SuccessorListProps = { people: readonly Successor[]; search: string; orgSlug: string; here: string };

/** Whom to hand over to: a search, and the first who fit. */
export function SuccessorList({ people, search, orgSlug, here }: SuccessorListProps) {
  return (
    <>
      <SearchForm action={here} name="q" label="Search by name" search={search} verb="Search" />
      {people.length === 0 ? (
        <EmptyState
          title={search ? "Nobody fits this search." : "Nobody else has joined yet."}
          action={!search && <ButtonLink href={`/o/${orgSlug}/people/invite`}>Invite somebody</ButtonLink>}
        >
          {search ? undefined : "Once somebody has joined, the organization can be handed over to them."}
        </EmptyState>
      ) : (
        <List label="Who could take over">
          {people.map((person) => (
            <SuccessorRow
              key={person.membershipId}
              person={person}
              orgSlug={orgSlug}
              action={
                <ButtonLink look="quiet" href={`${here}?to=${person.membershipId}`}>
                  Choose<span className="sr-only"> {person.name}</span>
                </ButtonLink>
              }
            />
          ))}
        </List>
      )}
    </>
  );
}
