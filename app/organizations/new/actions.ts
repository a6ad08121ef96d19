"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/forms/action";
import { createOrganization } from "@/lib/organizations/commands";
import { createOrganizationSchema } from "@/lib/organizations/schema";

export const createOrganizationAction = userAction(createOrganizationSchema, async (ctx, input, key) => {
  const { slug } = await createOrganization(ctx, input, key);
  redirect(`/o/${slug}`);
});
