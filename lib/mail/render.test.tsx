import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderMail } from "./render";
import { samplesOf } from "./samples/all";
import { pulseAskedMail } from "./templates/pulse-asked";

const house = { name: "Harbor Council", accent: "#8a4b2d" };
const link = "https://council.example/there?token=a_b-c&x=1";
const person = { house, firstName: "Ana", cohort: "Spring 2027", link };
const mails = samplesOf({ house, link, other: 'Dana "D" <Fox>' });
const mailOf = (name: string) => {
  const mail = mails.get(name);
  if (!mail) throw new Error(`There is no ${name} mail.`);
  return mail;
};

/** They lead nowhere, or ask one question by five buttons; both are looked at below. */
const others = ["deletion-code", "account-deleted", "pulse-asked"];
const leading = [...mails].filter(([name]) => !others.includes(name));

it("every template is among the samples", () => {
  const written = (folder: string) =>
    readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
      .join("\n");
  const templates = written("lib/mail/templates").matchAll(/export (?:const|function) (\w+Mail)\b/g);
  const samples = written("lib/mail/samples");
  const missing = [...templates]
    .map(([, name]) => name ?? "")
    .filter((name) => !samples.includes(`${name}(`));
  expect(missing).toEqual([]);
});

describe.each(leading)("the %s mail", (_, { subject, body }) => {
  it("leads to one place, with one button, and asks no other server for anything", async () => {
    const { html } = await renderMail(body);
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) =>
      url?.replaceAll("&amp;", "&"),
    );
    // Three answers to one question stand on one page.
    expect([...new Set(links.map((url) => url?.replace(/&answer=\w+$/, "")))]).toEqual([link]);
    expect(html.match(/<a [^>]*background-color/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(/);
    expect(subject.length).toBeGreaterThan(0);
  });

  it("reads well as plain text: the link on its own line, no markup, no shouting", async () => {
    const { text } = await renderMail(body);
    expect(text.split("\n")).toContain(link);
    expect(text).not.toMatch(/&amp;|&lt;|<\/|[A-Z]{4,} [A-Z]{4,}|\n{4,}/);
    expect(text).not.toMatch(/[\u200b-\u200f\ufeff]/);
  });
});

describe("what is said", () => {
  it("an evening’s question leads to one page, with each answer ready to be sent", async () => {
    const mail = pulseAskedMail({
      ...person,
      session: "First evening",
      until: "Dec 1",
      link: "https://x.example/pulse/t",
    });
    const { html, text } = await renderMail(mail.body);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(links).toEqual([1, 2, 3, 4, 5].map((say) => `https://x.example/pulse/t?say=${say}`));
    expect(text).toContain("never who gave which");
  });

  it("a reminder says it is late without a reproach", async () => {
    const { text } = await renderMail(mailOf("promise-nudged").body);
    expect(text).toContain("It was due Nov 30, 2026.");
    expect((await renderMail(mailOf("promise-noted").body)).text).toContain("It is due tomorrow.");
  });

  it("keeps a name a name", async () => {
    const { html, text } = await renderMail(mailOf("pairing-active").body);
    expect(html).toContain("Dana &quot;D&quot; &lt;Fox&gt;");
    expect(text).toContain('Dana "D" <Fox> (VP Product, Tern & Sons) is now your mentor');
  });

  it("quotes in the text, line by line", async () => {
    const { text } = await renderMail(mailOf("pairing-proposed").body);
    expect(text).toContain("> You both\n> love maps.");
  });

  it("wears the organization's accent and answers to a dark theme", async () => {
    const { html } = await renderMail(mailOf("invitation").body);
    expect(html).toContain("background-color:#8a4b2d");
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain('name="color-scheme"');
  });

  it("shows the code whole, to be copied", async () => {
    const { html, text } = await renderMail(mailOf("sign-in").body);
    expect(html).toContain(">042137<");
    expect(text).toContain("\n042137\n");
  });
});

describe("the foot", () => {
  const choices = "https://council.example/me/notices";
  const page = "https://council.example/unsubscribe/a.words.b_-c";
  const stop = { about: "promises and thanks", page, oneClick: "https://council.example/api/unsubscribe/a" };

  it.each([...mails])("of the %s mail can say how to get fewer", async (_, { body }) => {
    const { html, text } = await renderMail(body, { choices, stop });
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(links.slice(-2)).toEqual([page, choices]);
    expect(html).not.toContain(stop.oneClick);
    expect(text).toContain(`No more mails about promises and thanks:\n${page}\n`);
    expect(text.trimEnd().split("\n").slice(-2)).toEqual(["Choose what you are told:", choices]);
  });

  it("says nothing of stopping what is always sent", async () => {
    const { text } = await renderMail(mailOf("farewell").body, { choices });
    expect(text).not.toContain("No more mails");
    expect(text).toContain(choices);
  });
});

describe("mails without a place to go", () => {
  const links = async (body: Parameters<typeof renderMail>[0]) =>
    [...(await renderMail(body)).html.matchAll(/<a [^>]*href=/g)].length;

  it("a code to delete an account is typed where it was asked for: no link can be pressed by mistake", async () => {
    const { body } = mailOf("deletion-code");
    expect(await links(body)).toBe(0);
    expect((await renderMail(body)).text).toContain("042137");
  });

  it("the last mail asks for nothing", async () => {
    expect(await links(mailOf("account-deleted").body)).toBe(0);
  });
});
