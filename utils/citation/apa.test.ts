import { apa } from './apa';
import { bareWork, exampleWorks, namesUpTo, workBy, workByMany } from './example-works';
import { testStyle } from './test-style';

testStyle(apa, {
  works: [
    [
      'journal',
      'LeCun, Y., Bengio, Y., &amp; Hinton, G. (2015). Deep learning. <i>Nature</i>, <i>521</i>(7553), 436–444. https://doi.org/10.1038/nature14539',
    ],
    [
      'conference',
      'Vaswani, A., Shazeer, N., Parmar, N., Uszkoreit, J., Jones, L., Gomez, A. N., Kaiser, Ł., &amp; Polosukhin, I. (2017). Attention Is All You Need. In <i>Advances in Neural Information Processing Systems</i> (pp. 5998–6008). Curran Associates, Inc. https://doi.org/10.48550/arXiv.1706.03762',
    ],
    [
      'preprint',
      'van den Oord, A., &amp; Dieleman, S. (2016). <i>WaveNet: A Generative Model for Raw Audio</i> (arXiv:1609.03499). arXiv. https://doi.org/10.48550/arXiv.1609.03499',
    ],
    [
      'thesis',
      'Doe, J. (2010). <i>Networks for speech</i> [Doctoral dissertation, MIT]. https://x.org/thesis',
    ],
    ['report', 'Doe, J. (2012). <i>A report</i> (Report No. 12). CERN. https://x.org/report'],
    [
      'book',
      'Goodfellow, I., Bengio, Y., &amp; Courville, A. (2016). <i>Deep Learning</i> (2nd ed.). MIT Press. https://www.deeplearningbook.org/',
    ],
    [
      'chapter',
      'King, M. L., Jr. (2001). Kernels. In J. Doe &amp; V. van Gogh (Eds.), <i>The Book</i> (3rd ed., Vol. 2, p. 7). Springer. https://doi.org/10.1000/ch',
    ],
  ],
  authors: [
    ['Gemma Team.', workBy('Gemma Team')],
    ['Prince.', workBy('Prince')],
    ['王伟, 王伟, & Wang, W.', workBy('王伟', '王 伟', 'Wei Wang (王伟)')],
    ['Grill, J.-B., & Gemma Team.', workBy('Jean-Bastien Grill', 'Gemma Team')],
    [`${namesUpTo(19, 'Author@x, A.')}, & Authortx, A.`, workByMany(20)],
    [`${namesUpTo(19, 'Author@x, A.')}, . . . Authorux, A.`, workByMany(21)],
    ['Authorax, A., Authorbx, A., et al.', workByMany(5, 2)],
  ],
  others: [
    ['<i>Really?</i> (n.d.). https://x.org/', bareWork],
    [
      '<i>Short</i> [Master’s thesis]. (n.d.). https://x.org/',
      { ...bareWork, type: 'mastersthesis', title: 'Short' },
    ],
    [
      'Deep learning. (2015). <i>Nature</i>, <i>521</i>(7553), 436–444. https://doi.org/10.1038/nature14539',
      { ...exampleWorks.journal, authors: [] },
    ],
    [
      'Deep learning. (2015). <i>Nature</i>, Article e12. https://doi.org/10.1038/nature14539',
      { ...exampleWorks.journal, authors: [], csl: { number: 'e12' } },
    ],
    [
      '<i>Deep Learning</i> (Rev. ed., Vol. 1). (2016). https://www.deeplearningbook.org/',
      { ...exampleWorks.book, authors: [], csl: { edition: 'Rev. ed.', volume: 1 } },
    ],
    [
      'A &lt;b&gt;bold&lt;/b&gt; &amp; “new” &#39;claim&#39;. (2015). <i>J. A &amp; B.</i> https://doi.org/10.1038/nature14539',
      {
        ...exampleWorks.journal,
        authors: [],
        title: "A <b>bold</b> & “new” 'claim'.",
        venue: 'J. A & B.',
        csl: {},
      },
    ],
  ],
});
