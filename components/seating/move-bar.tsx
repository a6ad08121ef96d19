import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { DoorGroup, DoorPerson } from "@/lib/seating/queries";

type MoveBarProps = { person: DoorPerson; groups: DoorGroup[]; here: string; onPutBack: () => void };

/** Says who is picked up, with the ways that need no scrolling: a list of groups, a new one, none, putting them back. */
export function MoveBar({ person, groups, here, onPutBack }: MoveBarProps) {
  const others = groups.filter(({ number }) => number !== person.group);
  return (
    <div className="sticky bottom-0 z-20 -mx-5 grid gap-1 border-t border-edge bg-sheet px-5 py-2 shadow-lift max-sm:tall:bottom-16 sm:mx-0 sm:rounded-md sm:border">
      <p role="status">
        <strong>{person.name}</strong> moves. Choose a group
        {person.group !== null && others.length > 0 && ", or somebody to change places with"}.
      </p>
      <div className="flex flex-wrap items-center gap-x-2">
        {others.length > 0 && (
          <>
            <div className="min-w-32">
              <Select name="listed" aria-label="Group" defaultValue={others[0]?.id}>
                {others.map((group) => (
                  <option key={group.id} value={group.id}>
                    Group {group.number}
                  </option>
                ))}
              </Select>
            </div>
            <Button look="quiet" name="to" value="listed">
              Move
            </Button>
          </>
        )}
        <Button look="plain" name="to" value="new">
          New group
        </Button>
        {person.group !== null && (
          <Button look="plain" name="to" value="none">
            No group
          </Button>
        )}
        <a
          href={here}
          onClick={(event) => {
            event.preventDefault();
            onPutBack();
          }}
          className="inline-flex min-h-11 items-center px-2 text-ink-soft underline underline-offset-4"
        >
          Put back
        </a>
      </div>
    </div>
  );
}
