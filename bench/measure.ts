import type pg from "pg";
import type { Databases } from "./databases";
import { firstLoadBytes } from "./first-load";
import { type Comparison, compare, median, rate, type Target, warmUp } from "./load";
import type { Page } from "./pages";
import { sequentialScans } from "./plans";
import type { Measured } from "./report";
import { type Size, type Stage, untilBack } from "./stage";
import { statementsPerView } from "./statements";

type Run = {
  /** Addresses of the two servers of one run. */
  sites: { empty: string; ours: string };
  stage: Stage;
  databases: Databases;
  admin: pg.Client;
};

// Many short rounds: a burst of something else on the machine then spoils few of them.
const againstEmpty = { rounds: 16, seconds: 0.5 };
const growthRounds = 10;

/** The empty page against itself: how far from 1 this is says how much the machine's other work blurs this run. */
export const measureNoise = (empty: string): Promise<Comparison> =>
  compare({ url: empty }, { url: empty }, againstEmpty);

/** Takes every figure of one page. The database of one organization is on stage before and after. */
export async function measure(page: Page, { sites, stage, databases, admin }: Run): Promise<Measured> {
  const { fixture, guarded } = databases;
  const target = {
    url: new URL(page.path(fixture), sites.ours).href,
    headers: { cookie: fixture.cookies[page.as] },
  };
  const inOne = {
    name: page.name,
    firstLoad: await firstLoadBytes(target),
    statements: await statementsPerView(admin, target),
    load: page.underLoad ? await compare(target, { url: sites.empty }, againstEmpty) : undefined,
    growth: page.underLoad ? await costOfGrowth(target, stage) : undefined,
  };
  await change(stage, "many", target);
  const scans = await sequentialScans(admin, guarded, target);
  await change(stage, "one", target);
  return { ...inOne, scans };
}

/** What a view costs among many organizations, measured in turns as in `compare`, where alone it costs 1. */
async function costOfGrowth(target: Target, stage: Stage): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < growthRounds; round++) {
    const order: Size[] = round % 2 === 0 ? ["one", "many"] : ["many", "one"];
    const rates = { one: 0, many: 0 };
    for (const size of order) {
      await change(stage, size, target);
      rates[size] = await rate(target, 0.8);
    }
    costs.push(rates.one / rates.many);
  }
  return median(costs);
}

/** Fresh connections have everything still to learn about their database, so they get some requests to learn from first. */
async function change(stage: Stage, size: Size, target: Target): Promise<void> {
  await stage.show(size);
  await untilBack(target);
  await warmUp(target, 100);
}
