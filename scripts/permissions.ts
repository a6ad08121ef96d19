import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { permissionsPage } from "@/lib/authz/print";
import { root } from "./lifecycle";

/** Prints the table of permissions into the docs. */
export async function printPermissions(): Promise<number> {
  writeFileSync(join(root, "docs", "permissions.md"), permissionsPage());
  return 0;
}
