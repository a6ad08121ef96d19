import { connection } from "next/server";
import { notReadyBecause } from "@/lib/db/readiness";

/** Readiness: 200 where requests can be served, otherwise 503 with the reasons, by name. */
export async function GET(): Promise<Response> {
  await connection();
  const reasons = await notReadyBecause();
  const answer = reasons.length === 0 ? { status: "ready" } : { status: "not ready", reasons };
  return Response.json(answer, {
    status: reasons.length === 0 ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
