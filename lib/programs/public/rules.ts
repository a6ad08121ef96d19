/** A name as the last part of an address: "Executive Council" is "executive-council". */
export function slugFor(name: string): string {
  const slug = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  return slug.length >= 2 ? slug : "program";
}

/** The public address of a program's page, below the site's. */
export const publicHref = (orgSlug: string, slug: string): string => `/p/${orgSlug}/${slug}`;

/** Where strangers' browsers find its picture. */
export const coverHref = (orgSlug: string, slug: string, coverId: string): string =>
  `${publicHref(orgSlug, slug)}/cover/${coverId}`;
