import { expect, it } from "vitest";
import { phaseOf } from "./rules";

it("calls an evening tonight from six hours ahead until it is over", () => {
  const session = { startsAt: new Date("2026-11-24T23:30:00Z"), endsAt: new Date("2026-11-25T01:30:00Z") };
  const at = (time: string) => phaseOf(session, new Date(time));
  expect(at("2026-11-24T17:29:59Z")).toBe("before");
  expect(at("2026-11-24T17:30:00Z")).toBe("tonight");
  expect(at("2026-11-25T01:30:00Z")).toBe("tonight");
  expect(at("2026-11-25T01:30:01Z")).toBe("after");
});
