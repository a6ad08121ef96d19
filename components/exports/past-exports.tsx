import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { PastExport } from "@/lib/exports/organization/queries";

type PastExportsProps = { past: PastExport[]; zone: string; locale: string };

/** Who took everything out before, and when. */
export function PastExports({ past, zone, locale }: PastExportsProps) {
  return (
    <Section title="Taken out before">
      {past.length === 0 ? (
        <p className="text-ink-soft">Nobody has taken everything out yet.</p>
      ) : (
        <List label="Taken out before">
          {past.map(({ at, name }) => (
            <Row key={at.toISOString()} title={name} detail={<Time at={at} zone={zone} locale={locale} />} />
          ))}
        </List>
      )}
    </Section>
  );
}
