import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFirst, sortFields } from '../../utils/search/sort';
import { formatRoute, parseRoute, viewNames } from './address';

const anyRoute = fc.record(
  {
    view: fc.constantFrom(...viewNames),
    q: fc.string({ unit: 'grapheme' }),
    sort: fc.record({ by: fc.constantFrom(...sortFields), descending: fc.boolean() }),
    paper: fc.constantFrom('arxiv:2407.21783', 'doi:10.1000/a&b=c?d#e', undefined),
  },
  { requiredKeys: ['view', 'q', 'sort'] },
);

describe('addresses', () => {
  it('are what their address says', () => {
    fc.assert(
      fc.property(anyRoute, fc.constantFrom('', '?place=popup'), (route, kept) => {
        const address = formatRoute(route as Parameters<typeof formatRoute>[0], kept);
        const { paper, ...rest } = route;
        expect(parseRoute(address)).toEqual({ ...rest, ...(paper && { paper }) });
        expect(new URLSearchParams(address).get('place')).toBe(kept === '' ? null : 'popup');
      }),
    );
  });

  it('have no address where there is nothing to say', () => {
    expect(formatRoute({ view: 'papers', q: '', sort: bestFirst }, '')).toBe('');
  });

  it.each(['?view=other&sort=backwards&paper=nonsense', '?view=constructor', ''])(
    'leave out what they do not understand: %s',
    (address) => {
      expect(parseRoute(address)).toEqual({ view: 'papers', q: '', sort: bestFirst });
    },
  );
});
