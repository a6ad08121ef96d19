import { Select } from "@/components/ui/select";
import { allZones, listedZone } from "@/lib/calendar/zone-list";

/** Every IANA zone by region. Stands in a Field; `empty` names what no choice means. */
export function ZoneSelect({ defaultValue, empty }: { defaultValue: string; empty?: string }) {
  const regions = Map.groupBy(allZones(), (zone) => zone.split("/")[0] ?? zone);
  return (
    <Select defaultValue={defaultValue && listedZone(defaultValue)}>
      {empty && <option value="">{empty}</option>}
      {[...regions].map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
