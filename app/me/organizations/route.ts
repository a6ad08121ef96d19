import { myOrganizations } from "@/lib/organizations/queries";
import { requireUser } from "@/lib/tenancy/require";

/** The organizations of whoever is signed in, for the menu that opens on every page. */
export async function GET(): Promise<Response> {
  const mine = await myOrganizations(await requireUser("/me"));
  return Response.json(
    mine.map(({ slug, name }) => ({ href: `/o/${slug}`, label: name })),
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
