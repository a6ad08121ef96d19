import "server-only";
import { cache } from "react";
import { publicRecap } from "@/lib/recaps/reading/queries";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

/** The recap behind this token, once a request. */
export const readRecap = cache(async (token: string) => show(publicRecap(await requireLink(token, "recap"))));
