import { pictureResponse } from "@/lib/pictures/response";
import { myPortrait } from "@/lib/profile/queries";
import { requireUser } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

/** A person's own portrait. The version only makes the address of a new picture a new one. */
export async function GET(): Promise<Response> {
  return pictureResponse(await show(myPortrait(await requireUser("/me/profile"))));
}
