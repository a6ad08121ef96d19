import { expect, it } from "vitest";
import { changeWords, sizeWords } from "./words";

it("says how full a group is", () => {
  expect(sizeWords(0, 0)).toBe("empty");
  expect(sizeWords(1, 1)).toBe("1 person, 1 mentor");
  expect(sizeWords(6, 0)).toBe("6 people, no mentor");
  expect(sizeWords(6, 2)).toBe("6 people, 2 mentors");
});

it("says what the last change was, and offers the way back", () => {
  expect(changeWords({ id: "", kind: "move", name: "Ada", undone: false })).toEqual({
    sentence: "Ada was moved.",
    button: "Undo",
  });
  expect(changeWords({ id: "", kind: "fill", name: null, undone: true })).toEqual({
    sentence: "The groups were seated, and that was undone.",
    button: "Do it again",
  });
  expect(changeWords({ id: "", kind: "absent", name: null, undone: false }).sentence).toBe(
    "Several people were marked absent.",
  );
  expect(changeWords({ id: "", kind: "guestRemoved", name: null, undone: false }).sentence).toBe(
    "Somebody was taken off the list.",
  );
});
