import { expect, it } from "vitest";
import { presence } from "./presence";

const nobody = { expected: 12, saidNo: 0, present: 0, absent: 0 };

it("says how many are expected until somebody is here, then who is here and who is still to come", () => {
  expect(presence(nobody)).toBe("12 people are expected.");
  expect(presence({ ...nobody, expected: 1 })).toBe("1 person is expected.");
  expect(presence({ ...nobody, present: 4, absent: 1 })).toBe("4 here, 1 absent, 7 not yet.");
  expect(presence({ ...nobody, present: 12 })).toBe("12 here.");
});

it("does not wait for those who can't come", () => {
  expect(presence({ ...nobody, expected: 9, saidNo: 3 })).toBe("9 people are expected, 3 can’t come.");
  expect(presence({ expected: 9, saidNo: 3, present: 9, absent: 0 })).toBe("9 here, 3 can’t come.");
});
