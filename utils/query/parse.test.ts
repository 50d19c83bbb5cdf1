import { afterEach, describe, expect, it } from 'vitest';
import type { QueryContext } from './context';
import { parseQuery } from './parse';
import { brief } from './testing/brief';

const context: QueryContext = {
  sites: [
    { id: 'arxiv', name: 'arXiv' },
    { id: 'huggingface', name: 'Hugging Face' },
    { id: 'openreview', name: 'OpenReview' },
  ],
};
const read = (text: string) => parseQuery(text, context);

/** The problems of a query, each as what it points at and how bad it is. */
const places = (text: string) =>
  read(text).problems.map(
    ({ span, severity }) => `${severity} “${text.slice(span.from, span.to)}” at ${span.from}`,
  );

describe('parseQuery', () => {
  it.each([
    ['', 'all'],
    [' \n ', 'all'],
    ['attention', 'attention~'],
    ['at', 'at*'],
    ['Müller', 'muller~'],
    ['self-attention', 'self attention*'],
    ['deep learning', 'and(deep~, learning~)'],
    ['deep AND learning', 'and(deep~, learning~)'],
    ['"deep learning"', 'deep learning'],
    ['“deep learning” „netze“', 'and(deep learning, netze)'],
    ['"deep"learning', 'and(deep, learning~)'],
    ['deep"learning"', 'and(deep~, learning)'],
    ['a OR b c', 'or(a*, and(b*, c*))'],
    ['a b OR c OR d', 'or(and(a*, b*), c*, d*)'],
    ['(a OR b) c', 'and(or(a*, b*), c*)'],
    ['(a OR b)OR(c)', 'or(a*, b*, c*)'],
    ['a or b', 'and(a*, or*, b*)'],
    ['"OR" "-x"', 'and(or, x)'],
    ['-survey', 'not(survey~)'],
    ['-"deep learning" -tag:x', 'and(not(deep learning), not(tag:x))'],
    ['-(a OR b) c', 'and(not(or(a*, b*)), c*)'],
    ['NOT a b', 'and(not(a*), b*)'],
    ['NOT(a b)', 'not(and(a*, b*))'],
    ['NOT NOT a', 'a*'],
    ['NOT -a', 'a*'],
    ['-OR', 'not(or*)'],
    ['--', 'all'],
    ['-- --x', 'x*'],
    ['a -> b', 'and(a*, >*, b*)'],
    ['graph-based', 'graph based*'],
    ['O(n)', 'o n*'],
    ['(O(n log n) OR f(x))', 'or(and(o*, n*, log~, n*), f x*)'],
    ['foo(bar baz)', 'and(foo~, bar~, baz~)'],
    ['Schr\\"odinger', 'schrodinger~'],
    ['"Schr\\"odinger equation"', 'schrodinger equation'],
    ['$\\alpha$', 'alpha~'],
    ['C++', 'c + +*'],
    ['注意力', '注 意 力*'],
    ['2407.21783', 'id:arxiv:2407.21783'],
    ['arxiv:2407.21783v2', 'id:arxiv:2407.21783'],
    ['https://arxiv.org/abs/2407.21783', 'id:arxiv:2407.21783'],
    ['(doi:10.1000/182)', 'id:doi:10.1000/182'],
    ['10.1016/0370-2693(75)90025-8', 'id:doi:10.1016/0370-2693(75)90025-8'],
    ['-2407.21783', 'not(id:arxiv:2407.21783)'],
    ['10.5', '10 5*'],
    ['"2407.21783"', '2407 21783'],
    ['BERT: Pre-training', 'and(bert~, pre training*)'],
    ['nothing:here', 'nothing here*'],
  ])('reads %s', (text, query) => {
    expect(brief(read(text).query)).toBe(query);
    expect(places(text)).toEqual([]);
  });

  it.each([
    ['title:attention', 'title:attention~'],
    ['TITLE:Attention', 'title:attention~'],
    ['title:"deep learning"', 'title:deep learning'],
    ['author:muller', 'author:muller~'],
    ['author:"van den berg"', 'author:van den berg'],
    ['author:M\\"uller', 'author:muller~'],
    ['abstract:"long context"', 'abstract:long context'],
    ['note:compare', 'note:compare~'],
    ['venue:neurips', 'venue:neurips~'],
    ['title:--', 'all'],
    ['tag:nlp', 'tag:nlp'],
    ['tag:"To  Cite"', 'tag:to cite'],
    ['tag:NLP/Straße', 'tag:nlp/strasse'],
    ['tag:"5\\" \\\\ disk"', 'tag:5" \\ disk'],
    ['tag:"a(b"', 'tag:a(b'],
    ['(tag:nlp)', 'tag:nlp'],
    ['status:to-read', 'status:to-read'],
    ['status:toread', 'status:to-read'],
    ['status:"to read"', 'status:to-read'],
    ['status:unread', 'status:to-read'],
    ['status:Reading', 'status:reading'],
    ['status:read', 'status:read'],
    ['site:arxiv', 'site:arxiv'],
    ['site:"hugging face"', 'site:huggingface'],
    ['site:OpenReview', 'site:openreview'],
    ['category:cs', 'category:cs'],
    ['category:cs.CL', 'category:cs.cl'],
    ['id:2407.21783', 'id:arxiv:2407.21783'],
    ['id:arxiv:2407.21783', 'id:arxiv:2407.21783'],
    ['id:https://arxiv.org/abs/2407.21783', 'id:arxiv:2407.21783'],
    ['id:2407', 'idBegins:2407'],
    ['id:arXiv:2407', 'idBegins:2407'],
    ['id:10.1145', 'idBegins:10.1145'],
    ['id:Conf/NIPS', 'idBegins:conf/nips'],
    ['has:note', 'has:note'],
    ['has:code', 'has:code'],
    ['has:pdf', 'has:pdf'],
    ['has:abstract', 'has:abstract'],
    ['-has:rating', 'not(has:rating)'],
    ['is:untagged', 'is:untagged'],
    ['is:linked', 'is:linked'],
    ['published:2024', 'published:[2024-01-01, 2025-01-01)'],
    ['published:2024-12', 'published:[2024-12-01, 2025-01-01)'],
    ['published:2024-02-29', 'published:[2024-02-29, 2024-03-01)'],
    ['published:>2024', 'published:[2025-01-01, )'],
    ['published:>=2024', 'published:[2024-01-01, )'],
    ['published:<2024', 'published:[, 2024-01-01)'],
    ['published:<=2024-11', 'published:[, 2024-12-01)'],
    ['published:2024..2025', 'published:[2024-01-01, 2026-01-01)'],
    ['published:2024-03-05..2024-03-05', 'published:[2024-03-05, 2024-03-06)'],
    ['published:2024..', 'published:[2024-01-01, )'],
    ['published:..2024-06', 'published:[, 2024-07-01)'],
    ['published:"2024 .. 2025"', 'published:[2024-01-01, 2026-01-01)'],
    ['published:2024..9999', 'published:[2024-01-01, 9999-12-31)'],
    ['upvotes:50', 'upvotes:[50, 50]'],
    ['upvotes:>50', 'upvotes:[51, ]'],
    ['comments:>=50', 'comments:[50, ]'],
    ['comments:<50', 'comments:[, 49]'],
    ['citations:<=50', 'citations:[, 50]'],
    ['citations:10..50', 'citations:[10, 50]'],
    ['rating:4..', 'rating:[4, ]'],
    ['rating:..2', 'rating:[, 2]'],
  ])('reads the operator in %s', (text, query) => {
    expect(brief(read(text).query)).toBe(query);
    expect(places(text)).toEqual([]);
  });

  it.each([
    // Left out, the rest works.
    ['a OR', 'a*', ['error “OR” at 2']],
    ['OR a', 'a*', ['error “OR” at 0']],
    ['OR', 'all', ['error “OR” at 0']],
    ['a OR OR b', 'or(a*, b*)', ['error “OR” at 2']],
    ['(a OR) b', 'and(a*, b*)', ['error “OR” at 3']],
    ['AND a', 'a*', ['error “AND” at 0']],
    ['a AND', 'a*', ['error “AND” at 2']],
    ['a AND AND b', 'and(a*, b*)', ['error “AND” at 6']],
    ['a AND OR b', 'or(a*, b*)', ['error “AND” at 2']],
    ['a NOT', 'a*', ['error “NOT” at 2']],
    ['(a NOT) b', 'and(a*, b*)', ['error “NOT” at 3']],
    ['NOT OR b', 'b*', ['error “NOT” at 0']],
    ['a - b', 'and(a*, b*)', ['error “-” at 2']],
    ['(a -)', 'a*', ['error “-” at 3']],
    ['x (a OR b', 'and(x*, or(a*, b*))', ['error “(” at 2']],
    ['a) b', 'and(a*, b*)', ['error “)” at 1']],
    ['a () b', 'and(a*, b*)', ['error “()” at 2']],
    ['a ( ) b', 'and(a*, b*)', ['error “( )” at 2']],
    ['a (', 'a*', ['error “(” at 2']],
    [') (', 'all', ['error “)” at 0', 'error “(” at 2']],
    ['"deep learn', 'deep learn*', ['hint “"” at 0']],
    ['x "deep', 'and(x*, deep~)', ['hint “"” at 2']],
    ['author:"van', 'author:van~', ['hint “"” at 7']],
    ['tag: x', 'x*', ['hint “tag:” at 0']],
    ['x tag:', 'x*', ['hint “tag:” at 2']],
    ['tag:""', 'all', ['hint “""” at 4']],
    ['(author:)', 'all', ['hint “author:” at 1']],
    ['a OR tag:', 'a*', ['hint “tag:” at 5']],
    ['tag:(a OR b)', 'or(a*, b*)', ['error “tag:” at 0']],
    ['auther:muller', 'auther muller*', ['hint “auther:” at 0']],
    ['tags:"to cite"', 'and(tags~, to cite)', ['hint “tags:” at 0']],
    ['titel:x', 'titel x*', ['hint “titel:” at 0']],
    ['status:done x', 'x*', ['error “done” at 7']],
    ['status:raed', 'all', ['error “raed” at 7']],
    ['status:rea', 'all', ['hint “rea” at 7']],
    ['site:hug', 'all', ['hint “hug” at 5']],
    ['site:example', 'all', ['error “example” at 5']],
    ['has:cod', 'all', ['hint “cod” at 4']],
    ['has:money', 'all', ['error “money” at 4']],
    ['is:"read"', 'all', ['error “"read"” at 3']],
    ['saved:soon', 'all', ['error “soon” at 6']],
    ['saved:2026-13', 'all', ['error “2026-13” at 6']],
    ['saved:2026-02-30', 'all', ['error “2026-02-30” at 6']],
    ['saved:>', 'all', ['hint “>” at 6']],
    ['saved:> 2026', '2026~', ['hint “>” at 6']],
    ['saved:2026-', 'all', ['hint “2026-” at 6']],
    ['saved:2026..x', 'all', ['error “2026..x” at 6']],
    ['saved:..', 'all', ['hint “..” at 6']],
    ['saved:2026..2025', 'all', ['error “2026..2025” at 6']],
    ['saved:1.2.2026', 'all', ['error “1.2.2026” at 6']],
    ['upvotes:many', 'all', ['error “many” at 8']],
    ['upvotes:-5', 'all', ['error “-5” at 8']],
    ['upvotes:>', 'all', ['hint “>” at 8']],
    ['upvotes:9..3', 'all', ['error “9..3” at 8']],
    ['rating:7', 'all', ['error “7” at 7']],
    ['rating:0..3', 'all', ['error “0..3” at 7']],
  ])('finds what is wrong in %s', (text, query, problems) => {
    expect(brief(read(text).query)).toBe(query);
    expect(places(text)).toEqual(problems);
  });

  it('says what would be right', () => {
    const messages = (text: string) => read(text).problems.map(({ message }) => message);
    expect(messages('status:raed')).toEqual([
      'status: does not know “raed”. Did you mean status:read?',
    ]);
    expect(messages('has:money')).toEqual([
      'has: does not know “money”. Write has:note, has:code, has:pdf, has:abstract or has:rating.',
    ]);
    expect(messages('status:rea')).toEqual(['Go on to status:reading or status:read.']);
    expect(messages('auther:x')).toEqual([
      'auther: was looked for as a word. Did you mean author:x?',
    ]);
    expect(messages('saved:2026..2025')).toEqual([
      'This ends before it begins: write saved:2025..2026.',
    ]);
    expect(messages('tag:')).toEqual([
      'Write what tag: looks for directly after it, such as tag:"to cite".',
    ]);
  });

  it('offers what puts a slip right', () => {
    const righted = (text: string) =>
      read(text).problems.map(
        ({ span, instead }) =>
          instead !== undefined && text.slice(0, span.from) + instead + text.slice(span.to),
      );
    expect(righted('sheep auther:lefevre')).toEqual(['sheep author:lefevre']);
    expect(righted('auther:"van den berg" sheep')).toEqual(['author:"van den berg" sheep']);
    expect(righted('-status:raed sheep')).toEqual(['-status:read sheep']);
    expect(righted('status:"raed"')).toEqual(['status:read']);
    // Of several none is offered.
    expect(righted('has:money')).toEqual([false]);
  });

  it('reads groups as deep as there are, and says so when they lie too deep', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a OR b${')'.repeat(depth)} c`;
    expect(brief(read(nested(50)).query)).toBe('and(or(a*, b*), c*)');
    expect(places(nested(50))).toEqual([]);
    expect(places(nested(51))).toEqual(['error “(” at 50']);
    expect(brief(read(nested(51)).query)).toBe('and(or(a*, b*), c*)');
    for (const text of ['('.repeat(100_000), ')'.repeat(100_000), 'NOT '.repeat(100_000)]) {
      expect(read(text).query).toEqual({ kind: 'all' });
    }
    const negated = brief(read(`${'-('.repeat(100_000)}a`).query);
    expect(negated.match(/not/g)?.length).toBeLessThanOrEqual(51);
  });

  it('reads long texts in a time that grows as they do', () => {
    // Where one of them took the square of its length, this would not end.
    for (const part of ['a(', 'a)', '(a(b)', '"', '\\"', 'a:', 'tag:(', 'tag:x ', ';;', '- ']) {
      expect(read(part.repeat(50_000)).query).toBeDefined();
    }
  });
});

describe('the days of saved: and updated:', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['UTC', 'saved:2026-01', 'saved:[2026-01-01T00:00:00.000Z, 2026-02-01T00:00:00.000Z)'],
    ['Asia/Tokyo', 'saved:>2026-01', 'saved:[2026-01-31T15:00:00.000Z, )'],
    ['America/New_York', 'updated:<=2026-07-01', 'updated:[, 2026-07-02T04:00:00.000Z)'],
    ['America/New_York', 'published:<=2026-07-01', 'published:[, 2026-07-02)'],
    ['Asia/Tokyo', 'saved:0050', 'saved:[0049-12-31T14:41:01.000Z, 0050-12-31T14:41:01.000Z)'],
  ])('begin in %s when they do there: %s', (timeZone, text, query) => {
    process.env.TZ = timeZone;
    expect(brief(read(text).query)).toBe(query);
  });
});
