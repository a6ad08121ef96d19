import type { Metadata } from "next";
import { WaitingAddition } from "@/components/recaps/waiting-addition";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { RowKeys } from "@/components/ui/row-keys";
import { Section } from "@/components/ui/section";
import { additionsDesk } from "@/lib/recaps/additions/waiting/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { moderateAction } from "./actions";

export const metadata: Metadata = { title: "What readers added" };

const parts = [
  {
    state: "held",
    title: "Waiting to be read",
    hint: "From outside. Nobody else sees it until you let it in.",
  },
  { state: "shown", title: "Readers see these" },
  { state: "hidden", title: "Left out", hint: "Only those who may let it in, and whoever wrote it, see it." },
] as const;

type Params = { params: Promise<{ orgSlug: string; recapId: string }> };

export default async function AdditionsPage({ params }: Params) {
  const { orgSlug, recapId } = await params;
  const desk = await show(additionsDesk(await requireOrg(orgSlug), recapId));
  const recap = `/o/${orgSlug}/recaps/${recapId}`;
  return (
    <Page>
      <PageHeader title="What readers would have added" up={{ href: recap, label: desk.title }}>
        {desk.collection
          ? "One tap lets it in below your collection. Whoever wrote it stays named or not, as they chose."
          : "One tap lets it in, or takes it into the recap itself. Its author stays named or not, as they chose."}
      </PageHeader>
      {desk.additions.length === 0 && (
        <EmptyState
          title="Nobody has added anything yet."
          action={<ButtonLink href={recap}>Read it</ButtonLink>}
        >
          Everybody who reads it is asked what they would have added. It comes together here.
        </EmptyState>
      )}
      <Form
        id="moderate"
        action={moderateAction.bind(null, orgSlug)}
        className="contents"
        label="An addition"
      >
        <input type="hidden" name="recapId" value={recapId} />
      </Form>
      {desk.additions.length > 0 && (
        <RowKeys
          className="grid gap-10"
          hint={`Arrow keys walk from one to the next. I lets in, ${desk.collection ? "" : "T takes into the recap, "}X leaves out.`}
        >
          {parts.map(({ state, title, ...part }) => {
            const rows = desk.additions.filter((addition) => addition.state === state);
            if (rows.length === 0) return null;
            return (
              <Section key={state} title={title} hint={"hint" in part ? part.hint : undefined}>
                <List label={title}>
                  {rows.map((addition) => (
                    <WaitingAddition
                      key={addition.id}
                      addition={addition}
                      form="moderate"
                      takeable={!desk.collection}
                    />
                  ))}
                </List>
              </Section>
            );
          })}
        </RowKeys>
      )}
    </Page>
  );
}
