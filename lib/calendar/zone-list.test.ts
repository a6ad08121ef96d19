import { describe, expect, it } from "vitest";
import { allZones, listedZone, zoneSchema } from "./zone-list";

describe("the list of time zones", () => {
  it("names places as they are called today, each once, and offers UTC", () => {
    const zones = allZones();
    expect(zones).toEqual(expect.arrayContaining(["Asia/Kathmandu", "Asia/Kolkata", "Europe/Kyiv", "UTC"]));
    expect(zones).not.toContain("Asia/Calcutta");
    expect(new Set(zones).size).toBe(zones.length);
  });

  it("offers every name that a zone is stored under", () => {
    const zones = new Set(allZones());
    for (const zone of [...Intl.supportedValuesOf("timeZone"), "US/Eastern", "Asia/Kathmandu", "UTC"]) {
      expect(zones).toContain(listedZone(zone));
    }
  });

  it.each([
    ["America/New_York", "America/New_York"],
    ["Asia/Kathmandu", "Asia/Kathmandu"],
    ["Asia/Katmandu", "Asia/Kathmandu"],
    ["US/Eastern", "America/New_York"],
    ["UTC", "UTC"],
  ])("takes %s as %s", (zone, listed) => {
    expect(zoneSchema.parse(zone)).toBe(listed);
  });

  it.each(["", "Boston", "+05:45", "America/Nowhere"])("refuses %j", (zone) => {
    expect(zoneSchema.safeParse(zone).error?.issues).toMatchObject([
      { message: "Please choose a time zone from the list." },
    ]);
  });
});
