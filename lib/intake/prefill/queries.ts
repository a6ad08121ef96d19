import type { Tx } from "@/lib/db/unit";
import type { Said } from "@/lib/intake/prefill/rules";

/** What the asking person wrote in their application and on the roster's form, for their own participation. */
export const readOwnSaid = (tx: Tx, participationId: string): Promise<Said[]> =>
  tx.$queryRaw<Said[]>`
    select source, question, answer, feeds from own_intake_sources(${participationId}::uuid)`;
