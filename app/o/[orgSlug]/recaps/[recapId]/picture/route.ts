import { pictureResponse } from "@/lib/pictures/response";
import { recapPicture } from "@/lib/recaps/collections/picture/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; recapId: string }> };

/** The picture of a collection, for members who may read it; another one may take its place. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { orgSlug, recapId } = await params;
  return pictureResponse(await show(recapPicture(await requireOrg(orgSlug), recapId)), "private, no-cache");
}
