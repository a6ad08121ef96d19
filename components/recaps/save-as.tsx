import { DownloadLink } from "@/components/ui/download-link";
import { PrintButton } from "@/components/ui/print-button";

/** The same text to keep. `base` is the address of its page. */
export function SaveAs({ base }: { base: string }) {
  return (
    <nav aria-label="Keep it" data-no-print className="flex flex-wrap gap-3">
      <DownloadLink href={`${base}/as/pdf`}>PDF</DownloadLink>
      <DownloadLink href={`${base}/as/markdown`}>Markdown</DownloadLink>
      <DownloadLink href={`${base}/as/html`}>Web page</DownloadLink>
      <PrintButton>Print it</PrintButton>
    </nav>
  );
}
