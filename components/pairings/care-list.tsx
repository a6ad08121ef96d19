import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Care } from "@/lib/pairings/ratings/care/rules";

type CareListProps = { pairs: readonly Care[]; base: string; reader: { zone: string; locale: string } };

/** Pairs that need a look, each with what was said, as sentences. */
export function CareList({ pairs, base, reader }: CareListProps) {
  return (
    <List label="Pairs that need a look">
      {pairs.map(({ pairingId, pair, lines }) => (
        <Row
          key={pairingId}
          title={
            <TextLink look="quiet" href={`${base}/pairings/${pairingId}`}>
              {pair}
            </TextLink>
          }
        >
          <div className="grid gap-2">
            {lines.map(({ sentence, words, at }) => (
              <div key={sentence}>
                <p>
                  {sentence}{" "}
                  {at && (
                    <span className="text-sm text-ink-soft">
                      <Time at={at} {...reader} show="day" />
                    </span>
                  )}
                </p>
                {words && <p className="font-serif text-lg whitespace-pre-line">“{words}”</p>}
              </div>
            ))}
          </div>
        </Row>
      ))}
    </List>
  );
}
