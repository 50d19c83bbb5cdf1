import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDatabase } from '../../utils/db/database';
import { exampleRow } from '../../utils/db/example-row';
import { queryTerms } from '../../utils/paper/query';
import { SearchProjection } from './search-projection';

let database: OffprintDatabase;
let projection: SearchProjection;

beforeEach(() => {
  database = new OffprintDatabase(`search-${crypto.randomUUID()}`);
  projection = new SearchProjection(database);
});

afterEach(async () => {
  projection.stop();
  await database.delete();
});

const find = (query: string) => [...projection.find(queryTerms(query))];

/** Settles when the projection next says that its answers may have changed. */
const nextChange = () =>
  new Promise<void>((resolve) => {
    const stop = projection.subscribe(() => {
      stop();
      resolve();
    });
  });

describe('SearchProjection', () => {
  it('reads nothing before it is started', async () => {
    await database.papers.add(exampleRow(1));
    expect(find('paper')).toEqual([]);
    expect(projection.complete).toBe(false);
  });

  it('finds over more papers than one chunk holds', async () => {
    await database.papers.bulkAdd(Array.from({ length: 450 }, (_, number) => exampleRow(number)));
    await projection.start();
    expect(projection.complete).toBe(true);
    expect(find('p449.')).toEqual(['arxiv:2601.00449']);
    expect(find('paper')).toHaveLength(450);
  });

  it('offers the newest papers while the rest is still being read', async () => {
    await database.papers.bulkAdd(Array.from({ length: 450 }, (_, number) => exampleRow(number)));
    const first = nextChange();
    const built = projection.start();
    await first;
    expect(projection.complete).toBe(false);
    expect(find('p449.')).toHaveLength(1);
    expect(find('p0.')).toHaveLength(0);
    await built;
  });

  it('keeps in step with what is saved and changed later', async () => {
    await database.papers.add(exampleRow(1));
    await projection.start();
    const changed = nextChange();
    await database.papers.put(
      exampleRow(1, { note: 'über alles', updatedAt: '2026-02-01T00:00:00.000Z' }),
    );
    await changed;
    expect(find('uber')).toEqual(['arxiv:2601.00001']);
    const saved = nextChange();
    await database.papers.add(exampleRow(2, { updatedAt: '2026-02-02T00:00:00.000Z' }));
    await saved;
    expect(find('p2.')).toEqual(['arxiv:2601.00002']);
  });

  it('is complete over an empty library', async () => {
    await projection.start();
    expect(projection.complete).toBe(true);
    expect(find('anything')).toEqual([]);
  });

  it('can be started again after the database refused', async () => {
    database.close({ disableAutoOpen: true });
    await expect(projection.start()).rejects.toThrow();
    await database.open();
    await database.papers.add(exampleRow(3));
    await projection.start();
    expect(find('p3.')).toHaveLength(1);
  });
});
