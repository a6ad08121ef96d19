import { Button } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { Form } from "@/components/ui/form";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import { type ArchiveState, sizeWords } from "@/lib/own-data/archives/rules";

type Reader = { zone: string; locale: string };
type ArchivePartProps = { archive: ArchiveState; ask: FormAction; reader: Reader };

/** How the archive of a person's own data stands, and the one thing to do about it. */
export function ArchivePart({ archive, ask, reader }: ArchivePartProps) {
  switch (archive.state) {
    case "making":
      return (
        <>
          <KeepFresh seconds={3} />
          <Notice title="It is being made">
            That takes a minute or two. You need not wait: a mail tells you when it is ready.{" "}
            <TextLink href="/me/data">Look again</TextLink>
          </Notice>
        </>
      );
    case "ready":
      return (
        <div className="grid gap-4">
          <p>
            Made on <Time at={archive.readyAt} {...reader} />, {sizeWords(archive.size)}. You can download it
            until <Time at={archive.expiresAt} {...reader} />.
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <DownloadLink href={`/me/data/archive/${archive.id}`}>Download my data</DownloadLink>
            <Ask ask={ask} label="Make it anew" look="plain" />
          </div>
        </div>
      );
    case "failed":
      return (
        <Notice
          tone="warn"
          title="This time it could not be made"
          action={<Ask ask={ask} label="Try again" look="primary" />}
        >
          Nothing is lost; it was only the file that failed.
        </Notice>
      );
    case "none":
      return <Ask ask={ask} label="Make my archive" look="primary" />;
  }
}

type AskProps = { ask: FormAction; label: string; look: "primary" | "plain" };

const Ask = ({ ask, label, look }: AskProps) => (
  <Form action={ask} label={label} className="grid gap-3">
    <Button look={look} pendingLabel="Asking…">
      {label}
    </Button>
  </Form>
);
