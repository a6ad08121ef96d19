import type { Metadata } from "next";
import { CohortLinks } from "@/components/cohorts/cohort-links";
import { CreateProgramForm } from "@/components/programs/create-program-form";
import { TemplateOutline } from "@/components/programs/template-outline";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { type ProgramLine, programList } from "@/lib/programs/queries";
import { builtInOutlines } from "@/lib/programs/templates/catalog";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { createProgramAction } from "./actions";

export const metadata: Metadata = { title: "Programs" };

export default async function ProgramsPage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const { programs, templates, canManageProgram } = await show(programList(await requireOrg(orgSlug)));
  const base = `/o/${orgSlug}`;
  const running = programs.filter((program) => !program.archived);
  const keptTemplates = templates.filter((template) => !template.archived);
  const archived = [...programs, ...templates].filter((line) => line.archived);

  const [usual] = builtInOutlines;
  if (programs.length === 0 && templates.length === 0 && canManageProgram && usual) {
    return (
      <Page aside={<TemplateOutline template={usual} />}>
        <PageHeader title="Begin with a program">
          A program is the plan of a season: what each evening asks, and what holds people together in
          between. Yours starts as a copy of the council we know works.
        </PageHeader>
        <CreateProgramForm action={createProgramAction.bind(null, orgSlug)} template={usual} />
        <p>
          <TextLink href={`${base}/programs/new`}>Start from another template</TextLink>
        </p>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title="Programs"
        action={
          canManageProgram && (
            <ButtonLink look="quiet" href={`${base}/programs/new`}>
              New program
            </ButtonLink>
          )
        }
      >
        Each program is a plan; each cohort goes through it together.
      </PageHeader>
      {running.length === 0 && (
        <EmptyState title="No program is running at the moment.">
          Once the organizers set one up, it shows here with its cohorts.
        </EmptyState>
      )}
      {running.map((program) => (
        <ProgramPart key={program.id} program={program} base={base} />
      ))}
      {keptTemplates.length > 0 && (
        <Section title="Your templates" hint="Plans you keep; a new program can begin as a copy of one.">
          <ul className="grid gap-2">
            {keptTemplates.map((template) => (
              <li key={template.id}>
                <TextLink href={`${base}/programs/${template.id}`}>{template.name}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {archived.length > 0 && (
        <Disclosure summary={`Archived (${archived.length})`}>
          <ul className="grid gap-2">
            {archived.map((program) => (
              <li key={program.id}>
                <TextLink href={`${base}/programs/${program.id}`}>{program.name}</TextLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Page>
  );
}

function ProgramPart({ program, base }: { program: ProgramLine; base: string }) {
  const href = `${base}/programs/${program.id}`;
  return (
    <Section
      title={
        <TextLink look="quiet" href={href}>
          {program.name}
        </TextLink>
      }
      hint={program.summary || `${program.sessions} sessions`}
    >
      {program.cohorts.length > 0 ? (
        <CohortLinks cohorts={program.cohorts} base={base} />
      ) : (
        <EmptyState title="No cohort yet." action={<TextLink href={href}>Open the program</TextLink>} />
      )}
    </Section>
  );
}
