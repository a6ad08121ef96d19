import { describe, expect, it } from "vitest";
import { renderMail } from "./render";
import { accountDeletedMail } from "./templates/account-deleted";
import { archiveReadyMail } from "./templates/archive-ready";
import { deletionBegunMail, deletionReminderMail } from "./templates/deletion-begun";
import { deletionCodeMail } from "./templates/deletion-code";
import { deletionHeldMail } from "./templates/deletion-held";
import { invitationMail } from "./templates/invitation";
import { meetingAgreedMail, meetingKeptMail } from "./templates/meeting-agreed";
import { meetingCancelledMail } from "./templates/meeting-cancelled";
import { meetingProposedMail } from "./templates/meeting-proposed";
import { farewellMail, memberLeftMail } from "./templates/member-left";
import { ownershipGivenMail, ownershipTakenMail } from "./templates/ownership-handed";
import { pairingActiveMail } from "./templates/pairing-active";
import { pairingDeclinedMail } from "./templates/pairing-declined";
import { pairingEndedMail } from "./templates/pairing-ended";
import { pairingProposedMail } from "./templates/pairing-proposed";
import { pairingWithdrawnMail } from "./templates/pairing-withdrawn";
import { promiseNotedMail, promiseNudgedMail } from "./templates/promise";
import { promptOpenedMail } from "./templates/prompt-opened";
import { promptReminderMail } from "./templates/prompt-reminder";
import { pulseAskedMail } from "./templates/pulse-asked";
import { recapPublishedMail } from "./templates/recap-published";
import { sessionChangedMail } from "./templates/session-changed";
import { sessionInvitedMail } from "./templates/session-invited";
import { signInMail } from "./templates/sign-in";
import { thanksMail } from "./templates/thanks";

const house = { name: "Harbor Council", accent: "#8a4b2d" };
const link = "https://council.example/there?token=a_b-c&x=1";
const person = { house, firstName: "Ana", cohort: "Spring 2027", link };
const other = { name: 'Dana "D" <Fox>', role: "mentor", about: "VP Product, Tern & Sons" } as const;
const session = {
  ...person,
  session: "Second evening",
  when: "Tue, Nov 24, 6:30 PM EST",
  where: "Pier 4",
  videoUrl: "",
  prep: { side: "mentee", link },
} as const;

const answers = { yes: link, no: `${link}&answer=no`, maybe: `${link}&answer=maybe` };
const meeting = { ...session, other: "Dana Fox", purpose: "How to say no" };

const mails = {
  "sign-in": signInMail({ link, code: "042137", minutes: 10 }),
  invitation: invitationMail({
    ...person,
    inviter: "Olga Ray",
    parts: ["as a mentor in Spring"],
    address: "ana@x.org",
    until: "Dec 1",
  }),
  "pairing-proposed": pairingProposedMail({
    ...person,
    other,
    reason: "You both\nlove maps.",
    until: "Dec 1",
  }),
  "pairing-active": pairingActiveMail({ ...person, other, reason: "Maps." }),
  "pairing-declined": pairingDeclinedMail({
    ...person,
    other: other.name,
    words: "It is not the right season for me.",
  }),
  "pairing-ended": pairingEndedMail({ ...person, other: other.name, words: "We reached it." }),
  "pairing-withdrawn": pairingWithdrawnMail({ ...person, other: other.name }),
  "member-left": memberLeftMail({ ...person, name: other.name, removedBy: null }),
  farewell: farewellMail({ ...person, byThemselves: true }),
  "ownership-taken": ownershipTakenMail({ ...person, other: other.name }),
  "ownership-given": ownershipGivenMail({ ...person, other: other.name }),
  "recap-published": recapPublishedMail({ ...person, session: "First evening", day: "Nov 10, 2026" }),
  "session-changed": sessionChangedMail({ ...session, cancelled: false, answers: null }),
  "session-moved": sessionChangedMail({ ...session, cancelled: false, answers }),
  "session-invited": sessionInvitedMail({ ...session, answers }),
  "meeting-proposed": meetingProposedMail({
    ...meeting,
    times: ["Tue, Nov 24, 6:30 PM EST", "Wed, Nov 25, 6:30 PM EST"],
    minutes: 45,
    words: "",
    agreed: null,
  }),
  "meeting-to-move": meetingProposedMail({
    ...meeting,
    times: ["Tue, Nov 24, 6:30 PM EST"],
    minutes: 45,
    words: "Something has come up.",
    agreed: "Mon, Nov 23, 6:30 PM EST",
  }),
  "meeting-agreed": meetingAgreedMail({ ...meeting, changed: false, prep: { side: "mentee", link } }),
  "meeting-changed": meetingAgreedMail({ ...meeting, changed: true, prep: { side: "mentor", link } }),
  "meeting-kept": meetingKeptMail(meeting),
  "meeting-cancelled": meetingCancelledMail({ ...meeting, words: "I am not well.", byReader: false }),
  "meeting-not-now": meetingCancelledMail({
    ...meeting,
    when: null,
    words: "I am not well.",
    byReader: false,
  }),
  "session-cancelled": sessionChangedMail({ ...session, cancelled: true, answers: null }),
  "prompt-opened": promptOpenedMail({
    ...person,
    author: "Olga Ray",
    prompt: "What did you **learn**?",
    audience: "mentor",
    until: "Dec 1",
  }),
  "prompt-reminder": promptReminderMail({
    ...person,
    ...{ author: "Olga Ray", prompt: "What did you **learn**?", audience: "group", until: "Dec 1" },
  }),
  "promise-noted": promiseNotedMail({
    ...person,
    other: other.name,
    text: "Send the plan.",
    due: "due tomorrow",
  }),
  "promise-nudged": promiseNudgedMail({
    ...person,
    other: other.name,
    text: "Send the plan.",
    due: "was due Nov 30, 2026",
  }),
  thanks: thanksMail({ ...person, from: other.name, text: "You listened." }),
  "archive-ready": archiveReadyMail({ until: "Dec 1", link }),
  "deletion-begun": deletionBegunMail({ when: "Dec 1", link }),
  "deletion-reminder": deletionReminderMail({ when: "Dec 1", link }),
  "deletion-held": deletionHeldMail({ organization: "Harbor Council", link }),
};

