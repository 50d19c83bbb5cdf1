import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { type ExampleWork, exampleWorks } from './example-works';
import { formatReference } from './index';
import type { CitationStyle } from './style';

interface StyleExamples {
  /** The reference, as HTML, of one work of each kind. */
  readonly works: [ExampleWork, string][];
  /** What the plain reference of a work begins with. */
  readonly authors: [string, Paper][];
  /** References, as HTML, of works that are special. */
  readonly others: [string, Paper][];
}

/** Tests of a style, by what it makes of works. */
export function testStyle(style: CitationStyle, { works, authors, others }: StyleExamples): void {
  const html = (paper: Paper) => formatReference(paper, style).html;
  const text = (paper: Paper) => formatReference(paper, style).text;

  it.each(works)('writes a %s', (work, reference) =>
    expect(html(exampleWorks[work])).toBe(reference),
  );

  describe('authors', () => {
    it.each(authors)('%s', (names, paper) => {
      expect(text(paper).startsWith(`${names} `)).toBe(true);
    });
  });

  it.each(others)('%s', (reference, paper) => expect(html(paper)).toBe(reference));
}
