/** What made-up papers are made of: words of the field, names of many scripts, tags. */

const list = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

export const nouns = list(
  'model network attention representation gradient policy token dataset benchmark embedding prior',
  'objective reward sampler decoder encoder kernel graph transformer diffusion agent distribution',
  'estimator bound regulariser augmentation alignment retrieval prompt adapter vocabulary corpus',
  'pipeline schedule latent trajectory environment label annotation scene mesh video waveform atlas',
  'protein molecule lattice operator manifold tensor matrix subspace spectrum cluster outlier cache',
  'memory expert router backbone student teacher critic simulator robot grasp planner controller',
  'dialogue summary translation question passage proof theorem program compiler unit kernel query',
);

export const adjectives = list(
  'large deep sparse robust efficient multimodal generative causal contrastive autoregressive',
  'hierarchical equivariant Bayesian stochastic adversarial self-supervised zero-shot few-shot',
  'low-rank long-context open-vocabulary offline online federated private interpretable calibrated',
  'quantised distilled recurrent convolutional variational discrete continuous compositional',
);

export const verbs = list(
  'improves learns predicts generates compresses retrieves aligns scales transfers adapts reduces',
  'reveals explains accelerates regularises bounds recovers segments tracks denoises reasons plans',
);

export const fillers = list(
  'the of a to and in with that we for on by is are this from as which without under over between',
  'across more than less while however moreover further then each both their our its several new',
);

export const unusual: readonly string[] = [
  ...[
    '$\\alpha$-divergence',
    '$O(n \\log n)$',
    'Schrödinger',
    'naïve',
    'λ-calculus',
    '10×',
    '≥ 95 %',
  ],
  ...[
    'Rényi',
    'Fréchet',
    '“in the wild”',
    'é',
    'ß',
    '多模态',
    'モデル',
    'данные',
    '🚀',
    'CO₂',
    'ε-greedy',
  ],
];

export const syllables = list(
  'ba ber cla co dra el fa flor ga glo hy in jo ka la llo ma mi na neo o or pa phi qwe ra ro sa si',
  'sta ta ti tor u va vi wen xa yi ze',
);

export const givenNames = list(
  'Wei Li Jing Yang Hao Ming Xin Yu Anna Maria José Chloë Jürgen Søren Łukasz Zoë Ahmed Fatima',
  'Yuki Haruto Minjun Seo-yeon Priya Arjun Olga Dmitri Ivan Ngozi Chidi Kwame Sofia Mateo Lucía',
  'Noah Emma Liam Olivia James Mary John Sarah David Laura Peter Thomas Aaron Ruth Elif Çağla',
);

export const familyNames: readonly string[] = [
  ...list(
    'Wang Li Zhang Chen Liu Yang Huang Zhao Wu Zhou Kim Lee Park Choi Tanaka Suzuki Sato Nguyen',
    'Tran Singh Kumar Patel Sharma Gupta Smith Johnson Brown Miller Davis Wilson Müller Schmidt',
    'Weiß Çelik Yılmaz Kowalski Nowák Ivanova Petrov Okafor Mensah García Fernández Rossi Bianchi',
    'Silva Santos Dubois Lefèvre Jansen Andersson Ørsted Papadopoulos Cohen Levi Haddad O’Neill',
  ),
  ...['van den Berg', 'de la Cruz', 'von Neumann', 'El-Sayed', 'dos Santos', 'van der Maaten'],
];

export const wholeNames: readonly string[] = [
  ...['王伟', '李娜', '田中 太郎', '김민준', 'Анна Иванова', 'محمد علي', 'Gemma Team', 'Open Lab'],
];

/** Most used first. */
export const tags: readonly string[] = [
  ...[
    'to cite',
    'llm',
    'reread',
    'diffusion',
    'baseline',
    'agents',
    'rl',
    'vision',
    'thesis ch. 3',
  ],
  ...[
    'retrieval',
    'evaluation',
    'reading group',
    'multimodal',
    'safety',
    'scaling',
    'data',
    'speech',
  ],
  ...[
    'interpretability',
    'code works',
    'robotics',
    'theory',
    'long context',
    'video',
    'maths',
    'graphs',
  ],
  ...[
    'efficient training',
    'quantisation',
    'survey',
    'proteins',
    'Übersetzung',
    '中文',
    'résumé',
    '3d',
  ],
  ...[
    'related work',
    'teaching',
    'Ideen für später',
    'energy',
    'medical',
    'tokenisers',
    'optimisers',
  ],
];

export const categories = list(
  'cs.CL cs.LG cs.CV cs.AI cs.RO stat.ML cs.IR cs.SD eess.AS math.OC q-bio.BM',
);

export const venues: readonly string[] = [
  'NeurIPS',
  'ICML',
  'ICLR',
  'ACL',
  'CVPR',
  'EMNLP',
  'Journal of Machine Learning Research',
  'Transactions on Machine Learning Research',
  'Nature Méthodes',
  'AISTATS',
];

/** Where papers were seen, and a listing of each. */
export const sites: readonly { readonly site: string; readonly listing: string }[] = [
  { site: 'huggingface', listing: 'https://huggingface.co/papers' },
  { site: 'arxiv', listing: 'https://arxiv.org/list/cs.LG/new' },
  { site: 'openreview', listing: 'https://openreview.net/group?id=ICLR.cc/2026/Conference' },
  { site: 'acl', listing: 'https://aclanthology.org/events/acl-2025/' },
];

export const organisations: readonly string[] = [
  ...['Northwind Research', 'Institute of Examples', 'Lab Nullpunkt', 'Open Weights Group'],
];
