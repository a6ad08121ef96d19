import type { Manifest } from "@/lib/exports/organization/schema";

/** What lies beside the rows, for whoever opens the file by hand. */
export const readMe = ({ organization, takenAt, takenBy }: Omit<Manifest, "tables">): string =>
  `${organization.name}, taken out of Council by ${takenBy.name} (${takenBy.role}) at ${takenAt}.

In "tables" there is one file for each kind of thing, with one row a line, written as JSON. Times are in UTC, pictures are
base64. "manifest.json" says how many rows each file has, and their checksums.

It holds what ${takenBy.role === "owner" ? "an owner" : "an organizer"} of the organization may see. Private notes, notes of pairs and groups, answers meant for a mentor or
a group, concerns about organizers, and who blocked whom are not in it: they belong to the people who wrote them. Who wrote
something without a name, and who endorsed it, is sealed ("sealed:…"): only a restore opens it.

It is full of personal data: keep it where few can reach it, and erase it when it has done its work.

Whoever runs another Council, of the same version, puts it there with:  npm run org:restore -- this-file.zip
with the key behind it that  npm run org:key -- ${organization.slug}  says on the server it comes from.
`;
