import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSender, type Outcome } from "./sender";
import { type Entry, entriesOf, nextMoment, putEntry } from "./store";

/** What a browser keeps, shared by its tabs. */
function fakeStorage() {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(kept, {
    get: (_, name: string) => methods[name as keyof typeof methods] ?? kept[name],
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", fakeStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const write = (id: string, now = 1_000) =>
  putEntry("me", { id, at: nextMoment("me", now), to: "/", body: { text: id } });
const left = () => entriesOf("me").map(({ id, refused }) => (refused ? `${id}: ${refused}` : id));

/** A server that hears everything, and answers as told. */
function server(answers: Record<string, Outcome[]> = {}) {
  const heard: string[] = [];
  const send = async ({ id }: Entry): Promise<Outcome> => {
    heard.push(id);
    return answers[id]?.shift() ?? "sent";
  };
  return { heard, send };
}

/** One lock for all tabs, as a browser has it. */
function locks() {
  let turn = Promise.resolve();
  return (_: string, work: () => Promise<void>) => {
    turn = turn.then(work);
    return turn;
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("what was written", () => {
  it("keeps its order, also where the clock goes back", () => {
    write("first", 9_000);
    write("second", 1_000);
    write("third", 1_000);
    expect(left()).toEqual(["first", "second", "third"]);
  });

  it("is one person's: nobody else's sender takes it", async () => {
    write("mine");
    const { heard, send } = server();
    createSender({ owner: "m", send, changed: () => {} }).flush();
    createSender({ owner: "somebody", send, changed: () => {} }).flush();
    await settle();
    expect(heard).toEqual([]);
  });

  it("is in the page where the browser keeps nothing", async () => {
    vi.stubGlobal("localStorage", undefined);
    write("unkept");
    expect(left()).toEqual(["unkept"]);
    const { heard, send } = server();
    createSender({ owner: "me", send, changed: () => {} }).flush();
    await settle();
    expect([heard, left()]).toEqual([["unkept"], []]);
  });
});

describe("a sender", () => {
  it("sends in order, and the same one again until it has arrived", async () => {
    for (const id of ["1", "2", "3"]) write(id);
    const { heard, send } = server({ 2: ["later", "later"] });
    const states: string[] = [];
    const { flush } = createSender({ owner: "me", send, changed: (state) => void states.push(state) });
    flush();
    await settle();
    expect([heard, left(), states.at(-1)]).toEqual([["1", "2"], ["2", "3"], "waiting"]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(["1", "2", "2"]);
    flush();
    await settle();
    expect([heard, left(), states.at(-1)]).toEqual([["1", "2", "2", "2", "3"], [], "sending"]);
  });

  it("takes a lost connection for a later, and never gives up", async () => {
    write("1");
    const send = vi.fn(() => Promise.reject(new Error("offline")));
    createSender({ owner: "me", send, changed: () => {} }).flush();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(send.mock.calls.length).toBeGreaterThan(6);
    expect(left()).toEqual(["1"]);
  });

  it("keeps what is refused, with why, and goes on with the rest", async () => {
    for (const id of ["1", "2"]) write(id);
    const { heard, send } = server({ 1: [{ refused: "This session is cancelled." }] });
    const { flush } = createSender({ owner: "me", send, changed: () => {} });
    flush();
    await settle();
    flush();
    await settle();
    expect([heard, left()]).toEqual([["1", "2"], ["1: This session is cancelled."]]);
  });

  it("of two tabs sends everything once", async () => {
    for (const id of ["1", "2", "3"]) write(id);
    const { heard, send } = server();
    const alone = locks();
    for (let tab = 0; tab < 2; tab++) createSender({ owner: "me", send, changed: () => {}, alone }).flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard).toEqual(["1", "2", "3"]);
  });

  it("is not held up by a turn that fails: it tries again", async () => {
    write("1");
    const { heard, send } = server();
    const alone = vi.fn((_: string, work: () => Promise<void>) => work());
    alone.mockRejectedValueOnce(new Error("no lock"));
    createSender({ owner: "me", send, changed: () => {}, alone }).flush();
    await settle();
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([heard, left()]).toEqual([["1"], []]);
  });

  it("sends also where the browser refuses its lock", async () => {
    vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(new Error("SecurityError")) } });
    write("1");
    const { heard, send } = server();
    createSender({ owner: "me", send, changed: () => {} }).flush();
    await settle();
    expect([heard, left()]).toEqual([["1"], []]);
  });

  it("sends what is written while it sends", async () => {
    write("1");
    const { heard, send } = server();
    const { flush } = createSender({
      owner: "me",
      send,
      changed: (_, sent) => {
        if (sent?.id === "1") write("2");
      },
    });
    flush();
    await settle();
    expect([heard, left()]).toEqual([["1", "2"], []]);
  });
});
