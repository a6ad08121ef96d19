/** What the thread is given. */
export type Order = { task: string; input: unknown };

/** What it says: any number of the first, then one of the others. */
export type Said =
  | { progress: number }
  | { result: unknown }
  | { error: { name: string; message: string; code?: string } };
