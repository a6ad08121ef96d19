import { ConductTexts } from "@/components/programs/conduct-texts";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { ConductVersion } from "@/lib/safety/conduct/queries";
import { TextChanges } from "./text-changes";

type VersionListProps = {
  versions: readonly ConductVersion[];
  current: number;
  reader: { zone: string; locale: string };
};

/** Every version of the two texts, the latest first, with what it changed. */
export function VersionList({ versions, current, reader }: VersionListProps) {
  return (
    <ol className="grid gap-8">
      {versions.map((one, at) => {
        const before = versions[at + 1];
        return (
          <li key={one.version} className="grid gap-2">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="text-lg font-semibold">Version {one.version}</h3>
              {one.version === current && <Badge>holds now</Badge>}
              <span className="text-sm text-ink-soft">
                since <Time at={one.since} show="day" {...reader} />
              </span>
            </div>
            {one.acceptedAt && (
              <p className="text-sm text-ink-soft">
                You agreed to it on <Time at={one.acceptedAt} show="day" {...reader} />.
              </p>
            )}
            <div>
              <Disclosure summary={`Read version ${one.version}`}>
                <ConductTexts {...one} />
              </Disclosure>
              {before && (
                <Disclosure summary={`What changed since version ${before.version}`}>
                  <TextChanges
                    title="Code of conduct"
                    before={before.codeOfConduct}
                    after={one.codeOfConduct}
                  />
                  <TextChanges
                    title="Confidentiality"
                    before={before.confidentialityRule}
                    after={one.confidentialityRule}
                  />
                </Disclosure>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
