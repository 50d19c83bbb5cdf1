import { bareWork, exampleWorks, namesUpTo, workBy, workByMany } from './example-works';
import { nature } from './nature';
import { testStyle } from './test-style';

testStyle(nature, {
  works: [
    [
      'journal',
      'LeCun, Y., Bengio, Y. &amp; Hinton, G. Deep learning. <i>Nature</i> <b>521</b>, 436–444 (2015). https://doi.org/10.1038/nature14539',
    ],
    [
      'conference',
      'Vaswani, A. <i>et al.</i> Attention Is All You Need. in <i>Advances in Neural Information Processing Systems</i> 5998–6008 (Curran Associates, Inc., 2017). https://doi.org/10.48550/arXiv.1706.03762',
    ],
    [
      'preprint',
      'van den Oord, A. &amp; Dieleman, S. WaveNet: A Generative Model for Raw Audio. Preprint at https://doi.org/10.48550/arXiv.1609.03499 (2016).',
    ],
    ['thesis', 'Doe, J. Networks for speech. PhD thesis, MIT (2010). https://x.org/thesis'],
    ['report', 'Doe, J. <i>A report</i> Report No. 12 (CERN, 2012). https://x.org/report'],
    [
      'book',
      'Goodfellow, I., Bengio, Y. &amp; Courville, A. <i>Deep Learning</i> 2nd edn (MIT Press, 2016). https://www.deeplearningbook.org/',
    ],
    [
      'chapter',
      'King, M. L. Jr. Kernels. in <i>The Book</i> (eds Doe, J. &amp; van Gogh, V.) Vol. 2, 7 (Springer, 2001). https://doi.org/10.1000/ch',
    ],
  ],
  authors: [
    ['Gemma Team & King, M. L. Jr.', workBy('Gemma Team', 'Martin Luther King Jr.')],
    ['王伟.', workBy('王 伟')],
    [`${namesUpTo(4, 'Author@x, A.')} & Authorex, A.`, workByMany(5)],
    ['Authorax, A. et al.', workByMany(6)],
    ['Authorax, A., Authorbx, A. et al.', workByMany(3, 2)],
  ],
  others: [
    ['Really? Preprint at https://x.org/ (n.d.).', bareWork],
    [
      'Doe, J. Networks for speech. MSc thesis (2010). https://x.org/thesis',
      { ...exampleWorks.thesis, type: 'mastersthesis', csl: {} },
    ],
    [
      'Deep learning. <i>Nature</i> e12 (2015). https://doi.org/10.1038/nature14539',
      { ...exampleWorks.journal, authors: [], csl: { number: 'e12' } },
    ],
    [
      'King, M. L. Jr. Kernels. in <i>The Book</i> (ed. IEEE) (2001). https://doi.org/10.1000/ch',
      { ...exampleWorks.chapter, csl: { editor: [{ literal: 'IEEE' }] } },
    ],
  ],
});
