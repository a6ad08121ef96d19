import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";

type PressProps = {
  /** What the console's form is to do. */
  wish: string;
  look?: ComponentProps<typeof Button>["look"];
  children: ReactNode;
};

/** A button of the console's one form. */
export const Press = ({ wish, look, children }: PressProps) => (
  <Button name="do" value={wish} look={look}>
    {children}
  </Button>
);
