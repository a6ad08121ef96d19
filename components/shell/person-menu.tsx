import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuGap, MenuLink } from "@/components/ui/menu-items";
import { OrganizationLinks } from "./organization-links";

type ShellLink = { href: string; label: string; current?: boolean };

export type ShellPerson = {
  name: string;
  /** Such as the address they signed in with. */
  detail?: string;
  /** What is the person's own: 'You' and its pages. */
  links: readonly ShellLink[];
  /** The address of their portrait. */
  portrait?: string | null;
  /** A server action, or an address that takes a POST. */
  signOut: string | ((data: FormData) => void | Promise<void>);
};

/** Everything that follows a person from organization to organization. */
export function PersonMenu({ name, detail, links, portrait, signOut }: ShellPerson) {
  return (
    <Menu
      name={`${name}, your menu`}
      className="-me-1.5 inline-flex size-11 items-center justify-center rounded-full hover:bg-well"
      trigger={<Avatar name={name} size="sm" src={portrait} />}
    >
      <p className="px-4 pt-1.5 pb-2">
        <span className="block font-semibold">{name}</span>
        {detail && <span className="block text-sm break-all text-ink-soft">{detail}</span>}
      </p>
      <MenuGap />
      <Links links={links} />
      <OrganizationLinks from="/me/organizations" />
      <MenuGap />
      <form action={signOut} method={typeof signOut === "string" ? "post" : undefined}>
        <MenuButton>Sign out</MenuButton>
      </form>
    </Menu>
  );
}

function Links({ links }: { links: readonly ShellLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <MenuLink href={link.href} current={link.current}>
            {link.label}
          </MenuLink>
        </li>
      ))}
    </ul>
  );
}
