import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allZones } from "@/lib/calendar/zone-list";
import type { CalendarEvent } from "./event";
import { readByIcalJs, readByNodeIcal } from "./testing/readers";
import { writeCalendar } from "./write";

const event: CalendarEvent = {
  ...{ uid: "0190-kick-off@council", sequence: 3, zone: "America/New_York", cancelled: false },
  startsAt: new Date("2026-11-24T23:30:00Z"),
  endsAt: new Date("2026-11-25T01:30:00Z"),
  changedAt: new Date("2026-11-01T00:00:00Z"),
  ...{
    title: "Kick-off",
    place: "The library, 1 Harbor Street",
    videoUrl: "https://video.example/a?x=1,2;3",
  },
  ...{ about: "Second line", url: "https://council.example/o/harbor/sessions/1" },
  reader: { name: "Ann Lee", address: "ann@example.org", coming: "waiting" },
  inviter: { name: "Harbor Council", address: "hello@council.example" },
};
const write = (change: Partial<CalendarEvent> = {}, method: "REQUEST" | "CANCEL" = "REQUEST") =>
  writeCalendar({ method, events: [{ ...event, ...change }] });

const readers = { "ical.js": readByIcalJs, "node-ical": readByNodeIcal };

describe.each(Object.entries(readers))("an invitation, as %s reads it", (_, read) => {
  it("says when, where, who invites and who is asked", () => {
    const { method, events } = read(write());
    expect(method).toBe("REQUEST");
    expect(events).toEqual([
      {
        ...{ uid: event.uid, sequence: 3, title: event.title, place: event.place, url: event.url },
        ...{ startsAt: event.startsAt, endsAt: event.endsAt, status: "CONFIRMED" },
        about: `Second line\n\nBy video: ${event.videoUrl}\n\n${event.url}`,
        organizer: "hello@council.example",
        attendees: [{ name: "Ann Lee", address: "ann@example.org", status: "NEEDS-ACTION", rsvp: false }],
      },
    ]);
  });

  it("is taken back under the same name", () => {
    const { method, events } = read(write({ sequence: 4, cancelled: true }, "CANCEL"));
    expect(method).toBe("CANCEL");
    expect(events).toMatchObject([{ uid: event.uid, sequence: 4, status: "CANCELLED" }]);
  });

  it("says what was answered, and asks no calendar to answer by itself", () => {
    const coming = (answer: "yes" | "no" | "maybe") =>
      read(write({ reader: { name: "Ann", address: "ann@example.org", coming: answer } })).events[0]
        ?.attendees;
    expect(coming("yes")).toMatchObject([{ status: "ACCEPTED", rsvp: false }]);
    expect(coming("no")).toMatchObject([{ status: "DECLINED", rsvp: false }]);
    expect(coming("maybe")).toMatchObject([{ status: "TENTATIVE", rsvp: false }]);
  });

  it("keeps every sign that somebody types in its place", () => {
    const line = (said: string) => said.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
    // node-ical takes the quotes off a text that stands in them whole; ical.js reads such a one below.
    const text = fc.string({ unit: "grapheme", maxLength: 160 }).filter((said) => !/^".*"$/.test(line(said)));
    fc.assert(
      fc.property(text, text, (title, place) => {
        const { events } = read(write({ title, place, videoUrl: "" }));
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({ title: line(title), place: line(place), uid: event.uid });
      }),
      { numRuns: 100 },
    );
  });

  it("keeps quotes around the whole", () => {
    const quoted = { title: '"Kick-off"', place: '""' };
    expect(readByIcalJs(write(quoted)).events).toMatchObject([quoted]);
  });

  it("cannot be made to carry a line of its own", () => {
    const evil = "Kick-off\r\nATTENDEE:mailto:eve@example.org\nBEGIN:VALARM\u2028END:VCALENDAR";
    const name = 'Ann";CN="Eve\r\nX-EVIL:1';
    const about = evil;
    const reader = { name, address: "ann@example.org", coming: "waiting" as const };
    const { events } = read(write({ title: evil, place: evil, about, reader }));
    expect(events).toHaveLength(1);
    expect(events[0]?.attendees.map(({ address }) => address)).toEqual(["ann@example.org"]);
  });
});

describe("times", () => {
  it("are the same instant for both readers in every zone of the world, also around a change of its clocks", () => {
    const moments = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2034-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...allZones()),
        moments,
        fc.integer({ min: 15, max: 720 }),
        (zone, at, minutes) => {
          const startsAt = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
          const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
          const text = write({ zone, startsAt, endsAt });
          for (const read of Object.values(readers))
            expect({ zone, ...read(text).events[0] }).toMatchObject({ zone, startsAt, endsAt });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("come with the rules of the zone, once for all events in it", () => {
    const text = writeCalendar({
      method: "PUBLISH",
      events: [event, { ...event, uid: "2@council" }, { ...event, uid: "3@council", zone: "Europe/Vienna" }],
    });
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
    expect(text).toContain("DTSTART;TZID=America/New_York:20261124T183000");
    expect(text).toContain("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
  });

  it("are in UTC where the rules that go along say otherwise than the clocks, and in UTC itself", () => {
    // Clocks went forward in April then; the yearly rule of today says March.
    const then = { startsAt: new Date("1990-03-20T18:00:00Z"), endsAt: new Date("1990-03-20T19:00:00Z") };
    expect(write(then)).toContain("DTSTART:19900320T180000Z");
    expect(write({ zone: "UTC" })).not.toContain("VTIMEZONE");
  });
});

describe("the text", () => {
  it("has lines of at most 75 octets, ended by CR LF, that fold no sign in two", () => {
    const text = write({ title: "naïve 日本語 😀 ".repeat(20), about: "Ωμέγα ".repeat(60) });
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
    expect(readByIcalJs(text).events[0]?.title).toBe("naïve 日本語 😀 ".repeat(20).trim());
  });
});
