import "server-only";
import { cache } from "react";
import { publicProgram } from "@/lib/programs/public/queries";
import { requireProgram } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

/** The published program at this address. One unit of work a request. */
export const readProgram = cache(async (orgSlug: string, programSlug: string) =>
  show(publicProgram(await requireProgram(orgSlug, programSlug))),
);
