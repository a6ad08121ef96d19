import { Notice } from "@/components/ui/notice";

/** Nobody here is an emergency service, and this says so. */
export const Danger = () => (
  <Notice tone="warn" title="Is somebody in danger now?">
    Please call the emergency number of where you are first (911 in the United States, 112 in Europe). Nobody
    watches this page around the clock.
  </Notice>
);
