import type { Metadata } from "next";
import { MeTabs } from "@/components/profile/me-tabs";
import { PortraitForm } from "@/components/profile/portrait-form";
import { ProfileFields } from "@/components/profile/profile-fields";
import { ProfileTargets } from "@/components/profile/profile-targets";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { myProfile } from "@/lib/profile/queries";
import { requireUser } from "@/lib/tenancy/require";
import { editProfileAction, removePortraitAction, setPortraitAction } from "./actions";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage() {
  const profile = await myProfile(await requireUser("/me/profile"));
  return (
    <Page>
      <PageHeader title="What you say about yourself">
        It is yours, wherever you go: where you join an organization it comes along, and no roster ever
        rewrites it. You decide who sees which part.
      </PageHeader>
      <MeTabs current="profile" />
      <Section title="Portrait">
        <PortraitForm
          name={profile.name}
          portrait={profile.portrait}
          somewhere={profile.organizations.length > 0}
          save={setPortraitAction}
          remove={removePortraitAction}
        />
      </Section>
      <Form action={editProfileAction} label="Your profile" className="grid gap-10">
        <ProfileFields profile={profile} />
        <ProfileTargets organizations={profile.organizations} />
        <div>
          <Button pendingLabel="Saving…">Save your profile</Button>
        </div>
      </Form>
    </Page>
  );
}
