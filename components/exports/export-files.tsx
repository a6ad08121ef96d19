import { Button } from "@/components/ui/button";
import { List, Row } from "@/components/ui/list";
import { type ExportKind, exportKinds } from "@/lib/exports/schema";

const files: Record<ExportKind, { title: string; detail: string }> = {
  people: {
    title: "People",
    detail:
      "Addresses, what they do, topics, and what they answered for organizers. The import reads this file again as it is.",
  },
  pairings: {
    title: "Pairings",
    detail:
      "Who is paired with whom, and what became of each proposal. The cohort’s pairings page imports this file again.",
  },
  attendance: { title: "Attendance", detail: "One row a person, one column a session." },
  answers: {
    title: "Answers",
    detail:
      "Answers to prompts that went to the whole cohort. What somebody wrote for a mentor or a group stays with them.",
  },
};

type ExportFilesProps = { base: string; hasCohorts: boolean };

/** The files there are, each with its button. They stand in a form that says which cohort. */
export function ExportFiles({ base, hasCohorts }: ExportFilesProps) {
  return (
    <List label="Files">
      {exportKinds
        .filter((kind) => hasCohorts || kind === "people")
        .map((kind) => (
          <Row
            key={kind}
            title={files[kind].title}
            detail={files[kind].detail}
            action={
              <Button
                look={kind === "people" ? "primary" : "quiet"}
                formAction={`${base}/people/export/${kind}`}
                aria-label={`Download ${files[kind].title.toLowerCase()}`}
              >
                Download
              </Button>
            }
          />
        ))}
    </List>
  );
}
