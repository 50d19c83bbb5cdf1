import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usualChoices } from '../../utils/export';
import { doiOf, homeAddress } from '../../utils/export/identifiers';
import { markdownNotes } from '../../utils/export/markdown-notes';
import { ZipWriter } from '../../utils/export/zip-writer';
import type { Paper } from '../../utils/paper/schema';
import { hostilePaper } from '../generate/hostile';
import { generateRows } from '../generate/library';
import { itWith, pythonNotes } from './tools';

/** The zip of notes, as Python unpacks it and reads their YAML. */

interface Note {
  readonly name: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Written a few papers at a time, as the page does. */
async function zipOf(papers: readonly Paper[]): Promise<Blob> {
  const options = { exportedAt: '2026-01-02T03:04:05.000Z', choices: usualChoices };
  const writer = new ZipWriter(markdownNotes, options);
  const parts: BlobPart[] = [writer.head()];
  for (let start = 0; start < papers.length; start += 7) {
    parts.push(writer.page(papers.slice(start, start + 7)));
  }
  return new Blob([...parts, writer.tail()]);
}

async function unpack(papers: readonly Paper[]): Promise<readonly Note[]> {
  const bytes = await (await zipOf(papers)).arrayBuffer();
  return JSON.parse(pythonNotes.run(Buffer.from(bytes).toString('base64')));
}

itWith(pythonNotes, 'a thousand papers are a note each, with their properties', async () => {
  const papers = [...generateRows(1_000, 13)].map(({ row }) => row);
  const notes = await unpack(papers);
  expect(notes.map(({ front }) => [front.title, front.authors, front.published])).toEqual(
    papers.map(({ title, authors, published }) => [
      title,
      authors.map(({ name }) => name),
      published,
    ]),
  );
  expect(notes.map(({ front }) => [front.doi, front.url, front.status, front.offprint])).toEqual(
    papers.map((paper) => [doiOf(paper), homeAddress(paper), paper.status, paper.key]),
  );
  for (const [index, { body }] of notes.entries()) {
    expect(body).toContain(papers[index]?.note);
  }
});

itWith(pythonNotes, 'every hostile paper is a note whose name every system can have', async () => {
  const hostile = fc.sample(hostilePaper, { seed: 20_260_103, numRuns: 300 });
  const notes = await unpack([...hostile, ...hostile.slice(0, 20)]);
  expect(notes).toHaveLength(320);
  const names = notes.map(({ name }) => name);
  expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(320);
  for (const name of names) {
    expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.md$/u);
    expect(name).not.toMatch(/^\.|[. ]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  }
});

it('is the same each time', async () => {
  const papers = [...generateRows(20, 13)].map(({ row }) => row);
  const [one, other] = await Promise.all([zipOf(papers), zipOf(papers)]);
  expect(await one.arrayBuffer()).toEqual(await other.arrayBuffer());
});
