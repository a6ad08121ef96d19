import type { Metadata } from "next";
import { ForgetKept } from "@/components/ui/forget-kept";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Your account will be deleted" };

export default function GoodbyePage() {
  return (
    <>
      <ForgetKept />
      <PageHeader title="Thank you for having been here.">
        You are signed out everywhere. Your account is deleted in seven days; until then nothing is erased.
      </PageHeader>
      <p>
        Changed your mind? <TextLink href="/sign-in?to=/me/data">Sign in</TextLink> before then and press
        “Keep my account”. We have sent you a mail that says so, and you get another one two days before.
      </p>
    </>
  );
}
