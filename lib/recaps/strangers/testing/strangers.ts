import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { ActorName, World } from "@/lib/db/testing/world";
import type { additionHeld } from "@/lib/jobs/handlers/addition";
import type { OutboxJob } from "@/lib/jobs/queue";
import { additionsDesk } from "@/lib/recaps/additions/waiting/queries";
import { publicRecap } from "@/lib/recaps/reading/queries";
import { sendAddition } from "@/lib/recaps/strangers/commands";
import { newForm } from "@/lib/recaps/strangers/rules";
import { sendAdditionSchema } from "@/lib/recaps/strangers/schema";
import { workOn } from "@/lib/recaps/strangers/work/rules";
import type { LinkContext } from "@/lib/tenancy/context";
import { mintLink } from "@/lib/tenancy/mint";

export const earlier = (seconds: number) => new Date(Date.now() - seconds * 1000);

function answerTo(task: string): string {
  for (let from = 0; ; from += 10_000) {
    const answer = workOn(task, from, 10_000);
    if (answer) return answer;
  }
}

type Wish = {
  text?: string;
  name?: string;
  email?: string;
  worked?: boolean;
  form?: string;
  website?: string;
};

export const letters = async (outcome: ReturnType<typeof additionHeld>) => {
  const answer = await outcome;
  return "letters" in answer ? answer.letters : [];
};

/** What strangers do to the public recap of a world, and where it can be seen. */
export function strangersOf(world: () => World) {
  const as = (actor: ActorName) => world().contexts[actor];
  const filled = ({ text = "And humor.", name = "", email = "", worked = true, ...wish }: Wish = {}) => {
    const form = wish.form ?? atTime(earlier(30), () => newForm(world().worldRecap));
    const work = worked ? answerTo(form) : "";
    const { website = "" } = wish;
    return sendAdditionSchema.parse({
      agendaItemId: world().longAgo.question,
      text,
      name,
      email,
      form,
      work,
      website,
    });
  };

  const send = (wish?: Wish, network = "203.0.113.0/24") =>
    sendAddition(world().links.recap, filled(wish), network);

  async function own(sent: Awaited<ReturnType<typeof send>>): Promise<LinkContext> {
    if (!("token" in sent)) throw new Error("it should have an address of its own");
    const link = await mintLink(sent.token);
    if (!link) throw new Error("the address should open");
    return link;
  }

  const desk = async (actor: ActorName = "organizer") =>
    (await additionsDesk(as(actor), world().worldRecap)).additions;
  const idOf = async (text: string) => (await desk()).find((one) => one.text === text)?.id ?? "";
  const below = async () =>
    (await publicRecap(world().links.recap)).questions.flatMap(({ additions }) =>
      additions.map(({ text }) => text),
    );
  const printed = async () =>
    (await publicRecap(world().links.recap)).questions.flatMap(({ rows }) =>
      rows.map(({ text, credit }) => [text, credit]),
    );
  const job = (topic: OutboxJob["topic"], addition: string): OutboxJob =>
    ({
      id: newId(),
      topic,
      orgId: world().orgId,
      userId: null,
      payload: { addition },
    }) as unknown as OutboxJob;
  return { as, filled, send, own, desk, idOf, below, printed, job };
}
