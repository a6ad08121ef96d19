import { atTime } from "@/lib/clock";
import { setLogo } from "@/lib/organizations/logo/commands";
import { editProfile } from "@/lib/profile/commands";
import { setPortrait } from "@/lib/profile/portrait/commands";
import { editProfileSchema } from "@/lib/profile/schema";
import { mintUserForJob } from "@/lib/tenancy/mint";
import { harborLogo, portraitOf } from "./portraits";
import { hour, type Stage, the } from "./stage";
import { spoken } from "./twelfth/profiles";

/** People say in their own words who they are; some show a picture. The organization gets its logo. */
export async function introduceThemselves({ as, at }: Stage, slug: string, day: number): Promise<void> {
  const owner = as("owner");
  const logo = await harborLogo();
  await atTime(at(-360, "09:40"), () => setLogo(owner, { bytes: logo }));
  for (const [index, { key, face, ...said }] of spoken.entries()) {
    const user = the(await mintUserForJob(as(key).userId), `account of ${key}`);
    const profile = editProfileSchema.parse({ name: as(key).name, timeZone: "", ...said, also: [slug] });
    const bytes = face && (await portraitOf(face));
    await atTime(at(day + (index % 5), hour(12, 3 * index)), async () => {
      await editProfile(user, profile);
      if (bytes) await setPortrait(user, { bytes, everywhere: true });
    });
  }
}
