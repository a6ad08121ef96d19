import { describe, expect, it } from "vitest";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;
const asked = (who: "mentee" | "otherMentee" | "otherMentor") =>
  post.job("mail.intake-asked", { participation: world().participations[who] });

describe("what the pairing needs", () => {
  it("is asked of whoever has not said it, each in the words of their role", async () => {
    await post.run(asked("otherMentee"));
    expect(post.readers()).toEqual(post.sentTo("otherMentee"));
    expect(post.textTo("otherMentee")).toContain(post.page(`cohorts/${world().cohort}/intake`));
    expect(post.textTo("otherMentee")).toContain("what you look for");
    await post.run(asked("otherMentor"));
    expect(post.textTo("otherMentor")).toContain("what you offer");
  });

  it("is not asked of whoever has said it, or has left", async () => {
    await post.run(asked("mentee"));
    await system((tx) =>
      tx.participation.update({
        where: keyOf(world(), world().participations.otherMentee),
        data: { leftAt: now() },
      }),
    );
    await post.run(asked("otherMentee"));
    expect(post.mails()).toEqual([]);
  });
});
