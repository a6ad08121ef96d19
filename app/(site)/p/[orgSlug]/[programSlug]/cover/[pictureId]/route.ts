import { pictureResponse } from "@/lib/pictures/response";
import { publicCover } from "@/lib/programs/public/queries";
import { requireProgram } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; programSlug: string; pictureId: string }> };

/** The picture of a published program, for everybody; kept for minutes only, since its page can be taken down. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { orgSlug, programSlug, pictureId } = await params;
  const ctx = await requireProgram(orgSlug, programSlug);
  return pictureResponse(await show(publicCover(ctx, pictureId)), "public, max-age=300");
}