describe.each(Object.entries(mails))("the %s mail", (_, { subject, body }) => {
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
    const { text } = await renderMail(mails["promise-nudged"].body);
    expect(text).toContain("It was due Nov 30, 2026.");
    expect((await renderMail(mails["promise-noted"].body)).text).toContain("It is due tomorrow.");
  });

  it("keeps a name a name", async () => {
    const { html, text } = await renderMail(mails["pairing-active"].body);
    expect(html).toContain("Dana &quot;D&quot; &lt;Fox&gt;");
    expect(text).toContain('Dana "D" <Fox> (VP Product, Tern & Sons) is now your mentor');
  });

  it("quotes in the text, line by line", async () => {
    const { text } = await renderMail(mails["pairing-proposed"].body);
    expect(text).toContain("> You both\n> love maps.");
  });

  it("wears the organization's accent and answers to a dark theme", async () => {
    const { html } = await renderMail(mails.invitation.body);
    expect(html).toContain("background-color:#8a4b2d");
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain('name="color-scheme"');
  });

  it("shows the code whole, to be copied", async () => {
    const { html, text } = await renderMail(mails["sign-in"].body);
    expect(html).toContain(">042137<");
    expect(text).toContain("\n042137\n");
  });
});

describe("the foot", () => {
  const choices = "https://council.example/me/notices";
  const page = "https://council.example/unsubscribe/a.words.b_-c";
  const stop = { about: "promises and thanks", page, oneClick: "https://council.example/api/unsubscribe/a" };

  it.each(Object.entries(mails))("of the %s mail can say how to get fewer", async (_, { body }) => {
    const { html, text } = await renderMail(body, { choices, stop });
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(links.slice(-2)).toEqual([page, choices]);
    expect(html).not.toContain(stop.oneClick);
    expect(text).toContain(`No more mails about promises and thanks:\n${page}\n`);
    expect(text.trimEnd().split("\n").slice(-2)).toEqual(["Choose what you are told:", choices]);
  });

  it("says nothing of stopping what is always sent", async () => {
    const { text } = await renderMail(mails.farewell.body, { choices });
    expect(text).not.toContain("No more mails");
    expect(text).toContain(choices);
  });
});

describe("mails without a place to go", () => {
  const links = async (body: Parameters<typeof renderMail>[0]) =>
    [...(await renderMail(body)).html.matchAll(/<a [^>]*href=/g)].length;

  it("a code to delete an account is typed where it was asked for: no link can be pressed by mistake", async () => {
    const { body } = deletionCodeMail({ code: "042137", minutes: 10 });
    expect(await links(body)).toBe(0);
    expect((await renderMail(body)).text).toContain("042137");
  });

  it("the last mail asks for nothing", async () => {
    expect(await links(accountDeletedMail().body)).toBe(0);
  });
});
