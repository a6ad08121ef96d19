"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { MenuGap, MenuLink } from "@/components/ui/menu-items";

type Organization = { href: string; label: string };

/**
 * The other organizations of whoever is signed in, asked for when their menu opens for the first time: no page pays for
 * them. Without scripts, and where nothing comes back, the menu's link to the page that lists them is there all the same.
 */
export function OrganizationLinks({ from }: { from: string }) {
  const here = useRef<HTMLDivElement>(null);
  const [organizations, setOrganizations] = useState<readonly Organization[]>([]);
  const path = usePathname();

  useEffect(() => {
    const menu = here.current?.closest("details");
    if (!menu) return;
    const load = async () => {
      const answer = await fetch(from).catch(() => null);
      if (answer?.ok && !answer.redirected) setOrganizations(await answer.json());
    };
    const opened = () => menu.open && void load();
    menu.addEventListener("toggle", opened);
    return () => menu.removeEventListener("toggle", opened);
  }, [from]);

  const inside = (href: string) => path === href || path.startsWith(`${href}/`);
  return (
    <div ref={here}>
      {organizations.some(({ href }) => !inside(href)) && (
        <>
          <MenuGap>Organizations</MenuGap>
          <ul className="max-h-[50dvh] overflow-y-auto">
            {organizations.map(({ href, label }) => (
              <li key={href}>
                <MenuLink href={href} current={inside(href)}>
                  {label}
                </MenuLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
