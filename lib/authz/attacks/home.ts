import type { Attack } from "@/lib/authz/attacks/table";
import { home } from "@/lib/home/queries";

export const homeAttacks: Attack[] = [
  // Everybody has a home; what must not turn up on it is in world-secrets.ts.
  { name: "home/queries.home", context: "org", allowed: "everyone", call: (ctx) => home(ctx) },
];
