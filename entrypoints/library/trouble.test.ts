import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { explain } from './trouble';

describe('explain', () => {
  it('says what to do about each kind of failure', () => {
    const errors = [
      new Dexie.VersionError('newer'),
      new Dexie.MissingAPIError('none'),
      new DOMException('full', 'QuotaExceededError'),
      new Dexie.OpenFailedError('broken'),
    ];
    const sentences = errors.map(explain);
    expect(new Set(sentences).size).toBe(errors.length);
    expect(sentences[0]).toContain('Update');
    expect(sentences[1]).toContain('private');
    expect(sentences[2]).toContain('space');
  });

  it('has a sentence for anything else that may be thrown', () => {
    expect(explain('text')).toBe(explain(undefined));
  });
});
