import { expect, test } from "vitest";
import { archivePage } from "@/lib/own-data/file/page";

const at = "2026-11-20T19:00:00+00:00";

const page = archivePage({
  ...{ name: "Marta Lindqvist", madeAt: new Date(at), timeZone: "America/New_York" },
  you: [{ table: "User", rows: [{ name: "Marta Lindqvist", email: "marta@example.org", createdAt: at }] }],
  organizations: [
    {
      ...{ name: "Tern & Sons", slug: "tern", left: true },
      tables: [
        {
          table: "Point",
          rows: [{ text: "1 < 2", question: "What grows?", credited: false, createdAt: at }],
        },
        {
          table: "Membership",
          rows: [{ name: "M. Lindqvist", topics: ["pricing", "hiring"], joinedAt: null }],
        },
        { table: "RequestKey", rows: [{ key: "never shown" }] },
      ],
    },
  ],
});

test("words are quoted below what was asked, everything is harmless text, and dates are the reader's", () => {
  expect(page).toContain('<p class="asked">What grows?</p><blockquote>1 &lt; 2</blockquote>');
  expect(page).toContain("Tern &amp; Sons");
  expect(page).toContain("Fri, Nov 20, 2:00 PM EST");
});

test("facts about the person come first, and nothing is said where there is nothing", () => {
  expect(page.indexOf("How the organization knows you")).toBeLessThan(page.indexOf("<h3>Points</h3>"));
  expect(page).toContain("<dd>pricing, hiring</dd>");
  expect(page).not.toContain("<dt>Joined</dt>");
  expect(page).not.toContain("never shown");
  expect(page).toContain("You have left this organization.");
});
