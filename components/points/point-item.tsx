import { RaiseLink } from "@/components/safety/raise-link";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";
import type { PointView } from "@/lib/points/queries";
import { OwnPoint } from "./own-point";

export type PointActions = { edit: FormAction; strike: FormAction; endorse: FormAction };

type PointItemProps = {
  point: PointView;
  canEndorse: boolean;
  base: string;
  on: PointActions;
  /** Keeps a tap on this phone and sends it; without it the form does. */
  keep?: (body: Record<string, string>) => void;
};

/** What somebody of the group said; a name only beside those who agreed. */
export function PointItem({ point, canEndorse, base, on, keep }: PointItemProps) {
  const { text, mine, name, endorsements, endorsed } = point;
  const keptTap: FormAction = async (_, data) => {
    keep?.({ kind: "endorse", pointId: point.id, wish: String(data.get("wish")) });
    return { status: "done" };
  };
  return (
    <li className="grid gap-0.5 py-3">
      <p className="font-serif text-lg wrap-anywhere">{text}</p>
      <div className="flex flex-wrap items-center gap-x-4">
        {canEndorse ? (
          <Form
            action={keep && typeof window !== "undefined" ? keptTap : on.endorse}
            label={`Endorse: ${text}`}
            className="contents"
          >
            <input type="hidden" name="pointId" value={point.id} />
            <Button
              look="plain"
              name="wish"
              value={endorsed ? "withdraw" : "endorse"}
              aria-pressed={endorsed}
              className="-ms-2"
            >
              {endorsed ? "Endorsed" : "Endorse"}
              {endorsements > 0 && ` · ${endorsements}`}
            </Button>
          </Form>
        ) : (
          endorsements > 0 && <span className="text-sm text-ink-soft">Endorsed by {endorsements}</span>
        )}
        {(mine || name) && (
          <span className="text-sm text-ink-soft">{mine ? (name ? "You, by name" : "You") : name}</span>
        )}
        <TextLink
          href={`${base}/follow-ups/new?point=${point.id}`}
          className="inline-flex min-h-11 items-center text-sm"
        >
          Note a promise
        </TextLink>
        {mine ? (
          <OwnPoint point={point} edit={on.edit} strike={on.strike} />
        ) : (
          <RaiseLink base={base} kind="point" id={point.id} about={`“${text}”`} />
        )}
      </div>
    </li>
  );
}
