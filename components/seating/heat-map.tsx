"use client";

import { classNames } from "@/components/ui/class-names";
import { cells, type Mark } from "./heat-cells";

type HeatMapProps = {
  names: string[];
  /** How many of them, from the first, are mentors. */
  mentors: number;
  /** A line for each, a digit for each other: how often they have met, and will have met by the end. */
  met: string[];
  byEnd: string[];
  /** What the picture says, in a sentence. */
  label: string;
};

const CELL = 10;
const ROOM = 92;

const looks: Record<Mark, string> = {
  never: "fill-[color-mix(in_srgb,var(--ink)_6%,var(--paper))]",
  once: "fill-[color-mix(in_srgb,var(--accent)_50%,var(--paper))]",
  twice: "fill-[color-mix(in_srgb,var(--accent)_76%,var(--paper))]",
  often: "fill-accent",
  ahead: "fill-accent",
  self: "fill-transparent",
};

/** Everybody against everybody: a filled square where two have met, a dot where they will by the plan. */
export function HeatMap({ names, mentors, met, byEnd, label }: HeatMapProps) {
  const side = names.length * CELL;
  const drawn = cells(met, byEnd, CELL);
  const grid = names.map((_, at) => `M0 ${at * CELL}H${side}M${at * CELL} 0V${side}`).join("");
  const edge = mentors * CELL;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-ROOM} ${-ROOM} ${side + ROOM} ${side + ROOM}`}
      data-fill
      className={classNames(
        "block h-auto w-full max-sm:hidden",
        names.length < 16 ? "max-w-96" : names.length < 30 ? "max-w-2xl" : "max-w-4xl",
      )}
    >
      <Cells
        drawn={drawn}
        grid={grid}
        edge={edge}
        side={side}
        mixed={mentors > 0 && mentors < names.length}
      />
      <g className="fill-ink-soft text-[6.5px]">
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may share a name, and a row is its place
          <g key={at} className={at < mentors ? "font-semibold" : ""}>
            <text x={-4} y={at * CELL + 7.2} textAnchor="end">
              {short(name)}
            </text>
            <text transform={`translate(${at * CELL + 7.2} -4) rotate(-90)`}>{short(name)}</text>
          </g>
        ))}
      </g>
    </svg>
  );
}

/** The same without names, for a narrow screen, where they could not be read. */
export function SmallHeatMap({ names, mentors, met, byEnd, label }: HeatMapProps) {
  const side = names.length * CELL;
  const grid = names.map((_, at) => `M0 ${at * CELL}H${side}M${at * CELL} 0V${side}`).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      data-fill
      className="block h-auto w-full sm:hidden"
    >
      <Cells
        drawn={cells(met, byEnd, CELL)}
        {...{ grid, side, edge: mentors * CELL, mixed: mentors > 0 && mentors < names.length }}
      />
    </svg>
  );
}

type CellsProps = {
  drawn: Record<Mark, string>;
  grid: string;
  /** Where the mentors end. */
  edge: number;
  side: number;
  mixed: boolean;
};

function Cells({ drawn, grid, edge, side, mixed }: CellsProps) {
  return (
    <>
      {(Object.keys(looks) as Mark[])
        .filter((mark) => mark !== "ahead" && drawn[mark])
        .map((mark) => (
          <path key={mark} d={drawn[mark]} className={looks[mark]} />
        ))}
      <path d={grid} className="stroke-paper" strokeWidth="0.8" fill="none" />
      {drawn.ahead && <path d={drawn.ahead} className={looks.ahead} />}
      {mixed && (
        <path
          d={`M0 ${edge}H${side}M${edge} 0V${side}`}
          className="stroke-ink-soft"
          strokeWidth="0.9"
          fill="none"
        />
      )}
    </>
  );
}

const LONGEST = 22;
const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);
