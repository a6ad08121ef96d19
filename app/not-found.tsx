import type { Metadata } from "next";
import { NotFoundScreen } from "@/components/shell/not-found-screen";

const title = "Not found";

export const metadata: Metadata = { title };

export default function NotFound() {
  return (
    <>
      {/* Where a layout finds nothing, Next leaves all metadata out. */}
      <title>{`${title} · Council`}</title>
      <NotFoundScreen />
    </>
  );
}
