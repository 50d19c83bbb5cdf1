import { examplePaper } from '../export/example';
import type { Paper } from '../paper/schema';

/** One paper of each kind for the tests of styles. */

const by = (...names: readonly string[]) => names.map((name) => ({ name }));

export const exampleWorks = {
  journal: examplePaper({
    ids: ['doi:10.1038/nature14539'],
    title: 'Deep learning',
    authors: by('Yann LeCun', 'Yoshua Bengio', 'Geoffrey Hinton'),
    published: '2015-05-27',
    venue: 'Nature',
    csl: { volume: 521, issue: 7553, page: '436-444' },
  }),
  conference: examplePaper({
    ids: ['arxiv:1706.03762'],
    type: 'paper-conference',
    title: 'Attention Is All You Need',
    authors: by(
      ...['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar', 'Jakob Uszkoreit', 'Llion Jones'],
      ...['Aidan N. Gomez', 'Łukasz Kaiser', 'Illia Polosukhin'],
    ),
    published: '2017',
    venue: 'Advances in Neural Information Processing Systems',
    csl: { page: '5998--6008', publisher: 'Curran Associates, Inc.' },
  }),
  preprint: examplePaper({ categories: ['Sound', 'cs.SD'] }),
  thesis: examplePaper({
    ids: ['url:https://x.org/thesis'],
    type: 'phdthesis',
    title: 'Networks for speech',
    authors: by('Jane Doe'),
    published: '2010',
    csl: { publisher: 'MIT' },
  }),
  report: examplePaper({
    ids: ['url:https://x.org/report'],
    type: 'report',
    title: 'A report',
    authors: by('Jane Doe'),
    published: '2012',
    csl: { publisher: 'CERN', 'publisher-place': 'Geneva', number: 12 },
  }),
  book: examplePaper({
    ids: ['url:https://www.deeplearningbook.org/'],
    type: 'book',
    title: 'Deep Learning',
    authors: by('Ian Goodfellow', 'Yoshua Bengio', 'Aaron Courville'),
    published: '2016',
    csl: { publisher: 'MIT Press', 'publisher-place': 'Cambridge, MA', edition: 2 },
  }),
  chapter: examplePaper({
    ids: ['doi:10.1000/ch'],
    type: 'chapter',
    title: 'Kernels',
    authors: by('Martin Luther King Jr.'),
    published: '2001',
    venue: 'The Book',
    csl: {
      volume: 2,
      edition: '3',
      page: '7',
      publisher: 'Springer',
      editor: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
      ],
    },
  }),
} satisfies Record<string, Paper>;

export type ExampleWork = keyof typeof exampleWorks;

const { published: _, ...undated } = examplePaper({
  ids: ['url:https://x.org/'],
  title: 'Really?',
  authors: [],
});
/** Of which nothing is known but title and address. */
export const bareWork: Paper = undated;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A preprint by `count` people, at most 26, of whom all or only the first are named. */
export const workByMany = (count: number, named = count): Paper => ({
  ...workBy(...[...letters.slice(0, named)].map((letter) => `Ann Author${letter}x`)),
  authorCount: count,
});

/** Names of `workByMany`, from the one to the other, each as `pattern` with its letter for `@`. */
export const namesUpTo = (last: number, pattern: string, first = 1): string =>
  [...letters.slice(first - 1, last)].map((letter) => pattern.replace('@', letter)).join(', ');

/** A preprint by these. */
export const workBy = (...names: readonly string[]): Paper =>
  examplePaper({ authors: by(...names) });
