import { HomePromises } from "@/components/follow-ups/home-promises";
import { Beginning } from "@/components/home/beginning";
import { CohortLines } from "@/components/home/cohort-lines";
import { Coming } from "@/components/home/coming";
import { Needs } from "@/components/home/needs";
import { Quiet } from "@/components/home/quiet";
import { Said } from "@/components/home/said";
import { MyPairings } from "@/components/pairings/my-pairings";
import { UnsentWords } from "@/components/points/unsent-words";
import { PulseTap } from "@/components/pulse/pulse-tap";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { home } from "@/lib/home/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { followUpActions } from "./follow-ups/on";
import { answerPulseAction } from "./sessions/[sessionId]/pulse/actions";

export default async function HomePage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await home(ctx);
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const { coming, cohorts, people, pulse, promises } = page;
  const around = [
    page.isBeginning && <Beginning key="beginning" base={base} />,
    coming.length > 0 && <Coming key="coming" sessions={coming} base={base} reader={reader} />,
    people.length > 0 && (
      <Section key="people" title="Your people">
        <MyPairings pairings={people} base={base} reader={reader} />
      </Section>
    ),
    cohorts.length > 0 && (
      <CohortLines
        key="cohorts"
        title={page.canManageProgram ? "Cohorts" : cohorts.length === 1 ? "Your cohort" : "Your cohorts"}
        cohorts={cohorts}
        more={page.moreCohorts}
        base={base}
        reader={reader}
      />
    ),
  ].filter(Boolean);
  return (
    <Page aside={around.length > 0 && around}>
      <PageHeader
        title={
          <>
            {page.hello}{" "}
            <span className="block font-normal text-ink-soft">
              <Said words={page.fact} reader={reader} />
            </span>
          </>
        }
      />
      <UnsentWords membershipId={ctx.membershipId} />
      {pulse && (
        <Section
          title={`Was “${pulse.title}” worth your evening?`}
          hint="One tap. Nobody reads who answered what."
        >
          <PulseTap
            action={answerPulseAction.bind(null, orgSlug)}
            fields={{ sessionId: pulse.sessionId, words: "" }}
            chosen={null}
          />
        </Section>
      )}
      {page.items.length > 0 ? (
        <Needs items={page.items} later={page.later} base={base} reader={reader} />
      ) : (
        <Quiet page={page} organization={ctx.orgName} base={base} />
      )}
      {promises.length > 0 && (
        <HomePromises
          items={promises}
          more={page.morePromises}
          today={page.today}
          reader={reader}
          base={base}
          on={followUpActions(orgSlug)}
        />
      )}
      {page.items.some(({ kind }) => kind === "points") && <KeepFresh seconds={60} />}
    </Page>
  );
}
