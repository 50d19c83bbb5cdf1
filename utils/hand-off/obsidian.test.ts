import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardAddress, obsidianAddress } from './obsidian';

describe('the address', () => {
  it('has everything encoded that means something in one', () => {
    const name = "A & B's (new) #1";
    expect(obsidianAddress({ vault: 'My vault', name, text: 'a=b\n100%+ü' })).toEqual({
      ok: true,
      value:
        'obsidian://new?vault=My%20vault&name=A%20%26%20B%27s%20%28new%29%20%231&content=a%3Db%0A100%25%2B%C3%BC',
    });
  });

  it('gives back what was put in, whatever that is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (name, content) => {
        const address = obsidianAddress({ name, text: content });
        expect(address.ok).toBe(true);
        if (!address.ok) return;
        expect(address.value).toMatch(/^obsidian:\/\/new\?name=[\w.~%-]*&content=[\w.~%-]*$/);
        const { searchParams } = new URL(address.value);
        expect(searchParams.get('name')).toBe(name.toWellFormed());
        expect(searchParams.get('content')).toBe(content.toWellFormed());
      }),
    );
  });

  it('is refused where it is too long for a browser, and made where one takes more', () => {
    const note = { name: 'Long', text: '%'.repeat(700) };
    const refused = obsidianAddress(note);
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    if (!refused.ok) expect(refused.error.message).toMatch(/too long/);
    expect(obsidianAddress(note, 30_000).ok).toBe(true);
  });

  it('names the clipboard where that has the text', () => {
    expect(clipboardAddress({ vault: 'My vault', name: 'A & B' })).toBe(
      'obsidian://new?vault=My%20vault&name=A%20%26%20B&clipboard=true',
    );
  });
});
