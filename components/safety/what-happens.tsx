import type { ConcernStart } from "@/lib/safety/concerns/queries";
import { DAYS_TO_ANSWER } from "@/lib/safety/concerns/rules";

type WhatHappensProps = { start: Pick<ConcernStart, "reading" | "named" | "name" | "kind"> };

const names = (people: readonly { name: string }[]): string =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(people.map(({ name }) => name));

/** Said before it is sent: who reads it, what they are asked to do, and what is not promised. */
export function WhatHappens({ start }: WhatHappensProps) {
  return (
    <ul className="grid max-w-prose list-disc gap-1.5 ps-5">
      <li>{readersWords(start)}</li>
      <li>
        {start.kind === "person" && start.name ? start.name : "Whoever wrote it"} is not told, and cannot open
        it.
      </li>
      <li>
        Those who read it get a mail at once, without a word of what you wrote. They are asked to answer
        within {DAYS_TO_ANSWER} days, and you get a mail when they have.
      </li>
      <li>You see under “Concerns and blocks” whether somebody is looking at it, and can take it back.</li>
    </ul>
  );
}

function readersWords({ reading, named, name, kind }: WhatHappensProps["start"]): string {
  if (!named || !reading)
    return "It goes to the organizers; where it is about one of them, only to the owners. Your name stands beside it.";
  const people = `${names(reading.people)} ${reading.people.length === 1 ? "reads" : "read"} it, with your name beside it.`;
  const who = kind === "person" ? name : `the one who wrote this`;
  if (reading.readers === "owners") return `${people} Other organizers do not: it is about one of them.`;
  if (reading.readers === "rest")
    return `${people} There is no owner here beside ${who} and you, so nobody stands above them; it goes to the others who organize.`;
  return people;
}
