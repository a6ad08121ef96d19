import { expect, test } from "vitest";
import { networkOf, originOf } from "./origin";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:7:9::1", "2001:db8:7::/48"],
  ["2001:0db8:0007:0009:1:2:3:4", "2001:db8:7::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["", ""],
  ["unknown", ""],
])("%j is of the network %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const agent = (text: string) => originOf(new Headers({ "user-agent": text })).device;

test("the kind of device, and no more of it", () => {
  expect(
    agent(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    ),
  ).toBe("phone");
  expect(
    agent(
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    ),
  ).toBe("computer");
  expect(agent("curl/8.0")).toBe("unknown");
});

test("of forwarded addresses the nearest proxy's word counts", () => {
  const headers = new Headers({ "x-forwarded-for": "1.2.3.4, 198.51.100.9" });
  expect(originOf(headers)).toEqual({ network: "198.51.100.0/24", device: "unknown" });
});
