import type { Tx } from "@/lib/db/unit";

/**
 * Whether two participations must not be paired, because of what one of them told us: never who, nor what. For commands of
 * organizers or of one of the two; anybody else hears no.
 */
export async function apartForPairing(tx: Tx, one: string, other: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ apart: boolean }[]>`
    select apart_for_pairing(${one}::uuid, ${other}::uuid) as "apart"`;
  return row?.apart ?? false;
}
