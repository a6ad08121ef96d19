import { beforeEach, describe, expect, it, vi } from "vitest";
import { demoDoorOpen, localDoorsOpen } from "./local";

const asked = (headers: Record<string, string | undefined>) => ({
  get: (name: string) => headers[name] ?? null,
});

describe("the local doors", () => {
  beforeEach(() => {
    vi.stubEnv("COUNCIL_LOCAL", "1");
    vi.stubEnv("COUNCIL_DEMO", "1");
  });

  it.each([
    { host: "localhost:3000" },
    { host: "127.0.0.1:3000", "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "127.0.0.1:3000" },
    { host: "[::1]:3000", "x-forwarded-for": "::1" },
    { host: "localhost", "x-forwarded-for": "::ffff:127.0.0.1" },
  ])("open for somebody in front of the machine: %o", (headers) => {
    expect([localDoorsOpen(asked(headers)), demoDoorOpen(asked(headers))]).toEqual([true, true]);
  });

  it.each([
    {},
    { host: "council.example.org" },
    { host: "127.0.0.1.example.org" },
    { host: "localhost", "x-forwarded-for": "203.0.113.7" },
    { host: "localhost", "x-forwarded-for": "203.0.113.7, 127.0.0.1" },
    { host: "127.0.0.1:3000", "x-forwarded-host": "council.example.org" },
  ])("stay shut for everybody else, also behind a proxy on the machine: %o", (headers) => {
    expect([localDoorsOpen(asked(headers)), demoDoorOpen(asked(headers))]).toEqual([false, false]);
  });

  it("stay shut where the server is no local one, or has no demo", () => {
    vi.stubEnv("COUNCIL_DEMO", "0");
    expect(demoDoorOpen(asked({ host: "localhost" }))).toBe(false);
    vi.stubEnv("COUNCIL_LOCAL", "0");
    expect(localDoorsOpen(asked({ host: "localhost" }))).toBe(false);
  });
});
