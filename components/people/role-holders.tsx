import { Standing } from "@/components/people/standing";
import { Badge } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { RoleHolders as Holders } from "@/lib/people/roles/queries";
import { roleWords } from "@/lib/people/rules";

type RoleHoldersProps = { holders: Holders; base: string };

/** The settings' list of owners and organizers; a role is changed on the person's own page. */
export function RoleHolders({ holders, base }: RoleHoldersProps) {
  const { people, canChangeRoles } = holders;
  return (
    <Section
      title="Owners and organizers"
      hint={
        canChangeRoles
          ? "Open a person to change what they may do. There is always at least one owner."
          : "They can help where your role does not reach."
      }
      action={canChangeRoles && <TextLink href={`${base}/people/invite`}>Invite an organizer</TextLink>}
    >
      <List label="Owners and organizers">
        {people.map(({ membershipId, name, role, standing, isSelf }) => (
          <Row
            key={membershipId}
            title={
              <TextLink look="quiet" href={`${base}/people/${membershipId}`}>
                {isSelf ? `${name} (you)` : name}
              </TextLink>
            }
            action={
              <>
                {standing !== "joined" && <Standing standing={standing} />}
                <Badge>{roleWords[role].label}</Badge>
              </>
            }
          />
        ))}
      </List>
      {canChangeRoles && (
        <p>
          <TextLink href={`${base}/people?standing=joined`}>Make somebody else an organizer</TextLink>
        </p>
      )}
    </Section>
  );
}
