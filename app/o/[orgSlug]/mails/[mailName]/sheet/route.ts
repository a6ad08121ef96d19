import { mailSample } from "@/lib/letters/samples/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Props = { params: Promise<{ orgSlug: string; mailName: string }> };

const byTheReader = "@media (prefers-color-scheme: dark)";

/** A sample as the document that mail programs show, in one of its two looks whatever this machine prefers. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { orgSlug, mailName } = await params;
  const dark = new URL(request.url).searchParams.get("look") === "dark";
  const { html } = await show(mailSample(await requireOrg(orgSlug), mailName));
  const sheet = html.replaceAll(byTheReader, dark ? "@media all" : "@media not all");
  return new Response(sheet, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
