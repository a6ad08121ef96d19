import { buildSite } from "./build";
import { fail, Plain } from "./progress.mjs";
import { deadCode, playwright, readReport, style, types, vitest } from "./test-stages";

type Count = { passed: number; failed: number };
type Stage = { name: string; budget: number; run: () => Promise<number>; count?: () => Count };

/** Without tests of its own, a stage counts as one check. */
const check = (code: number): Count => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

const counted = {
  vitest: (name: string) => (): Count => {
    const report = readReport(name) as VitestReport | undefined;
    if (!report) return { passed: 0, failed: 1 };
    // A file that cannot even be loaded has no test that could fail.
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  },
  playwright: (): Count => {
    const report = readReport("e2e") as PlaywrightReport | undefined;
    if (!report) return { passed: 0, failed: 1 };
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  },
};

/** Budgets are minutes on two cores. */
const stages: Stage[] = [
  { name: "format, lint, import rules", budget: 0.5, run: style },
  { name: "types", budget: 1, run: types },
  { name: "dead code", budget: 0.5, run: deadCode },
  { name: "unit tests", budget: 2, run: () => vitest("unit", []), count: counted.vitest("unit") },
  { name: "database tests", budget: 5, run: () => vitest("db", []), count: counted.vitest("db") },
  { name: "production build", budget: 2, run: () => buildSite().then(() => 0) },
  { name: "stories in a browser", budget: 10, run: () => playwright([]), count: counted.playwright },
];

async function codeOf(stage: Stage): Promise<number> {
  try {
    return await stage.run();
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    fail(error);
    return 1;
  }
}

/** `npm test`: every stage in order until one is red. The last line is the sum over all of them. */
export async function testEverything(): Promise<number> {
  const sum: Count = { passed: 0, failed: 0 };
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`);
    const began = Date.now();
    const code = await codeOf(stage);
    const { passed, failed } = stage.count?.() ?? check(code);
    sum.passed += passed;
    sum.failed += code !== 0 && failed === 0 ? 1 : failed;
    const minutes = (Date.now() - began) / 60_000;
    const verdict = code === 0 ? "green" : "red";
    console.log(
      `── ${stage.name}: ${verdict}, ${minutes.toFixed(1)} of ${stage.budget} min${minutes > stage.budget ? ", over budget" : ""}`,
    );
    if (code !== 0 || failed > 0) break;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}
