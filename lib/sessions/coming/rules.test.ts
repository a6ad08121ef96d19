import { expect, it } from "vitest";
import { countsSentence, stillCounts } from "@/lib/sessions/coming/rules";

const at = new Date("2026-12-01T18:00:00Z");

it("an answer counts for the time it was given for", () => {
  expect(stillCounts({ coming: "no", answeredFor: at }, new Date(at))).toBe("no");
  expect(stillCounts({ coming: "no", answeredFor: at }, new Date(at.getTime() + 1))).toBeNull();
  expect(stillCounts({ coming: null, answeredFor: null }, at)).toBeNull();
  expect(stillCounts(null, at)).toBeNull();
});

it("says who comes in a sentence", () => {
  expect(countsSentence({ yes: 14, no: 2, maybe: 1, open: 3 })).toBe(
    "14 come, 2 can’t, 1 is not sure yet; 3 have not said.",
  );
  expect(countsSentence({ yes: 0, no: 0, maybe: 0, open: 3 })).toBe("Nobody has said yet.");
  expect(countsSentence({ yes: 1, no: 0, maybe: 0, open: 0 })).toBe("1 comes.");
  expect(countsSentence({ yes: 0, no: 0, maybe: 2, open: 1 })).toBe(
    "0 come, 2 are not sure yet; 1 has not said.",
  );
});
