import { describe, expect, test } from 'vitest';
import type { PaperId } from '../paper/identity';
import { remove, save, setStatus } from './commands';
import { setDistinct } from './distinct';
import { tellApart } from './joins';
import { linkPapers } from './links';
import { mergePapers } from './merge-papers';
import { project } from './project';
import { emptyLibrary, type Library } from './state';
import { moment, sampleRecord } from './testing/samples';
import { undo } from './undo';

const arxiv: PaperId = 'arxiv:2407.21783';
const rival: PaperId = 'arxiv:2408.00001';
const doi: PaperId = 'doi:10.1000/a';
const review: PaperId = 'openreview:abcdefgh';

const row = (library: Library, key: PaperId) => project(library).rows.get(key);
const saved = (library: Library, ids: PaperId[], at: number) =>
  save(library, sampleRecord({ ids }), moment(at)).library;
const libraryOf = (...keys: PaperId[]) =>
  keys.reduce((all, key, index) => saved(all, [key], index), emptyLibrary);
const merge = (library: Library, a: PaperId, b: PaperId, at: number) => {
  const edit = mergePapers(library, a, b, moment(at));
  if (!edit) throw new Error(`${a} and ${b} cannot be one.`);
  return edit;
};

describe('joining by hand', () => {
  test('makes one paper of two, and lasts when either is seen again', () => {
    const { library, key, changes } = merge(libraryOf(arxiv, doi), doi, arxiv, 10);
    expect(key).toBe(arxiv);
    expect(changes).toEqual([
      { key: arxiv, field: `join:${doi}`, before: false, after: true, stamp: moment(10) },
    ]);
    const again = saved(saved(library, [doi], 11), [arxiv], 12);
    expect(row(again, arxiv)).toMatchObject({ shelf: 'saved', ids: [arxiv, doi] });
    expect(row(again, doi)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
    expect(merge(library, arxiv, doi, 11).library).toBe(library);
  });

  test('is taken back and done again, to and fro', () => {
    const before = setStatus(libraryOf(arxiv, doi), doi, 'read', moment(5)).library;
    let { library, changes } = merge(before, arxiv, doi, 10) as Pick<
      ReturnType<typeof merge>,
      'library' | 'changes'
    >;
    for (const round of [11, 12, 13, 14, 15]) {
      const undone = undo(library, changes, moment(round));
      expect(undone.leftAlone).toEqual([]);
      ({ library, changes } = undone);
      expect(row(library, doi)).toMatchObject(
        round % 2 ? { shelf: 'saved', status: 'read' } : { shelf: 'joined', joinedTo: arxiv },
      );
      expect(row(library, arxiv)?.status).toBe(round % 2 ? 'to-read' : 'read');
    }
  });

  test('of a joined pair with a third is taken back without parting the pair', () => {
    const pair = merge(libraryOf(arxiv, doi, review), doi, review, 10).library;
    const all = merge(pair, review, arxiv, 11);
    expect(row(all.library, arxiv)?.ids).toEqual([arxiv, doi, review]);
    const undone = undo(all.library, all.changes, moment(12)).library;
    expect(row(undone, doi)).toMatchObject({ shelf: 'saved', ids: [doi, review] });
    expect(row(undone, arxiv)?.ids).toEqual([arxiv]);
  });

  test('joins papers that were told apart, and those said not to be the same', () => {
    const met = saved(libraryOf(arxiv, doi), [arxiv, doi], 5);
    const apart = tellApart(met, arxiv, doi, moment(6)).library;
    const distinct = setDistinct(apart, doi, arxiv, true, moment(7)).library;
    for (const library of [apart, distinct]) {
      expect(row(library, doi)?.shelf).toBe('saved');
      const merged = merge(library, arxiv, doi, 8);
      expect(row(merged.library, doi)?.shelf).toBe('joined');
      const undone = undo(merged.library, merged.changes, moment(9));
      expect(row(undone.library, doi)?.shelf).toBe('saved');
      const redone = undo(undone.library, undone.changes, moment(10));
      expect(row(redone.library, doi)?.shelf).toBe('joined');
    }
  });

  test('is not done again over a later word that they are not the same', () => {
    const merged = merge(libraryOf(arxiv, doi), arxiv, doi, 10);
    const undone = undo(merged.library, merged.changes, moment(11));
    const said = setDistinct(undone.library, arxiv, doi, true, moment(12)).library;
    const redone = undo(said, undone.changes, moment(13));
    expect(redone.leftAlone).toEqual(undone.changes);
    expect(redone.library).toBe(said);
  });

  test('refuses two arXiv numbers, also those of rows joined into them', () => {
    const library = libraryOf(arxiv, rival, doi, review);
    expect(mergePapers(library, arxiv, rival, moment(10))).toBeUndefined();
    const pairs = merge(merge(library, arxiv, doi, 10).library, rival, review, 11).library;
    expect(mergePapers(pairs, doi, review, moment(12))).toBeUndefined();
  });

  test('of a saved and a removed paper is saved; undo removes that one again', () => {
    for (const gone of [arxiv, doi]) {
      const before = remove(libraryOf(arxiv, doi), gone, moment(5)).library;
      const merged = merge(before, arxiv, doi, 10);
      expect(row(merged.library, arxiv)?.shelf).toBe('saved');
      const undone = undo(merged.library, merged.changes, moment(11)).library;
      for (const key of [arxiv, doi]) {
        expect(row(undone, key)?.shelf).toBe(key === gone ? 'removed' : 'saved');
      }
      const both = remove(before, gone === arxiv ? doi : arxiv, moment(6)).library;
      expect(row(merge(both, arxiv, doi, 10).library, arxiv)?.shelf).toBe('removed');
    }
  });
});

describe('linking', () => {
  test('is seen on both papers, in the order of their identifiers', () => {
    const one = linkPapers(libraryOf(arxiv, rival, doi), doi, rival, true, moment(5)).library;
    const { library, changes } = linkPapers(one, arxiv, doi, true, moment(6));
    expect(row(library, doi)?.linked).toEqual([arxiv, rival]);
    expect(row(library, arxiv)?.linked).toEqual([doi]);
    expect(linkPapers(library, doi, arxiv, true, moment(7)).library).toBe(library);
    const undone = undo(library, changes, moment(8)).library;
    expect(row(undone, doi)?.linked).toEqual([rival]);
    expect(row(undone, arxiv)).not.toHaveProperty('linked');
    expect(undone.papers.get(arxiv)?.registers[`linked:${doi}`]?.value).toBe(false);
  });

  test('lasts when a paper is joined into another, and is taken off under any name', () => {
    const linked = linkPapers(libraryOf(arxiv, rival, doi), doi, rival, true, moment(5)).library;
    const joined = merge(linked, arxiv, doi, 6).library;
    expect(row(joined, arxiv)?.linked).toEqual([rival]);
    expect(row(joined, rival)?.linked).toEqual([doi]);
    expect(linkPapers(joined, arxiv, rival, true, moment(7)).library).toBe(joined);
    const { library, changes } = linkPapers(joined, rival, arxiv, false, moment(7));
    for (const key of [arxiv, rival]) expect(row(library, key)).not.toHaveProperty('linked');
    expect(row(undo(library, changes, moment(8)).library, rival)?.linked).toEqual([doi]);
  });

  test('says nothing once the two are one paper', () => {
    const linked = linkPapers(libraryOf(arxiv, doi), arxiv, doi, true, moment(5)).library;
    const joined = merge(linked, arxiv, doi, 6).library;
    expect(row(joined, arxiv)).not.toHaveProperty('linked');
    expect(linkPapers(joined, arxiv, doi, false, moment(7)).library).toBe(joined);
  });
});

describe('saying that two papers are not the same', () => {
  test('keeps apart what a page shows together; taking it back makes them one', () => {
    const said = setDistinct(libraryOf(arxiv, doi), doi, arxiv, true, moment(5));
    expect(said.changes.map(({ key, field }) => [key, field])).toEqual([
      [doi, `distinct:${arxiv}`],
      [arxiv, `distinct:${doi}`],
    ]);
    const met = saved(said.library, [arxiv, doi], 6);
    expect(row(met, doi)?.shelf).toBe('saved');
    for (const { library, changes } of [
      setDistinct(met, arxiv, doi, false, moment(7)),
      undo(met, said.changes, moment(7)),
    ]) {
      expect(row(library, doi)?.shelf).toBe('joined');
      expect(row(undo(library, changes, moment(8)).library, doi)?.shelf).toBe('saved');
    }
  });

  test('said again, or taken back when it was not said, does nothing', () => {
    const library = libraryOf(arxiv, doi);
    const said = setDistinct(library, arxiv, doi, true, moment(5)).library;
    expect(setDistinct(said, doi, arxiv, true, moment(6)).library).toBe(said);
    expect(setDistinct(library, arxiv, doi, false, moment(6)).library).toBe(library);
    expect(setDistinct(library, arxiv, arxiv, true, moment(6)).library).toBe(library);
  });

  test('is no edit that makes a paper look newly changed', () => {
    const said = setDistinct(libraryOf(arxiv, doi), arxiv, doi, true, moment(50)).library;
    expect(row(said, arxiv)?.updatedAt).toBe('2026-01-01T00:00:00.000Z');
  });

  test('of a row that was joined into another since is still taken back', () => {
    const said = setDistinct(libraryOf(arxiv, doi, review), review, doi, true, moment(5));
    const joined = merge(said.library, arxiv, doi, 6).library;
    expect(mergePapers(joined, arxiv, review, moment(7))).toBeDefined();
    const met = saved(joined, [doi, review], 7);
    expect(row(met, review)?.shelf).toBe('saved');
    expect(row(undo(met, said.changes, moment(8)).library, review)?.shelf).toBe('joined');
    const free = setDistinct(met, review, arxiv, false, moment(8)).library;
    expect(row(free, review)?.shelf).toBe('joined');
  });

  test('tells apart what is one paper', () => {
    const joined = merge(libraryOf(arxiv, doi), arxiv, doi, 5).library;
    const { library, changes } = setDistinct(joined, arxiv, doi, true, moment(6));
    expect(row(library, doi)?.shelf).toBe('saved');
    expect(row(undo(library, changes, moment(7)).library, doi)?.shelf).toBe('joined');
  });
});
