import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import { editProfile } from "@/lib/profile/commands";
import { editProfileSchema } from "@/lib/profile/schema";
import { mintUser } from "@/lib/tenancy/mint";
import { checkPage, expect, inDays, nth, test } from "./support/scene";

test("finding people among three hundred, spelled nearly right, and only by what they show", async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, mentors, mentees } = await council({ firstEvening: inDays(7) });
  const { orgId } = organization.ctx;
  await system((tx) =>
    tx.membership.createMany({
      data: Array.from({ length: 300 }, (_, at) => ({
        ...{ orgId, id: newId(), status: "active" as const, name: `Jordan Fitzwilliam ${at}` },
        ...{ title: "Senior director of everything that floats", employer: "Quayside" },
      })),
    }),
  );
  const [ana, theo] = [nth(mentors, 0), nth(mentors, 1)];
  const user = await mintUser(ana.sessionToken);
  if (!user) throw new Error("the session should be good");
  const said = { name: ana.name, timeZone: "", offers: "Beekeeping", industry: "Honey", languages: "Basque" };
  await editProfile(
    user,
    editProfileSchema.parse({ ...said, offersAudience: "cohorts", also: [organization.slug] }),
  );

  const window = await windowOf(nth(mentees, 0));
  const people = window.getByRole("list", { name: "People" }).getByRole("link");
  const search = async (words: string) => {
    await window.getByLabel("Search by name, work or topic").fill(words);
    await window.getByRole("button", { name: "Search" }).click();
    await expect(window).toHaveURL(/q=/);
  };
  await window.goto(`${base}/people`);
  await checkPage(window);
  await search("Okaffor");
  await expect(people).toHaveText([theo.name]);
  await expect(window.getByText("These come close")).toBeVisible();
  await checkPage(window);
  await search("beekeeping");
  await expect(people).toHaveText([ana.name]);

  await search("fitzwiliam");
  await expect(people).toHaveCount(50);
  await window.getByRole("link", { name: "More", exact: true }).click();
  await expect(window).toHaveURL(/after=/);
  await expect(people).toHaveCount(50);
  await expect(people.first()).not.toHaveText("Jordan Fitzwilliam 0");
  await checkPage(window);

  await window.goto(`${base}/people`);
  await window.getByText("Filter", { exact: true }).click();
  await window.getByLabel("Speaks").fill("basque");
  await window.getByLabel("Industry").fill("honey");
  await checkPage(window);
  await window.getByRole("button", { name: "Show", exact: true }).click();
  await expect(people).toHaveText([ana.name]);
  await window.getByRole("link", { name: "Show everybody" }).click();
  await expect(people).toHaveCount(50);
  await window.goto(`${base}/people?q=nobodylikethis`);
  await expect(window.getByText("Nobody fits this search.")).toBeVisible();
});
