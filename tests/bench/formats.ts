import { parse } from '@retorquere/bibtex-parser';
import { exportFormats, FileWriter, usualChoices, writeFile } from '../../utils/export';
import { bibtex } from '../../utils/export/bibtex';
import { recogniseFormat } from '../../utils/import';
import type { Paper } from '../../utils/paper/schema';
import { generateRows } from '../generate/library';
import { median } from './numbers';
import type { Measured } from './report';

/**
 * What writing and reading ten thousand papers costs in each format, without the page around it: the
 * floors are `JSON.stringify` and `JSON.parse` of the same rows.
 */

const count = 10_000;
const rounds = 3;
/** So many papers the page writes before it lets others have a turn. */
const pageSize = 50;
const options = { exportedAt: '2026-01-02T03:04:05.000Z', choices: usualChoices };
/** At most so many ms for a whole export, and for one task of the page. */
const aims = { export: 500, task: 50 };

const timed = (work: () => void): number => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    work();
    times.push(performance.now() - begun);
  }
  return median(times);
};

export function measureFormats(): readonly Measured[] {
  const papers: Paper[] = [...generateRows(count, 3)].map(({ row }) => row);
  const text = JSON.stringify(papers);
  const floors = {
    write: timed(() => JSON.stringify(papers)),
    read: timed(() => JSON.parse(text)),
  };
  const unit = 'ms';
  const findings: Measured[] = [];
  for (const format of exportFormats) {
    let longest = 0;
    const value = timed(() => {
      const writer = new FileWriter(format, options);
      writer.head();
      for (let start = 0; start < papers.length; start += pageSize) {
        const begun = performance.now();
        writer.page(papers.slice(start, start + pageSize));
        longest = Math.max(longest, performance.now() - begun);
      }
      writer.tail();
    });
    const shared = { size: count, unit } as const;
    findings.push({
      ...shared,
      name: `export, ${format.label}`,
      value,
      floor: floors.write,
      aim: { value: aims.export },
    });
    findings.push({
      ...shared,
      name: `export, ${format.label}: longest task`,
      value: longest,
      aim: { value: aims.task },
    });
  }
  for (const format of exportFormats) {
    const written = writeFile(format, papers, options);
    const reader = recogniseFormat(written.slice(0, 65_536), `x.${format.extension}`);
    const value = timed(() => {
      for (const _item of reader.read(written));
    });
    findings.push({
      name: `read ${format.label} as ${reader.label}`,
      size: count,
      unit,
      value,
      floor: floors.read,
    });
  }
  // A tenth is enough of the other parser: it takes most of a minute for all of them.
  const tenth = writeFile(bibtex, papers.slice(0, count / 10), options);
  const begun = performance.now();
  parse(tenth, { sentenceCase: false, english: false });
  findings.push({
    name: 'read BibTeX by @retorquere/bibtex-parser',
    size: count / 10,
    unit,
    value: performance.now() - begun,
  });
  return findings;
}
