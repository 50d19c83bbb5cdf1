import type { Query } from '../syntax';

const signs = { whole: '', begins: '*', within: '~' } as const;

/**
 * A query in few signs, for tests to compare: `attention~` is looked for within words, `at*` at their
 * beginning, `deep learning` as whole words.
 */
export function brief(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'all';
    case 'and':
    case 'or':
      return `${query.kind}(${query.parts.map(brief).join(', ')})`;
    case 'not':
      return `not(${brief(query.part)})`;
    case 'text': {
      const { tokens, last } = query.pattern;
      return `${query.field ? `${query.field}:` : ''}${tokens.join(' ')}${signs[last]}`;
    }
    case 'date':
      return `${query.field}:[${query.from ?? ''}, ${query.before ?? ''})`;
    case 'number':
      return `${query.field}:[${query.from ?? ''}, ${query.to ?? ''}]`;
    default: {
      const { kind, ...rest } = query;
      return `${kind}:${Object.values(rest).join()}`;
    }
  }
}
