import { globSync } from "node:fs";

export type Address = { page: string; path: string };

/**
 * Every page below an organization's address, found in the routes themselves, with these ids in the places of its
 * parameters: `{ cohortId: "…" }`. A page that asks for an id not among them stops the story.
 */
export function organizationPages(ids: Record<string, string>): Address[] {
  return globSync("app/o/**/page.tsx")
    .toSorted()
    .map((file) => {
      const page = `/${file
        .replace(/^app\//, "")
        .replace(/\/page\.tsx$/, "")
        .replaceAll(/\([^)]+\)\//g, "")}`;
      const path = page.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
        const id = ids[name];
        if (!id) throw new Error(`no ${name} for ${page}`);
        return id;
      });
      return { page: page.replace("/o/[orgSlug]", "…"), path };
    });
}
