import { system } from "@/lib/db/unit";
import { makePromise } from "@/lib/follow-ups/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

/** What an organization's people were to be told of so far has become mails and lines of inboxes. */
const toldEverybody = (orgId: string) =>
  expect
    .poll(
      () =>
        system(async (tx) => {
          const [row] = await tx.$queryRaw<{ waiting: number }[]>`
            select count(*)::int as waiting from "Outbox" o left join pgboss.job j on j.id = o.id
            where o."orgId" = ${orgId}::uuid and o.topic <> 'live' and j.state::text is distinct from 'completed'`;
          return row?.waiting;
        }),
      { timeout: 60_000 },
    )
    .toBe(0);

const stopLink = (mail: string) => mail.match(/https?:\/\/\S+(\/unsubscribe\/\S+)/)?.[1] ?? "";

test("fewer mails: from the foot of one, from a mail program, and from one's own page", {
  tag: "@phone",
}, async ({ council, windowOf, request }) => {
  const scene = await council({ firstEvening: inDays(7) });
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const { userId } = priya;
  const promised = (text: string) =>
    makePromise(marta.ctx, { text, due: 1, otherId: priya.ctx.membershipId, doer: "other" });
  /** What was asked for until now has been handled, whether it became a mail or not. */
  const handled = (id: string) =>
    expect
      .poll(
        () =>
          system(async (tx) => {
            const rows = await tx.$queryRaw<{ state: string }[]>`
          select j.state::text from "Outbox" o join pgboss.job j on j.id = o.id
          where o.topic = 'mail.promise-noted' and o.payload->>'followUp' = ${id}`;
            return rows.map(({ state }) => state);
          }),
        { timeout: 30_000 },
      )
      .toEqual(["completed"]);
  const mailed = () =>
    system((tx) => tx.localMail.count({ where: { to: priya.email, subject: { contains: "promised" } } }));
  const chosen = () =>
    system((tx) => tx.noticeChoice.findMany({ where: { userId }, select: { kind: true, mail: true } }));

  // A mail about a promise. Its foot leads to a page for her alone; opening it changes nothing.
  await promised("Send the one-pager.");
  const phone = await windowOf(priya);
  const path = stopLink(await readMail(phone, priya.email, /noted down what you promised/));
  const stranger = await windowOf(null, { javaScriptEnabled: false });
  await stranger.goto(path);
  await expect(
    stranger.getByRole("heading", { name: "No more mails about promises and thanks?" }),
  ).toBeVisible();
  await stranger.getByRole("button", { name: "Stop these mails" }).tap();
  await expect(
    stranger.getByRole("heading", { name: "No more mails about promises and thanks." }),
  ).toBeVisible();
  expect(await chosen()).toEqual([{ kind: "words", mail: false }]);

  // So the next one is not mailed; it still stands where she looks.
  const next = await promised("Bring the numbers.");
  await handled(next.id);
  expect(await mailed()).toBe(1);
  await phone.goto(scene.base);
  await expect(phone.getByText("Bring the numbers.")).toBeVisible();

  // Her own page says so, and there she wants it again, and something else less.
  await phone.goto("/me");
  await phone.getByRole("link", { name: "Notices", exact: true }).tap();
  await expect(phone.getByRole("heading", { name: "You decide what you are told, and when." })).toBeVisible();
  const about = (name: string) => phone.getByRole("group", { name, exact: true });
  const byMail = (name: string) => about(name).getByRole("checkbox", { name: "By mail" });
  await expect(byMail("Promises and thanks")).not.toBeChecked();
  await expect(about("Running an organization")).toHaveCount(0);
  await checkPage(phone);
  await byMail("Promises and thanks").check();
  await byMail("Recaps").uncheck();
  await phone.getByRole("button", { name: "Save what", exact: true }).tap();
  await expect(told(phone, "Saved.")).toBeVisible();
  await expect(byMail("Recaps")).not.toBeChecked();
  await handled((await promised("Call the printer.")).id);
  expect(await mailed()).toBe(2);

  // A mail program asks by itself, without a session; nobody but the page's button does anything else.
  const oneClick = `/api${path}`;
  const followed = await request.get(oneClick, { maxRedirects: 0 });
  expect([followed.status(), followed.headers().location]).toEqual([303, expect.stringContaining(path)]);
  expect((await request.post(oneClick, { form: { anything: "else" } })).status()).toBe(400);
  expect(await chosen()).toContainEqual({ kind: "words", mail: true });
  expect((await request.post(oneClick, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(200);
  expect((await request.post(oneClick, { multipart: { "List-Unsubscribe": "One-Click" } })).status()).toBe(
    200,
  );
  expect(await chosen()).toContainEqual({ kind: "words", mail: false });
  expect((await request.post(`${oneClick}x`, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(
    404,
  );

  // Taken back where it was done.
  const window = await windowOf(null);
  await window.goto(path);
  await checkPage(window);
  await window.getByRole("button", { name: "Send them again" }).tap();
  await expect(window.getByRole("button", { name: "Stop these mails" })).toBeVisible();
  await checkPage(window);
  expect(await chosen()).toContainEqual({ kind: "words", mail: true });
  await window.goto(`${path}x`);
  await expect(window.getByRole("heading", { name: "This link stops nothing any more" })).toBeVisible();
  await checkPage(window);
});

test("an inbox that follows by itself, and one mail a day for what is left of it", { tag: "@phone" }, async ({
  council,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(7) });
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const { membershipId, orgId } = priya.ctx;
  await toldEverybody(orgId);
  await system((tx) => tx.notice.deleteMany({ where: { orgId, membershipId } }));
  const promised = (text: string) =>
    makePromise(marta.ctx, { text, due: 1, otherId: membershipId, doer: "other" });

  // On any page, the bell counts by itself.
  const phone = await windowOf(priya);
  await phone.goto(`${scene.base}/thanks`);
  const bell = (name: string) => phone.getByRole("link", { name, exact: true });
  await expect(bell("Inbox, nothing new")).toBeVisible();
  await promised("Send the one-pager.");
  await expect(bell("Inbox, 1 new")).toBeVisible({ timeout: 30_000 });
  await bell("Inbox, 1 new").tap();
  await expect(phone.getByRole("heading", { name: "What you were told" })).toBeVisible();
  const lines = phone.getByRole("list", { name: "Your inbox" }).getByRole("link");
  await expect(lines).toHaveText(["New: You promised: “Send the one-pager.”"]);

  // So does the inbox.
  await promised("Bring the numbers.");
  await expect(lines).toHaveText([/Bring the numbers/, /Send the one-pager/], { timeout: 30_000 });
  await expect(bell("Inbox, 2 new")).toBeVisible();
  await checkPage(phone);

  // A line leads to what it is about, and is read then.
  await nth(await lines.all(), 1).tap();
  await expect(phone).toHaveURL(`${scene.base}/follow-ups`);
  await expect(bell("Inbox, 1 new")).toBeVisible();
  await bell("Inbox, 1 new").tap();
  await phone.getByRole("button", { name: "Mark all as read" }).tap();
  await expect(told(phone, "One line is marked as read.")).toBeVisible();
  await expect(bell("Inbox, nothing new")).toBeVisible();
  await phone.getByRole("button", { name: "Undo" }).tap();
  await expect(bell("Inbox, 1 new")).toBeVisible();

  // One mail a day: what happens now waits for its hour, and stands in the inbox meanwhile.
  await phone.getByRole("link", { name: "Choose what you are told" }).tap();
  await phone.getByRole("radio", { name: "Once a day" }).check();
  await phone.getByLabel("At", { exact: true }).selectOption("09:00");
  await phone.getByLabel("Remind me of a session or a meeting").selectOption("An hour before");
  await phone.getByRole("button", { name: "Save when" }).tap();
  await expect(told(phone, "Saved.")).toBeVisible();
  await expect(phone.getByRole("radio", { name: "Once a day" })).toBeChecked();
  await expect(phone.getByLabel("Remind me of a session or a meeting")).toHaveValue("60");
  await checkPage(phone);
  const next = await promised("Call the printer.");
  await phone.goto(`${scene.base}/inbox`);
  await expect(nth(await lines.all(), 0)).toHaveText(/Call the printer/, { timeout: 30_000 });
  const row = await system((tx) =>
    tx.notice.findFirstOrThrow({ where: { orgId, membershipId, aboutId: next.id } }),
  );
  expect(row.mailAt).not.toBeNull();
  expect(
    await system((tx) => tx.localMail.count({ where: { to: priya.email, text: { contains: "printer" } } })),
  ).toBe(0);

  // Without JavaScript it is the same list, and the same buttons.
  const plain = await windowOf(priya, { javaScriptEnabled: false });
  await plain.goto(`${scene.base}/inbox`);
  await plain.getByRole("button", { name: "Mark all as read" }).tap();
  await expect(plain.getByText("2 lines are marked as read.")).toBeVisible();
});
