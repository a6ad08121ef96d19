import { userInfo } from "node:os";

const counts = process.stdout.isTTY === true;

/** @param {number} since */
const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** Says what is being done and how long it took; stays silent about what takes less than a second. */
export async function step(label, work) {
  const began = Date.now();
  let shown = false;
  const show = () => {
    if (counts) process.stdout.write(`\r${label}… ${seconds(began)} s`);
    else if (!shown) process.stdout.write(`${label}… `);
    shown = true;
  };
  const timer = setInterval(show, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown) process.stdout.write(counts ? `\r${label}… ${seconds(began)} s\n` : `${seconds(began)} s\n`);
  }
}

/** An error whose message is all a person needs: printed alone, without a stack. */
export class Plain extends Error {}

/** What to do about a file or folder that belongs to somebody else. */
export function notOurs({ code }, path) {
  const who = userInfo().username;
  return new Plain(
    `${path} cannot be used (${code}). Give it to ${who}: sudo chown -R ${who} '${path}'; chmod -R u+rwX '${path}'`,
  );
}

export function fail(error) {
  const told = error?.code === "EACCES" && error.path ? notOurs(error, error.path) : error;
  console.error(told instanceof Plain ? told.message : told);
  process.exitCode = 1;
}
