import { expect, it } from "vitest";
import { readyThanks } from "@/lib/thanks/rules";
import { sayThanksSchema } from "./schema";

const toId = "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f";
const said = (sent: object) => sayThanksSchema.safeParse({ toId, ...sent });

it("a ready sentence counts instead of an empty field", () => {
  expect(said({ ready: "1", text: "" }).data?.text).toBe(readyThanks[1]);
  expect(said({ text: " You listened. " }).data?.text).toBe("You listened.");
});

it.each([
  {},
  { text: "  " },
  { ready: "99" },
  { ready: "x" },
  { text: "x".repeat(301) },
  { toId: "", text: "x" },
])("refuses %j", (sent) => {
  expect(said(sent).success).toBe(false);
});
