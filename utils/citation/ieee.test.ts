import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import {
  bareWork,
  type ExampleWork,
  exampleWorks,
  namesUpTo,
  workBy,
  workByMany,
} from './example-works';
import { ieee } from './ieee';
import { formatReference } from './index';

const html = (paper: Paper) => formatReference(paper, ieee).html;
const text = (paper: Paper) => formatReference(paper, ieee).text;

it.each<[ExampleWork, string]>([
  [
    'journal',
    'Y. LeCun, Y. Bengio, and G. Hinton, “Deep learning,” <i>Nature</i>, vol. 521, no. 7553, pp. 436–444, 2015, doi: 10.1038/nature14539.',
  ],
  [
    'conference',
    'A. Vaswani <i>et al.</i>, “Attention Is All You Need,” in <i>Advances in Neural Information Processing Systems</i>, Curran Associates, Inc., 2017, pp. 5998–6008, doi: 10.48550/arXiv.1706.03762.',
  ],
  [
    'preprint',
    'A. van den Oord and S. Dieleman, “WaveNet: A Generative Model for Raw Audio,” 2016, arXiv:1609.03499, doi: 10.48550/arXiv.1609.03499.',
  ],
  [
    'thesis',
    'J. Doe, “Networks for speech,” Ph.D. dissertation, MIT, 2010. [Online]. Available: https://x.org/thesis',
  ],
  [
    'report',
    'J. Doe, “A report,” CERN, Geneva, Rep. 12, 2012. [Online]. Available: https://x.org/report',
  ],
  [
    'book',
    'I. Goodfellow, Y. Bengio, and A. Courville, <i>Deep Learning</i>, 2nd ed. Cambridge, MA: MIT Press, 2016. [Online]. Available: https://www.deeplearningbook.org/',
  ],
  [
    'chapter',
    'M. L. King Jr., “Kernels,” in <i>The Book</i>, vol. 2, 3rd ed., J. Doe and V. van Gogh, Eds., Springer, 2001, p. 7, doi: 10.1000/ch.',
  ],
])('writes a %s', (work, reference) => expect(html(exampleWorks[work])).toBe(reference));

describe('authors', () => {
  it.each<[string, Paper]>([
    ['Gemma Team,', workBy('Gemma Team')],
    ['王伟 and محمد علي,', workBy('王 伟', 'محمد علي')],
    [
      'J.-B. Grill and R. J. Tibshirani III,',
      workBy('Jean-Bastien Grill', 'Robert J. Tibshirani III'),
    ],
    [`${namesUpTo(5, 'A. Author@x')}, and A. Authorfx,`, workByMany(6)],
    ['A. Authorax et al.,', workByMany(7)],
    ['A. Authorax et al.,', workByMany(7, 2)],
    ['A. Authorax, A. Authorbx, et al.,', workByMany(3, 2)],
  ])('%s', (authors, paper) => {
    expect(text(paper).startsWith(`${authors} `)).toBe(true);
  });
});

it.each<[string, Paper]>([
  ['“Really?” n.d. [Online]. Available: https://x.org/', bareWork],
  [
    'J. Doe, “Networks for speech,” M.S. thesis, MIT, 2010. [Online]. Available: https://x.org/thesis',
    { ...exampleWorks.thesis, type: 'mastersthesis' },
  ],
  [
    '“Learning from networks,” <i>Nature</i>, Art. no. e12, 2015, doi: 10.1038/nature14539.',
    {
      ...exampleWorks.journal,
      authors: [],
      title: 'Learning from networks.',
      csl: { number: 'e12' },
    },
  ],
  [
    '“On Smith et al.,” <i>Nature</i>, 2015, doi: 10.1038/nature14539.',
    { ...exampleWorks.journal, authors: [], title: 'On Smith et al.', csl: {} },
  ],
  [
    'I. Goodfellow, Y. Bengio, and A. Courville, <i>Deep Learning</i>. 2016. [Online]. Available: https://www.deeplearningbook.org/',
    { ...exampleWorks.book, csl: {} },
  ],
])('%s', (reference, paper) => expect(html(paper)).toBe(reference));
