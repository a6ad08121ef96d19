import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { SessionPage } from "@/lib/sessions/queries";

/** What else belongs to a session. */
export function SessionLinks({ session, base }: { session: SessionPage; base: string }) {
  const here = `${base}/sessions/${session.id}`;
  const links = [
    session.recapStatus === "published" && { href: `${base}/recaps/${session.recapId}`, label: "The recap" },
    session.canViewPoints && session.groups.length > 0 && { href: `${here}/points`, label: "The points" },
    session.phase !== "after" && {
      href: `${here}/prep`,
      label: session.canPrepare ? "Prepare in two minutes" : "Who has prepared",
    },
    session.canManageSession &&
      session.groups.length > 0 && { href: `${here}/reconvene`, label: "Back together: merge and choose" },
    { href: `${here}/notes`, label: "Notes" },
    session.phase === "after" && { href: `${here}/pulse`, label: "Was it worth the evening?" },
    session.canRunEvening && { href: `${here}/console`, label: "Run the evening: timer and wall" },
    session.canSeatGroups && { href: `${here}/groups`, label: "By the door: attendance and groups" },
    session.canManageSession &&
      session.status === "scheduled" && {
        href: `${base}/cohorts/${session.cohortId}/announcements/new?to=session:${session.id}`,
        label: session.phase === "after" ? "Write to those who came" : "Write to those who come",
      },
    session.canManageSession && { href: `${here}/edit`, label: "Move, edit or cancel this session" },
  ].filter((link) => link !== false);
  return (
    <Section title="More of this session">
      <ul className="grid">
        {links.map((link) => (
          <li key={link.href}>
            <TextLink href={link.href} className="inline-flex min-h-11 items-center">
              {link.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
