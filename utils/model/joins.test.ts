import { describe, expect, test } from 'vitest';
import type { PaperId } from '../paper/identity';
import { save, setStatus, setTag, takeInAnd, writeNote } from './commands';
import { tellApart } from './joins';
import { project } from './project';
import { emptyLibrary, type Library } from './state';
import { moment, sampleRecord } from './testing/samples';
import { undo } from './undo';

const arxiv: PaperId = 'arxiv:2407.21783';
const doi: PaperId = 'doi:10.1000/a';
const both = sampleRecord({ ids: [arxiv, doi] });

const row = (library: Library, key: PaperId) => project(library).rows.get(key);
const saved = (library: Library, ids: PaperId[], at: number) =>
  save(library, sampleRecord({ ids }), moment(at)).library;

const apart = saved(saved(emptyLibrary, [arxiv], 1), [doi], 2);
const annotated = writeNote(
  setStatus(setTag(apart, doi, 'nlp', true, moment(3)).library, doi, 'read', moment(4)).library,
  arxiv,
  'mine',
  moment(5),
).library;

function expectTwo(library: Library) {
  expect(row(library, arxiv)).toMatchObject({
    shelf: 'saved',
    ids: [arxiv],
    tags: [],
    status: 'to-read',
    note: 'mine',
  });
  expect(row(library, doi)).toMatchObject({
    shelf: 'saved',
    ids: [doi],
    tags: ['nlp'],
    status: 'read',
    note: '',
  });
}

function expectOne(library: Library) {
  expect(row(library, arxiv)).toMatchObject({ shelf: 'saved', ids: [arxiv, doi], tags: ['nlp'] });
  expect(row(library, doi)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
}

describe('a save that joins two papers', () => {
  const joining = save(annotated, both, moment(6));

  test('says so in its changes; one that enriches a joined paper does not', () => {
    expect(joining.changes).toEqual([
      { key: arxiv, field: `join:${doi}`, before: false, after: true, stamp: moment(6) },
    ]);
    expect(save(joining.library, both, moment(7)).changes).toEqual([]);
  });

  test('is taken back and done again, to and fro', () => {
    expectOne(joining.library);
    let { library, changes } = joining as Pick<typeof joining, 'library' | 'changes'>;
    for (const round of [7, 8, 9, 10, 11]) {
      ({ library, changes } = undo(library, changes, moment(round)));
      if (round % 2) expectTwo(library);
      else expectOne(library);
    }
    expectTwo(saved(library, [arxiv, doi], 12));
  });

  test('is taken back after the joined paper was edited: the edit stays where it was made', () => {
    const edited = setTag(joining.library, arxiv, 'later', true, moment(7)).library;
    const undone = undo(edited, joining.changes, moment(8));
    expect(undone.leftAlone).toEqual([]);
    expect(row(undone.library, arxiv)?.tags).toEqual(['later']);
    expect(row(undone.library, doi)?.tags).toEqual(['nlp']);
  });

  test('is left alone when the papers were told apart since', () => {
    const told = tellApart(joining.library, arxiv, doi, moment(7)).library;
    const undone = undo(told, joining.changes, moment(8));
    expect(undone.leftAlone).toEqual(joining.changes);
    expect(undone.library).toBe(told);
  });

  test('is not done again once the papers have two arXiv numbers', () => {
    const undone = undo(joining.library, joining.changes, moment(7));
    const other = saved(undone.library, [doi, 'arxiv:2408.00001'], 8);
    const redone = undo(other, undone.changes, moment(9));
    expect(redone.leftAlone).toEqual(undone.changes);
    expect(redone.library).toBe(other);
  });
});

test('an edit that joins two papers gives each its own back, note and status included', () => {
  for (const change of [
    (all: Library, key: PaperId) => setStatus(all, key, 'reading', moment(6)),
    (all: Library, key: PaperId) => setTag(all, key, 'nlp', false, moment(6)),
    (all: Library, key: PaperId) => writeNote(all, key, 'ours', moment(6)),
  ]) {
    const edit = takeInAnd(annotated, both, moment(6), change);
    expect(row(edit.library, doi)?.shelf).toBe('joined');
    const undone = undo(edit.library, edit.changes, moment(7));
    expect(undone.leftAlone).toEqual([]);
    expectTwo(undone.library);
    const redone = undo(undone.library, undone.changes, moment(8)).library;
    const { tags, status, note } = row(edit.library, arxiv) ?? {};
    expect(row(redone, arxiv)).toMatchObject({ shelf: 'saved', tags, status, note });
  }
});

describe('telling apart', () => {
  const joined = save(annotated, both, moment(6)).library;

  test('a joined row gives both papers their own, and is taken back', () => {
    const told = tellApart(joined, arxiv, doi, moment(7));
    expectTwo(told.library);
    expect(told.key).toBe(arxiv);
    const back = undo(told.library, told.changes, moment(8));
    expectOne(back.library);
    expectTwo(undo(back.library, back.changes, moment(9)).library);
  });

  test('what is two papers, or one row, changes nothing', () => {
    expect(tellApart(annotated, arxiv, doi, moment(7)).changes).toEqual([]);
    expect(tellApart(joined, arxiv, arxiv, moment(7)).changes).toEqual([]);
    expect(tellApart(joined, arxiv, 'doi:10.1000/none', moment(7)).changes).toEqual([]);
  });

  test('one of three leaves the other two joined', () => {
    const review: PaperId = 'openreview:abcdefgh';
    const three = saved(saved(joined, [review], 7), [arxiv, review], 8);
    const told = tellApart(three, arxiv, doi, moment(9)).library;
    expect(row(told, arxiv)?.ids).toEqual([arxiv, review]);
    expect(row(told, review)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
    expect(row(told, doi)).toMatchObject({ shelf: 'saved', ids: [doi] });
  });
});

describe('two papers that are parted', () => {
  const other: PaperId = 'arxiv:2408.00001';
  const review: PaperId = 'openreview:abcdefgh';
  /** Two arXiv papers, of which pages say that each has the identifier `shared`. */
  const rivals = (shared: PaperId) =>
    saved(saved(emptyLibrary, [arxiv, shared], 1), [other, shared], 2);
  const papers = (library: Library) =>
    [...project(library).rows.values()].map(({ key, shelf }) => [key, shelf]);

  test('meet no third one by an identifier that came with what is undone', () => {
    const before = saved(rivals(review), [doi], 3);
    const joining = save(before, sampleRecord({ ids: [doi, review] }), moment(4));
    expect(row(joining.library, doi)).toMatchObject({ shelf: 'joined' });
    const undone = undo(joining.library, joining.changes, moment(5)).library;
    expect(papers(undone)).toEqual(papers(before));
    expect(row(undone, doi)).toMatchObject({ shelf: 'saved' });
  });

  test('meet no third one that the other kept away, and become one again', () => {
    const before = saved(saved(apart, [arxiv, doi], 3), [other, doi], 4);
    expect(row(before, doi)).toMatchObject({ joinedTo: arxiv });
    const parting = tellApart(before, arxiv, doi, moment(5));
    for (const key of [arxiv, other, doi])
      expect(row(parting.library, key)).toMatchObject({ shelf: 'saved' });
    const undone = undo(parting.library, parting.changes, moment(6)).library;
    expect(papers(undone)).toEqual(papers(before));
  });
});
