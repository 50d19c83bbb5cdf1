import type { SiteExamples } from './site';

export const examples: SiteExamples = {
  site: 'huggingface',
  kinds: {
    search: {
      addresses: [
        'https://huggingface.co/papers?q=retrieval',
        'https://huggingface.co/papers/trending?q=retrieval+augmented',
        'https://huggingface.co/papers/month/2026-03?q=agents',
      ],
      evidence: 'described structure',
    },
    day: {
      addresses: [
        'https://huggingface.co/papers',
        'https://huggingface.co/papers/',
        'https://huggingface.co/papers?date=2024-08-01',
        'https://huggingface.co/papers/date/2024-08-01',
        'https://huggingface.co/papers?q=',
      ],
      evidence: 'real page',
    },
    week: {
      addresses: ['https://huggingface.co/papers/week/2026-W32'],
      evidence: 'described structure',
    },
    month: {
      addresses: ['https://huggingface.co/papers/month/2026-08'],
      evidence: 'described structure',
    },
    trending: {
      addresses: ['https://huggingface.co/papers/trending'],
      evidence: 'described structure',
    },
    account: {
      addresses: [
        'https://huggingface.co/akhaliq/papers',
        'https://huggingface.co/deepseek-ai/papers',
      ],
      evidence: 'described structure',
    },
    collection: {
      addresses: [
        'https://huggingface.co/collections/someone/reading-list-68a5e980f8bce789562cafa4',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://huggingface.co/papers/2509.24002',
        'https://huggingface.co/papers/2407.21783#community',
        'https://huggingface.co/papers/hep-th/9901001',
      ],
      evidence: 'real page',
    },
  },
  none: [
    'https://huggingface.co/',
    'https://huggingface.co/spaces',
    'https://huggingface.co/models?other=arxiv:2407.21783',
    'https://huggingface.co/models/papers',
    'https://huggingface.co/docs/papers',
    'https://huggingface.co/docs/hub/paper-pages',
    'https://huggingface.co/settings/papers',
    'https://huggingface.co/meta-llama/Llama-3.1-8B',
    'https://huggingface.co/datasets/someone/papers',
    'https://huggingface.co/spaces/someone/papers',
    'https://huggingface.co/collections',
    'https://huggingface.co/collections/someone',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers/date/yesterday',
    'https://huggingface.co/papers/2509.24002/edit',
    'https://huggingface.co/someone/model/discussions/3',
    'https://huggingface.co/blog/daily-papers',
    'https://huggingface.co/akhaliq',
  ],
};
