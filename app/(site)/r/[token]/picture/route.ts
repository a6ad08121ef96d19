import { pictureResponse } from "@/lib/pictures/response";
import { publicRecapPicture } from "@/lib/recaps/collections/picture/queries";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ token: string }> };

/** The picture of a public collection; kept for minutes only, since it can be taken back. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const link = await requireLink((await params).token, "recap");
  return pictureResponse(await show(publicRecapPicture(link)), "public, max-age=300");
}
