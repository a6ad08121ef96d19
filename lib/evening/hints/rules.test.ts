import { expect, it } from "vitest";
import { timekeeper, yetToSpeak } from "./rules";

const people = ["Ada", "Ben", "Cleo"].map((name) => ({ id: name, name }));

it("everybody keeps the time once before anybody does twice", () => {
  const keepers = [1, 2, 3, 4, 5].map((question) => timekeeper(people, question)?.name);
  expect(keepers).toEqual(["Ada", "Ben", "Cleo", "Ada", "Ben"]);
  expect(timekeeper([], 1)).toBeNull();
});

it("names who has not spoken yet", () => {
  expect(yetToSpeak(people, ["Ben"]).map(({ name }) => name)).toEqual(["Ada", "Cleo"]);
  expect(yetToSpeak(people, ["Ada", "Ben", "Cleo"])).toEqual([]);
});
