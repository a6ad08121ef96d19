import { afterEach, describe, expect, it, vi } from "vitest";
import { csrfToken } from "@/lib/auth/csrf";
import { deviceWords } from "@/lib/auth/devices/rules";
import { issuers, methodName, offered, offeredMethods } from "@/lib/auth/methods";

afterEach(() => vi.unstubAllEnvs());

const set = (names: Record<string, string>) => {
  for (const [name, value] of Object.entries(names)) vi.stubEnv(name, value);
};

describe("the ways to sign in", () => {
  it("are mail alone where nothing is set, or only half of it", () => {
    set({
      GOOGLE_CLIENT_ID: "id",
      MICROSOFT_CLIENT_SECRET: "secret",
      OIDC_CLIENT_ID: "id",
      OIDC_CLIENT_SECRET: "s",
    });
    expect([offered(), offeredMethods()]).toEqual([[], ["mail"]]);
  });

  it("are each that is set, an issuer of one's own by its name or its host, without its secret", () => {
    set({ GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" });
    set({
      OIDC_ISSUER: "https://login.example.org/realm",
      OIDC_CLIENT_ID: "id",
      OIDC_CLIENT_SECRET: "secret",
    });
    expect(offered()).toEqual([
      { id: "google", name: "Google" },
      { id: "oidc", name: "login.example.org" },
    ]);
    set({ OIDC_NAME: "Lighthouse" });
    expect([methodName("oidc"), methodName("mail"), methodName("demo")]).toEqual([
      "Lighthouse",
      "mail",
      "mail",
    ]);
  });

  it("say which origins their login pages have, and nothing that is none", () => {
    set({
      OIDC_ISSUER: "https://login.example.org/realm",
      OIDC_CLIENT_ID: "id",
      OIDC_CLIENT_SECRET: "secret",
    });
    set({ OIDC_ORIGINS: "https://idp.example.com/start  nonsense" });
    expect(issuers()[0]?.origins).toEqual(["https://login.example.org", "https://idp.example.com"]);
  });
});

describe("the token of a form towards an issuer", () => {
  it("is kept while it is good, and made anew where it is missing or forged", () => {
    const first = csrfToken(undefined);
    expect(first.isNew).toBe(true);
    expect(csrfToken(first.cookie)).toEqual({ ...first, isNew: false });
    for (const forged of ["", "token", "token|hash", `forged|${first.cookie.split("|")[1]}`])
      expect(csrfToken(forged).isNew).toBe(true);
  });
});

describe("a device in words", () => {
  it.each([
    ["", "An unknown device"],
    ["curl/8.5.0", "An unknown device"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "Firefox on Windows",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
      "Chrome on a Mac",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
      "Safari on iOS",
    ],
  ])("%s", (userAgent, words) => expect(deviceWords(userAgent)).toBe(words));
});
