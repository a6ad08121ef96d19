import { TextLink } from "@/components/ui/text-link";
import { audienceWords } from "@/lib/applications/form/rules";
import type { ParticipationRole } from "@/lib/db/generated/enums";

type Role = ParticipationRole | null;
type RoleFilterProps = { role: Role; hrefOf: (role: Role) => string };

const roles: readonly Role[] = [null, "mentee", "mentor"];

/** Everybody, or one of the two roles. */
export function RoleFilter({ role, hrefOf }: RoleFilterProps) {
  return (
    <nav aria-label="Role" className="-mt-6 -mb-4 flex flex-wrap gap-x-5 sm:-mt-8">
      {roles.map((each) => (
        <TextLink
          key={each ?? "everybody"}
          href={hrefOf(each)}
          look={each === role ? "quiet" : "accent"}
          aria-current={each === role ? "page" : undefined}
          className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
        >
          {audienceWords[each ?? "everybody"]}
        </TextLink>
      ))}
    </nav>
  );
}
