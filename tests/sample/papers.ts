/**
 * The papers of the bundled sample digest. Titles, authors, numbers and dates are facts; the
 * summaries are our own words, and the counts are invented.
 */
export interface SamplePaper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly summary: string;
  readonly upvotes: number;
  readonly comments: number;
  readonly submitter: string;
  readonly organisation?: string;
  readonly code?: string;
}

export const samplePapers: readonly SamplePaper[] = [
  {
    id: '1706.03762',
    title: 'Attention Is All You Need',
    authors: [
      'Ashish Vaswani',
      'Noam Shazeer',
      'Niki Parmar',
      'Jakob Uszkoreit',
      'Llion Jones',
      'Aidan N. Gomez',
      'Lukasz Kaiser',
      'Illia Polosukhin',
    ],
    published: '2017-06-12',
    summary:
      'A translation model built from attention alone. Without recurrence or convolution every position can be worked on at once, so training is far shorter, and the translations are better than those of the recurrent models before it.',
    upvotes: 112,
    comments: 6,
    submitter: 'sample-reader',
  },
  {
    id: '2106.09685',
    title: 'LoRA: Low-Rank Adaptation of Large Language Models',
    authors: [
      'Edward J. Hu',
      'Yelong Shen',
      'Phillip Wallis',
      'Zeyuan Allen-Zhu',
      'Yuanzhi Li',
      'Shean Wang',
      'Lu Wang',
      'Weizhu Chen',
    ],
    published: '2021-06-17',
    summary:
      'Instead of retraining all the weights of a large model, keep them as they are and learn a small low-rank correction for each layer. The corrections need a tiny part of the memory and can be added to the weights afterwards, so that running the model costs nothing more.',
    upvotes: 64,
    comments: 3,
    submitter: 'sample-reader',
    code: 'https://github.com/microsoft/LoRA',
  },
  {
    id: '1609.03499',
    title: 'WaveNet: A Generative Model for Raw Audio',
    authors: [
      'Aaron van den Oord',
      'Sander Dieleman',
      'Heiga Zen',
      'Karen Simonyan',
      'Oriol Vinyals',
      'Alex Graves',
      'Nal Kalchbrenner',
      'Andrew Senior',
      'Koray Kavukcuoglu',
    ],
    published: '2016-09-12',
    summary:
      'Speech and music made one sample at a time: a deep stack of dilated convolutions predicts each next value of the waveform from all those before it. Listeners found its speech more natural than the best systems of the day.',
    upvotes: 41,
    comments: 2,
    submitter: 'another-reader',
  },
  {
    id: '2006.11239',
    title: 'Denoising Diffusion Probabilistic Models',
    authors: ['Jonathan Ho', 'Ajay Jain', 'Pieter Abbeel'],
    published: '2020-06-19',
    summary:
      'Images are made by undoing noise step by step. The paper ties diffusion models to denoising score matching, trains with a simplified bound, and reaches a picture quality that rivals adversarial training.',
    upvotes: 87,
    comments: 4,
    submitter: 'sample-reader',
    code: 'https://github.com/hojonathanho/diffusion',
  },
  {
    id: '2205.14135',
    title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
    authors: ['Tri Dao', 'Daniel Y. Fu', 'Stefano Ermon', 'Atri Rudra', 'Christopher Ré'],
    published: '2022-05-27',
    summary:
      'Attention is slow because of the memory it moves, not the sums it does. Working in tiles that fit the fast memory of a graphics card gives the exact same result with far fewer reads and writes, and makes longer contexts affordable.',
    upvotes: 73,
    comments: 5,
    submitter: 'another-reader',
    code: 'https://github.com/Dao-AILab/flash-attention',
  },
  {
    id: '1412.6980',
    title: 'Adam: A Method for Stochastic Optimization',
    authors: ['Diederik P. Kingma', 'Jimmy Ba'],
    published: '2014-12-22',
    summary:
      'A gradient method that keeps running averages of the gradient and of its square, corrects both for their start at zero, and sets the step of each weight from them. It needs little memory and hardly any tuning.',
    upvotes: 29,
    comments: 0,
    submitter: 'sample-reader',
  },
  {
    id: '2305.18290',
    title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
    authors: [
      'Rafael Rafailov',
      'Archit Sharma',
      'Eric Mitchell',
      'Stefano Ermon',
      'Christopher D. Manning',
      'Chelsea Finn',
    ],
    published: '2023-05-29',
    summary:
      'Fitting a language model to human preferences without a separate reward model and without reinforcement learning: the best policy can be written in closed form, so that a plain classification loss on pairs of answers is enough.',
    upvotes: 95,
    comments: 8,
    submitter: 'another-reader',
  },
  {
    id: '1512.03385',
    title: 'Deep Residual Learning for Image Recognition',
    authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
    published: '2015-12-10',
    summary:
      'Layers that learn what to add to their input, rather than the whole output, can be stacked a hundred and more deep and still train well. Networks of 152 layers set the mark for recognising pictures.',
    upvotes: 52,
    comments: 1,
    submitter: 'sample-reader',
  },
  {
    id: '2312.00752',
    title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
    authors: ['Albert Gu', 'Tri Dao'],
    published: '2023-12-01',
    summary:
      'A state-space model whose parameters depend on the input, so that it can choose what to remember and what to drop. It grows linearly with the length of the sequence and keeps up with attention on language, audio and genomes.',
    upvotes: 138,
    comments: 11,
    submitter: 'another-reader',
    code: 'https://github.com/state-spaces/mamba',
  },
  {
    id: '1810.04805',
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    authors: ['Jacob Devlin', 'Ming-Wei Chang', 'Kenton Lee', 'Kristina Toutanova'],
    published: '2018-10-11',
    summary:
      'A text encoder that looks both ways, trained by filling in words that were masked out. One more layer on top adapts it to question answering, inference and many other tasks, with better results than models made for each.',
    upvotes: 33,
    comments: 2,
    submitter: 'sample-reader',
    code: 'https://github.com/google-research/bert',
  },
  {
    id: '2201.11903',
    title: 'Chain-of-Thought Prompting Elicits Reasoning in Large Language Models',
    authors: [
      'Jason Wei',
      'Xuezhi Wang',
      'Dale Schuurmans',
      'Maarten Bosma',
      'Brian Ichter',
      'Fei Xia',
      'Ed Chi',
      'Quoc Le',
      'Denny Zhou',
    ],
    published: '2022-01-28',
    summary:
      'Showing a large model a few examples with the steps written out makes it write steps of its own, and solve sums, puzzles and common-sense questions that it otherwise fails. Small models gain nothing from it.',
    upvotes: 58,
    comments: 7,
    submitter: 'another-reader',
  },
  {
    id: '1406.2661',
    title: 'Generative Adversarial Networks',
    authors: [
      'Ian J. Goodfellow',
      'Jean Pouget-Abadie',
      'Mehdi Mirza',
      'Bing Xu',
      'David Warde-Farley',
      'Sherjil Ozair',
      'Aaron Courville',
      'Yoshua Bengio',
    ],
    published: '2014-06-10',
    summary:
      'Two networks in a contest: one makes samples, the other tells them from real ones, and each improves against the other until the made ones pass. No Markov chains and no approximate inference are needed.',
    upvotes: 47,
    comments: 0,
    submitter: 'sample-reader',
  },
];

/** The sample paper with this arXiv number. Throws when there is none. */
export function samplePaper(id: string): SamplePaper {
  const paper = samplePapers.find((candidate) => candidate.id === id);
  if (!paper) throw new Error(`The sample digest has no paper ${id}.`);
  return paper;
}
