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
import { declareVersions, type Migration, migrations } from '.';

/** Every version that was ever released, as it lies on someone's disk. */
const dumps: readonly Dump[] = [version1];
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
      version: 2,
      stores: { journal: 'id, at, kind' },
      upgrade: (transaction) =>
        transaction.table('papers').toCollection().modify({ upgraded: true }),
    };
    const database = new Dexie(name);
    declareVersions(database, 2, [...migrations, next]);
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
    expect(papers.map(({ key }) => key)).toEqual([
      'arxiv:2407.21783',
      'arxiv:2408.00001',
      'arxiv:hep-th/9901001',
      'doi:10.1000/joined',
    ]);
    const { rows } = project({
      ...emptyLibrary,
      papers: new Map(papers.map(({ key, state }) => [key, state])),
      tags: new Map(tags.map((tag) => [tag.key, tag])),
    });
    for (const paper of papers) {
      expect(rows.get(paper.key)).toEqual(paper);
      expect(paperSchema.safeParse(paper).success).toBe(true);
    }
    const [herd, number, old, joined] = papers;
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
    expect(await database.tags.orderBy('usedAt').primaryKeys()).toEqual(['to cite', '大模型']);

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
