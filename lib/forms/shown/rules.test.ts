import { expect, it, vi } from "vitest";
import { atTime } from "@/lib/clock";
import { isImplausible, shownForm } from "@/lib/forms/shown/rules";

vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
const shownAt = new Date("2026-12-01T12:00:00Z");
const form = atTime(shownAt, () => shownForm("application"));
const after = (seconds: number, field = form, about = "application") =>
  atTime(new Date(shownAt.getTime() + seconds * 1_000), () => isImplausible(about, field));

it("takes a form back after a person's time: three seconds to a day", () => {
  expect([2, 4, 86_000, 86_401].map((seconds) => after(seconds))).toEqual([true, false, false, true]);
});

it("takes none that was made up, changed, or shown for something else", () => {
  const [words = "", signature = ""] = form.split(".");
  const later = `${words.replace(/^\d+/, (at) => String(Number(at) + 1))}.${signature}`;
  for (const field of ["", words, later, `${words}.`, `.${signature}`]) expect(after(60, field)).toBe(true);
  expect(after(60, form, "addition:1")).toBe(true);
});

it("is never the same twice", () => {
  expect(atTime(shownAt, () => shownForm("application"))).not.toBe(form);
});
