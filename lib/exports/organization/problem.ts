/** Why an archive cannot be restored: one sentence for the operator. Nothing was changed. */
export class ArchiveProblem extends Error {
  constructor(why: string) {
    super(`${why} Nothing was changed.`);
  }
}
