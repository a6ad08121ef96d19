import { defineConfig } from "prisma/config";

// No schema-engine binary is ever used here: migrations run through its WebAssembly build (lib/db/migrate.ts). The CLI
// still wants one to exist before it generates the client, so it is pointed at any executable.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });
