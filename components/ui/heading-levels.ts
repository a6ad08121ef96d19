type Node = { type: string; depth?: number; children?: Node[] };

/**
 * A remark plugin: the highest heading of a text becomes <h`top`>, and no level below is skipped, so that what
 * somebody wrote takes its place in the outline of the page that shows it.
 */
export function headingLevels({ top }: { top: number }) {
  return (tree: Node): void => {
    const headings = headingsIn(tree);
    const depths = [...new Set(headings.map((heading) => heading.depth))].sort();
    let level = top - 1;
    for (const heading of headings) {
      level = Math.min(top + depths.indexOf(heading.depth), level + 1, 6);
      heading.depth = level;
    }
  };
}

function headingsIn(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => (child.type === "heading" ? [child] : headingsIn(child)));
}
