import { picture } from "@/lib/pictures/queries";
import { pictureResponse } from "@/lib/pictures/response";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; pictureId: string }> };

/** A logo, a portrait or a cover, for members of its organization. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { orgSlug, pictureId } = await params;
  const ctx = await requireOrg(orgSlug);
  return pictureResponse(await show(picture(ctx, pictureId)));
}
