import type { Metadata } from "next";
import { WallByGroup } from "@/components/seating/wall-by-group";
import { WallByName } from "@/components/seating/wall-by-name";
import { wallLook } from "@/components/seating/wall-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { seatingPlan } from "@/lib/sessions/plan/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Who sits where" };

type Props = {
  params: Promise<{ orgSlug: string; sessionId: string }>;
  searchParams: Promise<{ by?: string }>;
};

export default async function WallPage({ params, searchParams }: Props) {
  const { orgSlug, sessionId } = await params;
  const byName = (await searchParams).by === "name";
  const ctx = await requireOrg(orgSlug);
  const plan = await show(seatingPlan(ctx, sessionId));
  const session = `/o/${orgSlug}/sessions/${sessionId}`;
  const look = wallLook(
    plan.groups.map(({ people }) => people.map(({ name }) => name)),
    byName ? "name" : "group",
  );
  return (
    <Page width="wide">
      <div className="grid gap-6 print:hidden">
        <PageHeader
          title="Who sits where"
          up={{ href: session, label: plan.title }}
          action={plan.groups.length > 0 && <PrintButton>Print it</PrintButton>}
        />
        <Tabs
          label="In which order"
          tabs={[
            { href: `${session}/groups/wall`, label: "By group", current: !byName },
            { href: `${session}/groups/wall?by=name`, label: "By name", current: byName },
          ]}
        />
      </div>
      {plan.groups.length === 0 ? (
        <EmptyState title="The groups are not seated yet.">
          Once they are, the plan stands here in large type, to be shown on a screen or printed.
        </EmptyState>
      ) : (
        <div data-wall className="grid gap-4">
          <p className="hidden text-[16pt] print:block">
            <strong>{plan.title}</strong>: {byName ? "find your name, then your group" : "find your group"}
          </p>
          {byName ? (
            <WallByName groups={plan.groups} look={look} />
          ) : (
            <WallByGroup groups={plan.groups} look={look} />
          )}
        </div>
      )}
    </Page>
  );
}
