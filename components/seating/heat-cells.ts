export type Mark = "never" | "once" | "twice" | "often" | "ahead" | "self";

/** What stands where two meet in the picture. */
export function markOf(met: number, byEnd: number): Mark {
  if (met >= 3) return "often";
  if (met === 2) return "twice";
  if (met === 1) return "once";
  return byEnd > 0 ? "ahead" : "never";
}

/**
 * The picture as paths, one for each mark: cells of the same mark beside each other are one rectangle. What lies ahead is a dot
 * in a cell that is empty so far.
 */
export function cells(met: readonly string[], byEnd: readonly string[], cell: number): Record<Mark, string> {
  const paths: Record<Mark, string[]> = { never: [], once: [], twice: [], often: [], ahead: [], self: [] };
  for (const [row, line] of met.entries()) {
    const marks = [...line].map((digit, at) =>
      at === row ? "self" : markOf(Number(digit), Number(byEnd[row]?.[at] ?? 0)),
    );
    const ground = marks.map((mark) => (mark === "ahead" ? "never" : mark));
    for (let at = 0; at < ground.length; ) {
      const mark = ground[at] ?? "never";
      let end = at + 1;
      while (end < ground.length && ground[end] === mark) end += 1;
      paths[mark].push(`M${at * cell} ${row * cell}h${(end - at) * cell}v${cell}h${(at - end) * cell}z`);
      at = end;
    }
    const [inset, size] = [cell * 0.36, cell * 0.28];
    for (const [at, mark] of marks.entries())
      if (mark === "ahead")
        paths.ahead.push(`M${at * cell + inset} ${row * cell + inset}h${size}v${size}h${-size}z`);
  }
  return {
    never: paths.never.join(""),
    once: paths.once.join(""),
    twice: paths.twice.join(""),
    often: paths.often.join(""),
    ahead: paths.ahead.join(""),
    self: paths.self.join(""),
  };
}
