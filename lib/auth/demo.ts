import "server-only";
import { system } from "@/lib/db/unit";

/** The demo organization's slug, also the marker by which the seed knows that it has run. */
export const demoSlug = "harbor-product-council";

export type DemoPerson = { userId: string; name: string; part: string };

const parts = [
  { email: "organizer", part: "Organizer" },
  { email: "mentor", part: "Mentor" },
  { email: "mentee", part: "Mentee" },
  { email: "owner", part: "Owner" },
];

/** One address for each part a visitor can try; the seed gives them to its people. */
export const demoAddress = (part: string): string => `${part}@demo.example`;

/** The people a visitor of the demo can be, one for each part. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const addresses = parts.map(({ email }) => demoAddress(email));
  const users = await system((tx) => tx.user.findMany({ where: { email: { in: addresses } } }));
  return parts.flatMap(({ email, part }) => {
    const user = users.find((found) => found.email === demoAddress(email));
    return user ? [{ userId: user.id, name: user.name ?? part, part }] : [];
  });
}

/** Whether one click may sign this person in. */
export async function isDemoPerson(userId: string): Promise<boolean> {
  return (await demoPeople()).some((person) => person.userId === userId);
}
