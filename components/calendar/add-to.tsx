import { TextLink } from "@/components/ui/text-link";

type AddToProps = {
  links: { google: string; outlook: string };
  /** The file that every other calendar opens, Apple's too. */
  file: string;
};

const look = "inline-flex min-h-11 items-center";

/** Three ways into a calendar of one's own. Google's and Microsoft's keep a copy; the file is what the mail holds, too. */
export function AddTo({ links, file }: AddToProps) {
  return (
    <ul aria-label="Add to a calendar" className="flex flex-wrap items-center gap-x-5">
      <li className="text-ink-soft">Add to</li>
      <li>
        <TextLink href={links.google} rel="noreferrer" target="_blank" className={look}>
          Google<span className="sr-only"> Calendar, in a new window</span>
        </TextLink>
      </li>
      <li>
        <TextLink href={links.outlook} rel="noreferrer" target="_blank" className={look}>
          Outlook<span className="sr-only">, in a new window</span>
        </TextLink>
      </li>
      <li>
        <a
          href={file}
          download
          className={`${look} text-accent underline decoration-1 underline-offset-4 hover:decoration-2`}
        >
          Apple and others<span className="sr-only">, as a file</span>
        </a>
      </li>
    </ul>
  );
}
