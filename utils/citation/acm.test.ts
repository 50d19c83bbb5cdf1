import { acm } from './acm';
import { bareWork, exampleWorks, namesUpTo, workBy, workByMany } from './example-works';
import { testStyle } from './test-style';

testStyle(acm, {
  works: [
    [
      'journal',
      'Yann LeCun, Yoshua Bengio, and Geoffrey Hinton. 2015. Deep learning. <i>Nature</i> 521, 7553 (2015), 436–444. https://doi.org/10.1038/nature14539',
    ],
    [
      'conference',
      'Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan N. Gomez, Łukasz Kaiser, and Illia Polosukhin. 2017. Attention Is All You Need. In <i>Advances in Neural Information Processing Systems</i>. Curran Associates, Inc., 5998–6008. https://doi.org/10.48550/arXiv.1706.03762',
    ],
    [
      'preprint',
      'Aaron van den Oord and Sander Dieleman. 2016. WaveNet: A Generative Model for Raw Audio. arXiv:1609.03499 [cs.SD]. https://doi.org/10.48550/arXiv.1609.03499',
    ],
    [
      'thesis',
      'Jane Doe. 2010. <i>Networks for speech</i>. Ph.D. Dissertation. MIT. Retrieved from https://x.org/thesis',
    ],
    [
      'report',
      'Jane Doe. 2012. <i>A report</i>. Technical Report 12. CERN, Geneva. Retrieved from https://x.org/report',
    ],
    [
      'book',
      'Ian Goodfellow, Yoshua Bengio, and Aaron Courville. 2016. <i>Deep Learning</i> (2nd ed.). MIT Press, Cambridge, MA. Retrieved from https://www.deeplearningbook.org/',
    ],
    [
      'chapter',
      'Martin Luther King Jr. 2001. Kernels. In <i>The Book</i> (3rd ed.), Vol. 2, Jane Doe and Vincent van Gogh (Eds.). Springer, 7. https://doi.org/10.1000/ch',
    ],
  ],
  authors: [
    ['Gemma Team and Jean-Bastien Grill.', workBy('Gemma Team', 'Jean-Bastien Grill')],
    ['王伟.', workBy('王 伟')],
    [`${namesUpTo(25, 'Ann Author@x')}, and Ann Authorzx.`, workByMany(26)],
    ['Ann Authorax, Ann Authorbx, et al.', workByMany(26, 2)],
  ],
  others: [
    ['Really? n.d. Retrieved from https://x.org/', bareWork],
    [
      'Jane Doe. 2010. <i>Networks for speech</i>. Master’s thesis. Retrieved from https://x.org/thesis',
      { ...exampleWorks.thesis, type: 'mastersthesis', csl: {} },
    ],
    [
      'Attention Is All You Need. 2017. In <i>Advances in Neural Information Processing Systems</i>, 7. https://doi.org/10.48550/arXiv.1706.03762',
      { ...exampleWorks.conference, authors: [], csl: { page: '7' } },
    ],
    [
      'Deep learning. 2015. <i>Nature</i> (2015), Article e12. https://doi.org/10.1038/nature14539',
      { ...exampleWorks.journal, authors: [], csl: { number: 'e12' } },
    ],
  ],
});
