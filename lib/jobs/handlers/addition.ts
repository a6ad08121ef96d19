import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import { additionConfirmMail, additionHeldMail, additionLinkMail } from "@/lib/mail/templates/addition";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";
import { addressOf } from "./stranger-link";

async function load(tx: Tx, job: OutboxJob) {
  const orgId = orgOf(job);
  const id = idIn(job, "addition");
  const addition = await tx.addition.findUnique({
    where: { orgId_id: { orgId, id } },
    include: {
      sender: true,
      recap: { select: { id: true, title: true, publishedById: true, authorId: true } },
    },
  });
  if (!addition) return null;
  const house = await tx.organization.findUniqueOrThrow({ where: { id: orgId } });
  return { orgId, addition, house, link: await addressOf(tx, orgId, "addition", id) };
}

const toStranger =
  (template: string, words: typeof additionConfirmMail, unconfirmed: boolean): Handler =>
  async (job) => {
    const found = await system((tx) => load(tx, job));
    if (!found?.link || !found.addition.sender) return nothing;
    const { addition, house, link } = found;
    if ((addition.state === "unconfirmed") !== unconfirmed) return nothing;
    const address = found.addition.sender.email;
    const letter: Letter = {
      ...{ template, recipient: addition.id, to: { name: address, address }, from: house.name },
      ...words({ house, recap: addition.recap.title, text: addition.text, link }),
    };
    return { letters: [letter] };
  };

/** To a stranger whose browser has not worked for what it sent: the one button that sends it. */
export const additionConfirm = toStranger("addition-confirm", additionConfirmMail, true);

/** To a stranger who wanted their own address by mail. */
export const additionLink = toStranger("addition-link", additionLinkMail, false);

const DAY = 24 * 60 * 60_000;

/**
 * To the mentor whose collection it is, to whoever published the recap, else to the owners: that strangers' additions wait. At
 * most once a day for one recap, whatever became of the additions in between.
 */
export const additionHeld: Handler = async (job) => {
  const found = await system(async (tx) => {
    const loaded = await load(tx, job);
    if (loaded?.addition.state !== "held") return null;
    const { orgId, addition } = loaded;
    const waits = { orgId, recapId: addition.recapId, state: "held" as const };
    if (!(await isToTell(tx, orgId, addition))) return null;
    const readers = await readersOf(tx, orgId, addition.recap);
    return {
      ...loaded,
      readers,
      waiting: await tx.addition.count({ where: { ...waits, createdAt: { lte: now() } } }),
    };
  });
  if (!found) return nothing;
  const { addition, readers, waiting } = found;
  return {
    letters: readers.map((reader) => {
      const link = siteUrl(`/o/${reader.slug}/recaps/${addition.recapId}/additions`);
      const about = {
        house: reader.house,
        firstName: reader.firstName,
        recap: addition.recap.title,
        waiting,
        link,
      };
      return letterTo(reader, {
        template: "addition-held",
        about: addition.recapId,
        ...additionHeldMail(about),
      });
    }),
  };
};

/** Notes that this addition is told of now, where none was within a day; tried again, the same addition is told of again. */
async function isToTell(tx: Tx, orgId: string, { id, recapId }: { id: string; recapId: string }) {
  const at = now();
  const { count } = await tx.recap.updateMany({
    where: {
      ...{ orgId, id: recapId },
      OR: [{ heldToldAt: null }, { heldToldAt: { lte: new Date(at.getTime() - DAY) } }, { heldToldById: id }],
    },
    data: { heldToldAt: at, heldToldById: id },
  });
  return count > 0;
}

type OfRecap = { publishedById: string | null; authorId: string | null };

async function readersOf(tx: Tx, orgId: string, { publishedById, authorId }: OfRecap) {
  const staff = await tx.membership.findMany({
    where: {
      ...{ orgId, status: "active" },
      ...(authorId ? { id: authorId } : { role: { in: ["owner", "organizer"] } }),
    },
    select: { ...readerSelect, role: true },
    orderBy: { id: "asc" },
  });
  const first = staff.filter(({ id }) => id === (authorId ?? publishedById));
  const chosen = first.length > 0 ? first : staff.filter(({ role }) => role === "owner");
  const readers = [];
  for (const member of chosen) readers.push(await readerOf(tx, member));
  return readers.filter((reader) => reader !== null);
}
