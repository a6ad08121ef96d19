import { connection } from "next/server";

/** Liveness: this process answers. It asks nobody else, so a database that is down restarts no server. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
