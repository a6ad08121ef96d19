import { describe, it } from "vitest";
import { properties } from "./testing/properties";

const runs = Number(process.env.SOAK_CASES ?? 10_000);

describe(`matching, ${runs} times, gives`, () => {
  it.each(Object.entries(properties))("%s", (_, holds) => holds(runs));
});
