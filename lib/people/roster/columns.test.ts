import { expect, test } from "vitest";
import type { Table } from "@/lib/csv/table";
import { guessColumns } from "./columns";
import { checkMapping } from "./mapping";

function tableOf(headers: string[], ...rows: string[][]): Table {
  return { headers, rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })), delimiter: "," };
}

test("values speak where headings do not", () => {
  const table = tableOf(
    ["A", "B", "C", "D", "E"],
    ["2026-10-01 10:00", "ada@example.org", "Mentor", "CET", "https://linkedin.com/in/ada"],
    ["2026-10-02 10:00", "bo@example.org", "Mentee", "Eastern Time (US)", ""],
  );
  expect(guessColumns(table)).toEqual(["timestamp", "email", "role", "timeZone", "linkedIn"]);
});

test("values decide where a heading could mean two things", () => {
  const headers = ["Email", "Your name", "Role", "Current role", "Date of birth", "Experience"];
  const table = tableOf(
    headers,
    ["ada@example.org", "Ada Byron", "Mentor", "VP of Product", "a secret", "12 years"],
    ["bo@example.org", "Bo Li", "Mentee", "Analyst", "a secret", "1-2"],
  );
  expect(guessColumns(table)).toEqual([
    "email",
    "fullName",
    "role",
    "title",
    "organizerOnly",
    "yearsOfExperience",
  ]);
});

test("the export of another form service", () => {
  const table = tableOf(
    [
      "ID",
      "Start time",
      "Completion time",
      "Email",
      "Name",
      "Mentor or mentee?",
      "Organization",
      "Position",
      "Max mentees",
      "Areas of interest",
      "Dietary needs",
      "Unused",
    ],
    [
      "1",
      "10/1/26 9:00:00",
      "10/1/26 9:05:00",
      "ada@example.org",
      "Ada Byron",
      "Mentor",
      "Engine Co",
      "Analyst",
      "2",
      "Data;Hiring;",
      "vegan",
      "",
    ],
  );
  expect(guessColumns(table)).toEqual([
    "ignore",
    "ignore",
    "timestamp",
    "email",
    "fullName",
    "role",
    "employer",
    "title",
    "capacity",
    "topics",
    "organizerOnly",
    "ignore",
  ]);
});

test("a second column for a field is kept for the organizers, and numbers alone mean nothing", () => {
  const table = tableOf(
    ["Email", "Manager's email", "Lucky number"],
    ["a@example.org", "boss@example.org", "7"],
  );
  expect(guessColumns(table)).toEqual(["email", "organizerOnly", "organizerOnly"]);
});

test("a mapping is refused without an address, with a field twice, or without headings", () => {
  const table = tableOf(["Email", "Other", "Name"], ["a@example.org", "b@example.org", "Ada"]);
  expect(checkMapping(table, ["email", "organizerOnly", "fullName"])).toEqual([]);
  expect(checkMapping(table, ["organizerOnly", "organizerOnly"])).toEqual([
    "No column is marked as the email address. Choose the one that holds it.",
  ]);
  expect(checkMapping(table, ["email", "email", "ignore"])).toEqual([
    "“Email” and “Other” are both marked as “Email address”. Keep one of them.",
  ]);
  expect(
    checkMapping(tableOf(["Ada", "ada@example.org"], ["Bo", "bo@example.org"]), ["ignore", "email"]),
  ).toHaveLength(1);
});
