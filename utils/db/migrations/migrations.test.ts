import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { project } from '../../model/project';
import { emptyLibrary } from '../../model/state';
import { undo } from '../../model/undo';
import { paperSchema } from '../../paper/schema';
import { OffprintDatabase } from '../database';
import { type Dump, dumpDatabase, restoreDump } from '../fixtures/dump';
import version1 from '../fixtures/version-1.json';
import version2 from '../fixtures/version-2.json';
import version3 from '../fixtures/version-3.json';
import {
  readLinked,
  readPaper,
  readRecentChanges,
  readRemoved,
  readTags,
  readViews,
} from '../queries';
import { declareVersions, type Migration, migrations } from '.';

/** Every version that was ever released, as it lies on someone's disk. */
const dumps: readonly Dump[] = [version1, version2, version3];
const names: string[] = [];

function newName(): string {
  const name = `migrations-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

const withoutRows = ({ version, tables }: Dump) => ({
  version,
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]),
  ),
});

describe('the versions of the database', () => {
  test('each has a frozen dump and rises above the one before', () => {
    expect(migrations.map(({ version }) => version)).toEqual(dumps.map(({ version }) => version));
    expect(migrations.map(({ version }) => version)).toEqual(dumps.map((_, index) => index + 1));
  });

  test.each(dumps)('version $version is declared as it was frozen', async (dump) => {
    const database = new Dexie(newName());
    declareVersions(database, dump.version);
    await database.open();
    expect(withoutRows(await dumpDatabase(database))).toEqual(withoutRows(dump));
    database.close();
  });

  test('an upgrade runs on the rows that were there', async () => {
    const name = newName();
    await restoreDump(name, version1);
    const next: Migration = {
      version: 4,
      stores: { journal: 'id, at, kind' },
      upgrade: (transaction) =>
        transaction.table('papers').toCollection().modify({ upgraded: true }),
    };
    const database = new Dexie(name);
    declareVersions(database, 4, [...migrations, next]);
    const rows = await database.table('papers').toArray();
    expect(rows).toHaveLength(version1.tables.papers.rows.length);
    expect(rows.every(({ upgraded }) => upgraded)).toBe(true);
    expect(await database.table('journal').where('kind').equals('note').count()).toBe(2);
    database.close();
  });
});

describe.each(dumps)('a library left by version $version', (dump) => {
  async function open(): Promise<OffprintDatabase> {
    const name = newName();
    await restoreDump(name, dump);
    return new OffprintDatabase(name);
  }

  test('opens with every row, each as today’s code would work it out', async () => {
    const database = await open();
    const [papers, tags] = await Promise.all([database.papers.toArray(), database.tags.toArray()]);
    expect(papers).toHaveLength(dump.tables.papers?.rows.length ?? 0);
    const { rows } = project({
      ...emptyLibrary,
      papers: new Map(papers.map(({ key, state }) => [key, state])),
      tags: new Map(tags.map((tag) => [tag.key, tag])),
    });
    for (const paper of papers) {
      expect(rows.get(paper.key)).toEqual(paper);
      expect(paperSchema.safeParse(paper).success).toBe(true);
    }
    const [herd, number, old, joined] = await database.papers.bulkGet([
      'arxiv:2407.21783',
      'arxiv:2408.00001',
      'arxiv:hep-th/9901001',
      'doi:10.1000/joined',
    ]);
    expect(herd).toMatchObject({
      shelf: 'saved',
      status: 'to-read',
      tags: ['To Cite', '大模型'],
      note: 'Read §3 again.\n\n- tables\n\n---\n\nFrom another window.',
    });
    expect(number).toMatchObject({ shelf: 'saved', status: 'reading' });
    expect(old?.shelf).toBe('removed');
    expect(joined).toMatchObject({ shelf: 'joined', joinedTo: 'arxiv:2408.00001' });
    database.close();
  });

  test('can be read by its indexes and undone from its journal', async () => {
    const database = await open();
    const toRead = database.papers
      .where('[shelf+status+savedAt]')
      .between(['saved', 'to-read', Dexie.minKey], ['saved', 'to-read', Dexie.maxKey]);
    expect(await toRead.primaryKeys()).toEqual(['arxiv:2407.21783']);
    expect(await database.papers.where('tagKeys').equals('to cite').count()).toBe(1);
    const tags = await database.tags.orderBy('usedAt').primaryKeys();
    expect(tags.filter((tag) => tag === 'to cite' || tag === '大模型')).toEqual([
      'to cite',
      '大模型',
    ]);

    const entries = await database.journal.orderBy('at').toArray();
    const removal = entries.find(({ kind }) => kind === 'remove');
    const papers = await database.papers.toArray();
    const library = {
      ...emptyLibrary,
      papers: new Map(papers.map(({ key, state }) => [key, state])),
    };
    const undone = undo(library, removal?.changes ?? [], 'zzzzzzzzz-0000-desk');
    expect(undone.leftAlone).toEqual([]);
    expect(project(undone.library).rows.get('arxiv:hep-th/9901001')?.shelf).toBe('saved');
    database.close();
  });
});

describe('a library left by version 1', () => {
  test('lists what was removed by when, and has no revisions yet', async () => {
    const name = newName();
    await restoreDump(name, version1);
    const database = new OffprintDatabase(name);
    expect((await readRemoved(database, 9)).map(({ key }) => key)).toEqual([
      'arxiv:hep-th/9901001',
    ]);
    expect(await database.revisions.count()).toBe(0);
    expect(await readViews(database)).toEqual([]);
    database.close();
  });
});

describe('a library left by version 2', () => {
  test('has what the user said of papers, tags and searches', async () => {
    const name = newName();
    await restoreDump(name, version2);
    const database = new OffprintDatabase(name);
    expect(await readPaper(database, 'arxiv:2501.00001')).toMatchObject({
      title: 'A paper put right by hand',
      authors: [{ name: 'Ada Lovelace' }],
      rating: 4,
      status: 'read',
      tags: ['ML/Vision'],
    });
    const preprint = await readPaper(database, 'arxiv:2501.00002');
    const linked = preprint && (await readLinked(database, preprint));
    expect(linked?.map(({ key }) => key)).toEqual(['doi:10.1000/article']);
    expect(await readTags(database)).toMatchObject([
      { name: 'ML/Vision', colour: 'teal', deleted: false },
      { name: '大模型', deleted: false },
      { name: 'To Cite', deleted: false },
      { name: 'Soon gone', deleted: true },
    ]);
    expect((await readViews(database)).map(({ name }) => name)).toEqual(['Vision to read']);
    expect(await database.revisions.get('arxiv:2501.00004')).toBeDefined();
    const changes = await readRecentChanges(database, 50);
    const bulk = changes.find(({ entry }) => entry.label === 'Rated 2 papers 2 of 5');
    expect(bulk?.stands).toBe(false);
    expect(
      await database.batches
        .where('entry')
        .equals(bulk?.turn ?? '')
        .count(),
    ).toBe(1);
    database.close();
  });
});
