import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** For somebody with one address, which may end with their job. */
export function PersonalAddressOffer({ email }: { email: string }) {
  return (
    <Notice
      tone="info"
      title="Keep a second way in"
      action={<TextLink href="/me/sign-in">Add a personal address</TextLink>}
    >
      You sign in with <span className="wrap-anywhere">{email}</span> alone. If that is a work mailbox, it
      ends with the job; your network here need not.
    </Notice>
  );
}
