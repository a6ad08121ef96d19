import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OtherDomain } from "@/components/auth/other-domain";
import { OtherWay } from "@/components/auth/other-way";
import { offered } from "@/lib/auth/methods";
import { barredFrom, requireUser } from "@/lib/tenancy/require";
import { requestSignInAction } from "../actions";

export const metadata: Metadata = { title: "Another way in" };

/**
 * Where somebody arrives who belongs to an organization, and signed in by a way it does not allow, or has no address of its
 * domains. It stands outside of the organization, which they may not see from here.
 */
export default async function WaysPage({ searchParams }: { searchParams: Promise<{ org?: string }> }) {
  const { org = "" } = await searchParams;
  const user = await requireUser(`/sign-in/ways?org=${encodeURIComponent(org)}`);
  const barred = await barredFrom(org);
  if (!barred) redirect(`/o/${encodeURIComponent(org)}`);
  if (barred.why === "domain") return <OtherDomain barred={barred} email={user.email} />;
  return <OtherWay barred={barred} email={user.email} providers={offered()} sendMail={requestSignInAction} />;
}
