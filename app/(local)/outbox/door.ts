import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { localDoorsOpen, localMailKept } from "@/lib/auth/local";

/** For the person in front of this machine alone; for everybody else there is no such page. */
export async function requireLocalDoor(): Promise<void> {
  if (!localMailKept() || !localDoorsOpen(await headers())) notFound();
}
