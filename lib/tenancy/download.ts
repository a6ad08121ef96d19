import "server-only";
import { show } from "@/lib/tenancy/show";

/**
 * Answers a request for a file. A download leaves an event in the audit trail, so another site may not cause one; and what
 * may not be read does not exist, as on pages.
 */
export function download(request: Request, work: () => Promise<Response>): Promise<Response> {
  if (request.headers.get("sec-fetch-site") === "cross-site")
    return Promise.resolve(new Response("Please open this from Council itself.", { status: 403 }));
  return show(work());
}
