import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { isSigned } from "./rules";

const at = Date.UTC(2026, 11, 1);
const time = at / 1000;
const sign = (text: string, secret = "a secret") => createHmac("sha256", secret).update(text).digest("hex");

it("takes a report that was signed with the secret, lately, and no other", () => {
  const body = '{"events":[]}';
  const right = `t=${time},v1=${sign(`${time}.${body}`)}`;
  expect(isSigned(right, body, "a secret", at)).toBe(true);
  expect(isSigned(right, body, "a secret", at + 299_000)).toBe(true);
  expect(isSigned(right, body, "a secret", at + 301_000)).toBe(false);
  expect(isSigned(right, `${body} `, "a secret", at)).toBe(false);
  expect(isSigned(right, body, "another", at)).toBe(false);
  expect(isSigned(`t=${time},v1=${sign(`${time}.${body}`, "")}`, body, "", at)).toBe(false);
  for (const wrong of ["", "t=1,v1=", right.replace("v1", "v2"), right.slice(0, -1), `${right}0`])
    expect(isSigned(wrong, body, "a secret", at)).toBe(false);
});
