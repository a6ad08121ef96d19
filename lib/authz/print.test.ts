import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { policy } from "@/lib/authz/policy";
import { permissionsPage } from "@/lib/authz/print";

const page = readFileSync("docs/permissions.md", "utf8");

it("docs/permissions.md is what policy.ts says (npm run docs:permissions prints it)", () => {
  expect(page).toBe(permissionsPage());
});

it("the page has a line for every action, marked for those who may", () => {
  expect(page.split("\n").filter((line) => line.includes("●") && line.startsWith("|"))).toHaveLength(
    Object.keys(policy).length,
  );
  expect(page).toContain("| edit organization | ● |  |  |");
});
