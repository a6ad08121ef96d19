import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { MetBy } from "@/lib/seating/met/queries";

type MetPersonProps = {
  chosen: MetBy;
  ahead: boolean;
  /** The organization's address, and the page without anybody chosen. */
  base: string;
  here: string;
};

/** One person: whom they have met, will meet, and have yet to meet. */
export function MetPerson({
  chosen: { person, met, ahead, never },
  ahead: planned,
  base,
  here,
}: MetPersonProps) {
  const parts = [
    { title: "Has met", people: met, none: "Nobody yet." },
    ...(planned ? [{ title: "Will meet by the plan", people: ahead, none: "Nobody new." }] : []),
    {
      title: planned ? "Does not meet by the end" : "Has yet to meet",
      people: never,
      none: "Nobody: they meet everybody.",
    },
  ];
  return (
    <Section
      id="person"
      title={person.name}
      hint={person.role === "mentor" ? "A mentor" : "A mentee"}
      action={<TextLink href={here}>Back to everybody</TextLink>}
    >
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-3">
        {parts.map(({ title, people, none }) => (
          <div key={title} className="grid min-w-0 content-start gap-1 border-t border-edge pt-2">
            <h3 className="font-semibold">
              {title}{" "}
              {people.length > 0 && <span className="font-normal text-ink-soft">{people.length}</span>}
            </h3>
            {people.length === 0 ? (
              <p className="text-ink-soft">{none}</p>
            ) : (
              <ul>
                {people.map(({ id, membershipId, name, role }) => (
                  <li key={id} className="wrap-anywhere">
                    <TextLink
                      look="quiet"
                      href={`${base}/people/${membershipId}`}
                      className="inline-flex min-h-8 items-center"
                    >
                      {name}
                    </TextLink>
                    {role === "mentor" && <span className="text-sm text-ink-soft"> mentor</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
