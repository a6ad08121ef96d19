import { describe, it } from "vitest";
import { properties } from "./testing/properties";

describe("matching gives", () => {
  it.each(Object.entries(properties))("%s", (_, holds) => holds(200), 60_000);
});
