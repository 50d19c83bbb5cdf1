import { chicago } from './chicago';
import { bareWork, exampleWorks, namesUpTo, workBy, workByMany } from './example-works';
import { testStyle } from './test-style';

testStyle(chicago, {
  works: [
    [
      'journal',
      'LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton. 2015. “Deep learning.” <i>Nature</i> 521 (7553): 436–444. https://doi.org/10.1038/nature14539.',
    ],
    [
      'conference',
      'Vaswani, Ashish, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan N. Gomez, Łukasz Kaiser, and Illia Polosukhin. 2017. “Attention Is All You Need.” In <i>Advances in Neural Information Processing Systems</i>, 5998–6008. Curran Associates, Inc. https://doi.org/10.48550/arXiv.1706.03762.',
    ],
    [
      'preprint',
      'Oord, Aaron van den, and Sander Dieleman. 2016. “WaveNet: A Generative Model for Raw Audio.” Preprint, arXiv:1609.03499. https://doi.org/10.48550/arXiv.1609.03499.',
    ],
    ['thesis', 'Doe, Jane. 2010. “Networks for speech.” PhD diss., MIT. https://x.org/thesis.'],
    [
      'report',
      'Doe, Jane. 2012. <i>A report</i>. Report no. 12. Geneva: CERN. https://x.org/report.',
    ],
    [
      'book',
      'Goodfellow, Ian, Yoshua Bengio, and Aaron Courville. 2016. <i>Deep Learning</i>. 2nd ed. Cambridge, MA: MIT Press. https://www.deeplearningbook.org/.',
    ],
    [
      'chapter',
      'King, Martin Luther, Jr. 2001. “Kernels.” In <i>The Book</i>, edited by Jane Doe and Vincent van Gogh, 3rd ed., 2:7. Springer. https://doi.org/10.1000/ch.',
    ],
  ],
  authors: [
    ['Gemma Team, and Aaron van den Oord.', workBy('Gemma Team', 'Aaron van den Oord')],
    ['王伟, and Martin Luther King Jr.', workBy('王 伟', 'Martin Luther King Jr.')],
    ['Van Gool, Luc.', workBy('Luc Van Gool')],
    [`Authorax, Ann, ${namesUpTo(9, 'Ann Author@x', 2)}, and Ann Authorjx.`, workByMany(10)],
    [`Authorax, Ann, ${namesUpTo(7, 'Ann Author@x', 2)}, et al.`, workByMany(11)],
    ['Authorax, Ann, Ann Authorbx, et al.', workByMany(3, 2)],
  ],
  others: [
    ['“Really?” n.d. Preprint. https://x.org/.', bareWork],
    [
      'Doe, Jane. 2010. “Networks for speech.” Master’s thesis. https://x.org/thesis.',
      { ...exampleWorks.thesis, type: 'mastersthesis', csl: {} },
    ],
    [
      '“Deep learning.” 2015. <i>Nature</i>, no. 2: 7. https://doi.org/10.1038/nature14539.',
      { ...exampleWorks.journal, authors: [], csl: { issue: 2, page: '7' } },
    ],
    [
      '“Deep learning.” 2015. <i>Nature</i>, e12. https://doi.org/10.1038/nature14539.',
      { ...exampleWorks.journal, authors: [], csl: { page: 'e12' } },
    ],
    [
      '“Et al.” 2016. Preprint, arXiv:1609.03499. https://doi.org/10.48550/arXiv.1609.03499.',
      { ...exampleWorks.preprint, authors: [], title: 'Et al.' },
    ],
  ],
});
