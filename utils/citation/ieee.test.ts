import { bareWork, exampleWorks, namesUpTo, workBy, workByMany } from './example-works';
import { ieee } from './ieee';
import { testStyle } from './test-style';

testStyle(ieee, {
  works: [
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
  ],
  authors: [
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
  ],
  others: [
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
  ],
});
