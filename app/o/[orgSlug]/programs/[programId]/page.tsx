import type { Metadata } from "next";
import { CohortLinks } from "@/components/cohorts/cohort-links";
import { NewCohortForm } from "@/components/cohorts/new-cohort-form";
import { ConductForm } from "@/components/programs/conduct-form";
import { ConductTexts } from "@/components/programs/conduct-texts";
import { PlanPrompts } from "@/components/programs/plan-prompts";
import { PlanSessions } from "@/components/programs/plan-sessions";
import { ProgramForm } from "@/components/programs/program-form";
import { SaveAsTemplate } from "@/components/programs/save-as-template";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { now } from "@/lib/clock";
import { suggestCohortName } from "@/lib/cohorts/rules";
import { programPage } from "@/lib/programs/queries";
import { groupSentence } from "@/lib/programs/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  addPromptAction,
  addSessionAction,
  archiveProgramAction,
  arrangePromptAction,
  arrangeSessionAction,
  editConductAction,
  editProgramAction,
  editPromptAction,
  restoreProgramAction,
  saveAsTemplateAction,
} from "./actions";
import { createCohortAction } from "./cohorts/new/actions";

export const metadata: Metadata = { title: "Program" };

type Params = { params: Promise<{ orgSlug: string; programId: string }> };

export default async function ProgramPage({ params }: Params) {
  const { orgSlug, programId } = await params;
  const ctx = await requireOrg(orgSlug);
  const program = await show(programPage(ctx, programId));
  const base = `/o/${orgSlug}`;
  const href = `${base}/programs/${programId}`;
  const { canManageProgram, archived, cohorts, archivedCohorts, isTemplate } = program;
  const canManageCohort = program.canManageCohort && !isTemplate;
  const defaults = {
    name: suggestCohortName(now(), ctx.orgTimeZone),
    timeZone: ctx.orgTimeZone,
    groupSize: program.groupSize,
    mentorsPerGroup: program.mentorsPerGroup,
    defaultCapacity: 2,
  };
  const startsHere = canManageCohort && !archived && cohorts.length + archivedCohorts.length === 0;
  return (
    <Page>
      <PageHeader
        title={program.name}
        up={{ href: `${base}/programs`, label: "Programs" }}
        action={
          canManageCohort &&
          !archived &&
          !startsHere && (
            <ButtonLink look="quiet" href={`${href}/cohorts/new`}>
              New cohort
            </ButtonLink>
          )
        }
      >
        {program.summary}
      </PageHeader>
      {isTemplate && !archived && (
        <Notice
          tone="info"
          title="This is a template."
          action={
            <ButtonLink look="quiet" href={`${base}/programs/new?from=${programId}`}>
              New program from it
            </ButtonLink>
          }
        >
          Only organizers see it. What you change here goes into programs that begin from it later.
        </Notice>
      )}
      {archived && (
        <Notice
          tone="info"
          title={isTemplate ? "This template is archived." : "This program is archived."}
          action={
            <Form
              action={restoreProgramAction.bind(null, orgSlug)}
              label="Take it up again"
              className="contents"
            >
              <input type="hidden" name="programId" value={programId} />
              <Button look="quiet">Take it up again</Button>
            </Form>
          }
        >
          {isTemplate
            ? "Only organizers see it, and no program can begin from it."
            : "Only organizers see it. Its cohorts go on."}
        </Notice>
      )}
      {startsHere && (
        <Section
          title="Its first cohort"
          hint="The people who go through a season together. It starts as a draft that only organizers see."
        >
          <NewCohortForm
            programId={programId}
            defaults={defaults}
            action={createCohortAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {cohorts.length > 0 && (
        <Section title="Cohorts">
          <CohortLinks cohorts={cohorts} base={base} />
        </Section>
      )}
      {archivedCohorts.length > 0 && (
        <Disclosure summary={`Archived cohorts (${archivedCohorts.length})`}>
          <CohortLinks cohorts={archivedCohorts} base={base} />
        </Disclosure>
      )}
      <Section
        title="The plan"
        hint={
          canManageProgram
            ? "A cohort copies it when its season is laid out; evenings laid out already stay as they are."
            : groupSentence(program)
        }
      >
        <PlanSessions
          program={program}
          href={href}
          add={addSessionAction.bind(null, orgSlug)}
          arrange={arrangeSessionAction.bind(null, orgSlug)}
        />
      </Section>
      {(canManageProgram || program.prompts.length > 0) && (
        <Section
          title="Prompts in between"
          hint="Ready to be posted to a cohort in the weeks after a session."
        >
          <PlanPrompts
            program={program}
            add={addPromptAction.bind(null, orgSlug)}
            edit={editPromptAction.bind(null, orgSlug)}
            arrange={arrangePromptAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {canManageProgram && program.mentorsPerGroup > 0 && (
        <Section
          title="Topics to offer and look for"
          hint="Mentors and mentees choose from one list, and pairs are made of it."
        >
          <div>
            <ButtonLink look="quiet" href={`${href}/topics`}>
              Open the list
            </ButtonLink>
          </div>
        </Section>
      )}
      <Section title="What holds us together" hint="Everybody accepts both texts when they join.">
        <Disclosure summary="Read both texts" open={!canManageProgram}>
          <ConductTexts {...program} />
        </Disclosure>
        <p>
          <TextLink href={`/o/${orgSlug}/programs/${programId}/conduct`}>
            {canManageProgram ? "Versions, and who accepted which" : "Versions, and those you agreed to"}
          </TextLink>
        </p>
        {canManageProgram && (
          <Disclosure summary="Edit both texts">
            <ConductForm program={program} action={editConductAction.bind(null, orgSlug)} />
          </Disclosure>
        )}
      </Section>
      {canManageProgram && !isTemplate && (
        <Section
          title="In public"
          hint="A page of its own, on which people outside read about the program and apply."
        >
          <div>
            <ButtonLink look="quiet" href={`${href}/public`}>
              Open the public page’s settings
            </ButtonLink>
          </div>
        </Section>
      )}
      {canManageProgram && (
        <Section title={isTemplate ? "The template itself" : "The program itself"}>
          <div>
            <Disclosure summary="Edit name, summary and sizes">
              <ProgramForm program={program} action={editProgramAction.bind(null, orgSlug)} />
            </Disclosure>
            {!isTemplate && (
              <Disclosure summary="Save as a template">
                <SaveAsTemplate program={program} action={saveAsTemplateAction.bind(null, orgSlug)} />
              </Disclosure>
            )}
            {!archived && (
              <Disclosure summary="Archive it">
                <Form
                  action={archiveProgramAction.bind(null, orgSlug)}
                  label={isTemplate ? "Archive the template" : "Archive the program"}
                  className="grid gap-3"
                >
                  <input type="hidden" name="programId" value={programId} />
                  <p>
                    {isTemplate
                      ? "It leaves the list, and no program can begin from it. You can take it up again."
                      : "It leaves the list, and no new cohort can begin. Cohorts that exist go on, and you can take it up again."}
                  </p>
                  <div>
                    <Button look="quiet">
                      {isTemplate ? "Archive the template" : "Archive the program"}
                    </Button>
                  </div>
                </Form>
              </Disclosure>
            )}
          </div>
        </Section>
      )}
    </Page>
  );
}
