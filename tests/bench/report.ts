/** What a benchmark found, in the form of `.output/bench.json`. */
export interface Finding {
  readonly name: string;
  /** How much of it: cards, papers or saves. */
  readonly size: number | null;
  readonly value: number;
  readonly unit: string;
  /** The least that the same could cost, measured in the same run; null where there is none. */
  readonly floor: number | null;
  readonly ratio: number | null;
  /** What was aimed at, in words; null where the number only informs. */
  readonly aim: string | null;
  readonly met: boolean | null;
}

/** What was measured, before it is judged. */
export interface Measured {
  readonly name: string;
  readonly size?: number;
  readonly value: number;
  readonly unit: 'ms' | 'bytes';
  readonly floor?: number;
  /** At most this value, or at most so many times the floor. */
  readonly aim?: { readonly value: number } | { readonly ratio: number };
}

const round = (value: number) => Number(value.toPrecision(4));

/** Judges a measurement by its aim. Throws when an aim needs a floor that was not measured. */
export function judge({ name, size, value, unit, floor, aim }: Measured): Finding {
  const ratio = floor === undefined ? null : value / floor;
  const judged = () => {
    if (!aim) return { aim: null, met: null };
    if ('value' in aim) return { aim: `at most ${aim.value} ${unit}`, met: value <= aim.value };
    if (ratio === null) throw new Error(`${name} has an aim against a floor, but no floor.`);
    return { aim: `at most ${aim.ratio} times the floor`, met: ratio <= aim.ratio };
  };
  return {
    name,
    size: size ?? null,
    value: round(value),
    unit,
    floor: floor === undefined ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
    ...judged(),
  };
}

/** The findings as a table of plain text. */
export function table(findings: readonly Finding[]): string {
  const number = (value: number | null) => (value === null ? '' : String(value));
  const verdict = { true: 'met', false: 'MISSED', null: '' };
  const rows = [
    ['what', 'size', 'value', 'floor', 'ratio', 'aim', ''],
    ...findings.map((finding) => [
      finding.name,
      number(finding.size),
      `${finding.value} ${finding.unit}`,
      number(finding.floor),
      number(finding.ratio === null ? null : Number(finding.ratio.toFixed(2))),
      finding.aim ?? '',
      verdict[`${finding.met}`],
    ]),
  ];
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(columns?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
