import { formatWhen } from "@/lib/calendar/when";
import type { Everything } from "@/lib/own-data/file/everything";
import { safe, tableParts } from "@/lib/own-data/file/rows";
import { archiveStyle } from "@/lib/own-data/file/style";

const locale = "en-US";

/** index.html: everything to be read without a network, a script or another file but the pictures. */
export function archivePage(everything: Everything): string {
  const { name, madeAt, timeZone, you, organizations } = everything;
  const parts = organizations.map(({ name, left, tables }, index) => ({
    id: `organization-${index + 1}`,
    name,
    hint: left ? "You have left this organization." : "As this organization has it.",
    tables,
  }));
  const links = parts.map(({ id, name }) => `<li><a href="#${id}">${safe(name)}</a></li>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(`Everything about ${name}`)}</title>
<style>${archiveStyle}</style>
</head>
<body>
<main>
<h1>Everything about ${safe(name)}</h1>
<p class="soft">As Council had it on ${safe(formatWhen(madeAt, timeZone, locale))}. The same, for programs, is in data.json, with
every column and id.</p>
${links ? `<nav aria-label="Organizations"><ul>${links}</ul></nav>` : ""}
${tableParts(you, timeZone)}
${parts.map(({ id, name, hint, tables }) => `<h2 id="${id}">${safe(name)}</h2>\n<p class="soft">${hint}</p>\n${tableParts(tables, timeZone)}`).join("\n")}
<footer>
<p>Other people's names stand here only where Council shows them to you. What others told the organizers in confidence, and what
organizers noted among themselves, is not part of it: it is theirs too.</p>
</footer>
</main>
</body>
</html>
`;
}
