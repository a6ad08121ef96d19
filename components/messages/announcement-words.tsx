import { WithLinks } from "@/components/ui/with-links";

/** What an organizer wrote, as its readers see it: in their own lines, with addresses that can be followed. */
export function AnnouncementWords({ body, author }: { body: string; author: string }) {
  return (
    <div className="grid max-w-prose gap-4 font-serif text-lg wrap-anywhere">
      {body.split(/\r?\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one request
        <p key={index} className="whitespace-pre-line">
          <WithLinks text={paragraph} />
        </p>
      ))}
      <p className="font-sans text-base text-ink-soft">{author}</p>
    </div>
  );
}
