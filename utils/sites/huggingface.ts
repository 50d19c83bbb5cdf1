import type { Site } from './site';

export const huggingface: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/*'],
  pages: [],
};
