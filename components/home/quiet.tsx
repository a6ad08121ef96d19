import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { HomePage } from "@/lib/home/queries";

type QuietProps = { page: HomePage; organization: string; base: string };

const TARGET = "-my-2 inline-flex min-h-11 items-center";

/** What a home says when nothing needs the reader. */
export function Quiet({ page, organization, base }: QuietProps) {
  const [next] = page.coming;
  if (!page.canManageProgram && page.cohorts.length === 0)
    return (
      <EmptyState
        title="You are not in a cohort yet."
        action={
          <TextLink href={`${base}/programs`} className={TARGET}>
            See the programs
          </TextLink>
        }
      >
        Once the organizers of {organization} add you to one, its evenings and its people stand here.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing needs you right now."
      action={
        next && (
          <TextLink href={`${base}/sessions/${next.id}`} className={TARGET}>
            See the evening
          </TextLink>
        )
      }
    >
      {next ? "Until the next evening, all is well." : "When something does, it stands here."}
    </EmptyState>
  );
}
