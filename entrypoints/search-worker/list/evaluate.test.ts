import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../utils/query/parse';
import { matches } from '../../../utils/query/testing/naive';
import { paperRow } from '../../../utils/query/testing/papers';
import { queryText } from '../../../utils/query/testing/queries';
import { newestFirst } from '../../../utils/search/sort';
import { Engine } from '../engine';

const library = fc.uniqueArray(paperRow, { maxLength: 12, selector: ({ key }) => key });

it('finds what the naive evaluator finds, whatever the query', () => {
  let found = 0;
  fc.assert(
    fc.property(library, fc.array(queryText, { minLength: 1, maxLength: 8 }), (rows, queries) => {
      const engine = new Engine();
      // In parts, so that there are several segments.
      for (let from = 0; from < rows.length; from += 5) engine.take(rows.slice(from, from + 5));
      for (const query of queries) {
        const list = engine.list({
          query,
          shelf: 'saved',
          sort: newestFirst,
          rows: { from: 0, to: rows.length },
        });
        const { query: parsed } = parseQuery(query);
        const expected = rows.filter((row) => matches(parsed, row)).map(({ key }) => key);
        expect(new Set(list.rows.map(({ key }) => key)), query).toEqual(new Set(expected));
        found += expected.length;
      }
    }),
    { numRuns: 300 },
  );
  expect(found, 'the queries find something').toBeGreaterThan(500);
});
