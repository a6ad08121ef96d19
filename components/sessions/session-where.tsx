import { TextLink } from "@/components/ui/text-link";

type SessionWhereProps = { session: { place: string; address: string; videoUrl: string } };

/** Where a session is: the place, its address, the video link. Nothing where none of them is set yet. */
export function SessionWhere({ session: { place, address, videoUrl } }: SessionWhereProps) {
  if (!place && !address && !videoUrl) return <p className="text-ink-soft">The place is not set yet.</p>;
  return (
    <div className="grid gap-1">
      {(place || address) && (
        <address className="not-italic">
          {place && <span className="font-semibold">{place}</span>}
          {place && address && <br />}
          {address}
        </address>
      )}
      {videoUrl && (
        <p>
          <TextLink href={videoUrl} rel="noreferrer" className="inline-flex min-h-11 items-center">
            Join by video
          </TextLink>
        </p>
      )}
    </div>
  );
}
