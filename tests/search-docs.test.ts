import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorNames, operators } from '../utils/query/operators';
import { parseQuery } from '../utils/query/parse';

/** `docs/search.md` against the parser: what it shows works, and what works it shows. */
const text = readFileSync(join(import.meta.dirname, '../docs/search.md'), 'utf8');

const section = (title: string) => text.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

/** The cells of a section's table without its head; none of them holds a bar. */
const rowsOf = (title: string) =>
  section(title)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** What stands in code marks. */
const code = (cell = '') => /^`(.*)`$/.exec(cell)?.[1] ?? '';

const examples = [...text.matchAll(/^```query\n(.*?)^```/gms)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);

describe('docs/search.md', () => {
  it('shows queries and problems', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(rowsOf('Problems').length).toBeGreaterThan(5);
  });

  it('lists every operator that there is, each with an example', () => {
    const rows = rowsOf('Operators');
    expect(rows.map(([name]) => code(name))).toEqual(operatorNames.map((name) => `${name}:`));
    expect(rows.map((row) => code(row.at(-1)))).toEqual(
      operatorNames.map((name) => operators[name].example),
    );
  });

  it('names every operator in the grammar', () => {
    const [, names = ''] = /^name {5}= (.*?) ;/ms.exec(section('Grammar')) ?? [];
    expect(names.split('|').map((name) => JSON.parse(name))).toEqual([...operatorNames]);
  });

  it.each([...examples, ...rowsOf('Operators').map((row) => code(row.at(-1)))])(
    'shows %s, which is a query',
    (example) => {
      const { query, problems } = parseQuery(example);
      expect(problems).toEqual([]);
      expect(query.kind).not.toBe('all');
    },
  );

  it.each(rowsOf('Problems'))('shows that %s has a problem at %s', (query, place, message) => {
    const shown = parseQuery(code(query)).problems.map((problem) => ({
      place: code(query).slice(problem.span.from, problem.span.to),
      message: problem.message,
    }));
    expect(shown).toEqual([{ place: code(place), message }]);
  });
});
