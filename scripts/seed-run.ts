// The child process of seed.ts.
import type { DemoPerson } from "./seed";

const script = "@/prisma/seed";
const { seedDemo }: { seedDemo: () => Promise<DemoPerson[]> } = await import(script);
process.send?.(await seedDemo(), () => process.exit(0));
