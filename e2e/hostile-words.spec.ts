import type { Page, Response } from "@playwright/test";
import { postNote } from "@/lib/notes/commands";
import { invitePerson } from "@/lib/people/invitations/commands";
import { checkPage, expect, inDays, nth, test } from "./support/scene";
import { publish, say } from "./support/season";

const script = "<script>window.hurt = true</script><img src=x onerror='window.hurt = true'>";
const formula = '=HYPERLINK("http://example.org","click") Sheet';

/** What each answer says to the browser about itself. */
function strict(response: Response | null): void {
  const headers = response?.headers() ?? {};
  const policy = headers["content-security-policy"] ?? "";
  const rule = (name: string) => policy.split("; ").find((each) => each.startsWith(`${name} `)) ?? "";
  for (const name of ["script-src", "style-src"]) {
    expect(rule(name)).toMatch(/'nonce-[\w+/=]+'/);
    expect(rule(name)).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  }
  expect(rule("default-src")).toBe("default-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["x-powered-by"]).toBeUndefined();
}

async function unhurt(page: Page): Promise<void> {
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  await expect(page.locator("main script, main img, main [onerror]")).toHaveCount(0);
  await checkPage(page);
}

test("scripts and formulas that people write stay words", async ({ council, organization, windowOf }) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { base, evenings, mentors, mentees } = scene;
  const [marta, kickOff] = [nth(mentors, 0), nth(evenings, 0)];
  await say(marta, kickOff, script);
  const readers = { audience: "cohort", pairingId: null } as const;
  const body = `Before. ${script}\n\n[press](javascript:window.hurt=true)\n\n${script}`;
  await postNote(marta.ctx, { about: { kind: "session", id: kickOff.id }, readers, body });
  const recapId = await publish(scene, kickOff, "world", inDays(-1));
  await invitePerson(scene.organizer, { name: formula, email: "sheet@example.org", role: "member" });

  const phone = await windowOf(nth(mentees, 0));
  strict(await phone.goto(`${base}/sessions/${kickOff.id}/points`));
  await expect(phone.getByText(script)).toBeVisible();
  await unhurt(phone);
  strict(await phone.goto(`${base}/sessions/${kickOff.id}/notes`));
  await expect(phone.getByText(`Before. ${script}`)).toBeVisible();
  await phone.getByText("press", { exact: true }).click();
  await unhurt(phone);
  strict(await phone.goto(`${base}/recaps/${recapId}`));
  await expect(phone.getByText(script)).toBeVisible();
  await unhurt(phone);

  const desk = await windowOf(organization.owner);
  strict(await desk.goto(`${base}/people`));
  await desk.getByRole("link", { name: formula }).click();
  await expect(desk.getByRole("heading", { level: 1, name: formula })).toBeVisible();
  await expect(desk.locator('a[href^="http://example.org"]')).toHaveCount(0);
  await unhurt(desk);
  strict(await desk.goto(`${base}/sessions/${kickOff.id}/recap`));
  await expect(desk.getByRole("listitem").filter({ hasText: script })).toBeVisible();
  const address = await desk.getByLabel("The address to pass on").inputValue();
  await unhurt(desk);

  const street = await windowOf(null);
  strict(await street.goto(address));
  await expect(street.getByText(script)).toBeVisible();
  await unhurt(street);
  for (const path of ["/", "/sign-in", "/o/nobody", "/nowhere"]) strict(await street.goto(path));
});
