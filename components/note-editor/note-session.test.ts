import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../utils/result';
import { createNoteSession } from './note-session';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A session whose writes are answered by hand. */
function setUp() {
  const written: { text: string; sequence: number; answer: (result: Result<unknown>) => void }[] =
    [];
  const seen: string[] = [];
  const session = createNoteSession(
    (text, sequence) =>
      new Promise((answer) => {
        written.push({ text, sequence, answer });
      }),
    (progress) => seen.push(progress.kind),
  );
  const answer = async (position: number, result: Result<unknown> = ok(undefined)) => {
    written[position]?.answer(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { session, written, seen, answer };
}

const pause = () => vi.advanceTimersByTimeAsync(1_000);
const broken = fail('no-answer', 'No answer.');

describe('a note session', () => {
  it('gathers typing and writes the last text once', async () => {
    const { session, written } = setUp();
    session.change('a');
    session.change('ab');
    expect(written).toHaveLength(0);
    await pause();
    expect(written.map(({ text, sequence }) => [text, sequence])).toEqual([['ab', 1]]);
  });

  it('says saved only after the answer', async () => {
    const { session, seen, answer } = setUp();
    session.change('a');
    await pause();
    expect(seen).toEqual(['unsaved', 'saving']);
    await answer(0);
    expect(session.progress().kind).toBe('saved');
  });

  it('does not call a text saved when a later one waits', async () => {
    const { session, answer } = setUp();
    session.change('a');
    await pause();
    session.change('ab');
    await answer(0);
    expect(session.progress().kind).toBe('unsaved');
  });

  it('lets the last text speak, whatever order the answers come in', async () => {
    const { session, written, answer } = setUp();
    session.change('a');
    await pause();
    session.change('ab');
    await pause();
    expect(written.map(({ sequence }) => sequence)).toEqual([1, 2]);
    await answer(1);
    await answer(0, broken);
    expect(session.progress().kind).toBe('saved');
  });

  it('flushes at once and waits for every answer', async () => {
    const { session, written, answer } = setUp();
    session.change('a');
    let settled = false;
    const flushed = session.flush().then(() => {
      settled = true;
    });
    expect(written).toHaveLength(1);
    await pause();
    expect(settled).toBe(false);
    await answer(0);
    await flushed;
    expect(settled).toBe(true);
  });

  it('writes nothing when nothing changed', async () => {
    const { session, written } = setUp();
    await session.flush();
    expect(written).toHaveLength(0);
  });

  it('keeps a text that could not be written, and sends it again with a higher sequence', async () => {
    const { session, written, answer } = setUp();
    session.change('a');
    await pause();
    await answer(0, broken);
    expect(session.progress()).toEqual({ kind: 'failed', error: broken.ok || broken.error });
    const flushed = session.flush();
    expect(written.map(({ text, sequence }) => [text, sequence])).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
    await answer(1);
    await flushed;
    expect(session.progress().kind).toBe('saved');
  });

  it('sends the newer text, not the failed one, when both wait', async () => {
    const { session, written, answer } = setUp();
    session.change('a');
    await pause();
    session.change('ab');
    await answer(0, broken);
    await pause();
    expect(written.at(-1)?.text).toBe('ab');
  });
});
