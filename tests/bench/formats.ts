import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import {
  type ExportFormat,
  exportFormats,
  FileWriter,
  usualChoices,
  writeFile,
} from '../../utils/export';
import { bibtex } from '../../utils/export/bibtex';
import { cslJson } from '../../utils/export/csl-json';
import { ris } from '../../utils/export/ris';
import { recogniseFormat } from '../../utils/import';
import type { Paper } from '../../utils/paper/schema';
import { generateRows } from '../generate/library';
import { median } from './numbers';
import type { Measured } from './report';

/**
 * What writing and reading ten thousand papers costs in each format, without the page around it: the
 * floors are `JSON.stringify` and `JSON.parse` of the same rows. The same is asked of the libraries that
 * others write and read citations by.
 */

export const count = 10_000;
const rounds = 3;
/** Other libraries get so many papers, and what they take is multiplied: of all they take minutes. */
const share = 10;
/** So many papers of a round are written or read between two looks at the heap. */
const stride = 50;
const options = { exportedAt: '2026-01-02T03:04:05.000Z', choices: usualChoices };
/** At most so many ms for a whole export. */
const exportAim = 500;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What some work takes, by the clock and by the heap, the latter over what was there before. */
interface Cost {
  readonly time: number;
  readonly heap: number;
}

/** Runs `work` a few times; it yields now and then so that the heap can be looked at. */
function costOf(work: () => Iterable<unknown>): Cost {
  const times: number[] = [];
  let heap = 0;
  for (let round = 0; round < rounds; round++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    let looking = 0;
    const begun = performance.now();
    for (const _ of work()) {
      const look = performance.now();
      heap = Math.max(heap, process.memoryUsage().heapUsed - before);
      looking += performance.now() - look;
    }
    times.push(performance.now() - begun - looking);
  }
  return { time: median(times), heap };
}

/** Work that cannot be interrupted. */
const whole = (work: () => unknown) =>
  costOf(function* () {
    yield work();
  });

function* writing(format: ExportFormat, papers: readonly Paper[]): Generator<void> {
  const writer = new FileWriter(format, options);
  const parts = [writer.head()];
  for (let start = 0; start < papers.length; start += stride) {
    parts.push(writer.page(papers.slice(start, start + stride)));
    yield;
  }
  parts.push(writer.tail());
  // As the browser does when it makes a file of them.
  for (const part of parts) new TextEncoder().encode(part);
}

function* everySo(items: Iterable<unknown>): Generator<void> {
  let taken = 0;
  for (const _ of items) if (++taken % stride === 0) yield;
}

const found = (name: string, { time, heap }: Cost, floor?: number): Measured[] => [
  { name, size: count, unit: 'ms', value: time, ...(floor !== undefined && { floor }) },
  { name: `${name}: peak heap`, size: count, unit: 'bytes', value: heap },
];

/** What was measured, and what reading BibTeX alone takes, in ms. */
export interface FormatFindings {
  readonly findings: readonly Measured[];
  readonly readingBibtex: number;
}

export function measureFormats(): FormatFindings {
  const papers: Paper[] = [...generateRows(count, 3)].map(({ row }) => row);
  const text = JSON.stringify(papers);
  const floors = {
    write: whole(() => new TextEncoder().encode(JSON.stringify(papers))).time,
    read: whole(() => JSON.parse(text)).time,
  };
  const findings: Measured[] = [];
  for (const format of exportFormats) {
    const [time, heap] = found(
      `write ${format.label}`,
      costOf(() => writing(format, papers)),
      floors.write,
    );
    if (time && heap) findings.push({ ...time, aim: { value: exportAim } }, heap);
  }
  let readingBibtex = 0;
  for (const format of exportFormats.filter(({ eachAsFile }) => !eachAsFile)) {
    const written = writeFile(format, papers, options);
    const reader = recogniseFormat(written.slice(0, 65_536), `x.${format.extension}`);
    const cost = costOf(() => everySo(reader.read(written)));
    if (format === bibtex) readingBibtex = cost.time;
    findings.push(...found(`read ${format.label} as ${reader.label}`, cost, floors.read));
  }
  findings.push(...measureOthers(papers, floors));
  return { findings, readingBibtex };
}

/** The same of the libraries of others, of a share of the papers. */
function measureOthers(
  papers: readonly Paper[],
  floors: { readonly write: number; readonly read: number },
): Measured[] {
  const some = papers.slice(0, count / share);
  const scaled = (name: string, work: () => unknown, floor: number): Measured[] => {
    collect();
    const begun = performance.now();
    work();
    const value = (performance.now() - begun) * share;
    return [
      { name: `${name}, ${share} times a ${share}th`, size: count, unit: 'ms', value, floor },
    ];
  };
  const written = {
    bibtex: writeFile(bibtex, some, options),
    ris: writeFile(ris, some, options),
    csl: JSON.parse(writeFile(cslJson, some, options)),
  };
  plugins.config.get('@bibtex').parse.strict = false;
  const cite = new Cite(written.csl);
  return [
    ...scaled(
      'read BibTeX by @retorquere/bibtex-parser',
      () => parse(written.bibtex, { sentenceCase: false, english: false }),
      floors.read,
    ),
    ...scaled('read BibTeX by @citation-js', () => new Cite(written.bibtex), floors.read),
    ...scaled('read RIS by @citation-js', () => new Cite(written.ris), floors.read),
    ...scaled('write BibTeX by @citation-js', () => cite.format('bibtex'), floors.write),
    ...scaled('write RIS by @citation-js', () => cite.format('ris'), floors.write),
  ];
}
