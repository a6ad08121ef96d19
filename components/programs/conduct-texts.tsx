import { Prose } from "@/components/ui/prose";

type Texts = { codeOfConduct: string; confidentialityRule: string };

/** Both texts that members accept, to be read. */
export function ConductTexts({ codeOfConduct, confidentialityRule }: Texts) {
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h3 className="text-lg font-semibold">Code of conduct</h3>
        <Prose markdown={codeOfConduct} />
      </div>
      <div className="grid gap-2">
        <h3 className="text-lg font-semibold">Confidentiality</h3>
        <Prose markdown={confidentialityRule} />
      </div>
    </div>
  );
}
