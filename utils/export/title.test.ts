import { expect, it } from 'vitest';
import { titleToLatex } from './title';

it.each([
  ['Attention Is All You Need', 'Attention Is All You Need'],
  ['BERT: Pre-training of Deep Transformers', '{BERT}: Pre-training of Deep {Transformers}'],
  ['LLaMA and GPT-4 in 3D', '{LLaMA} and {GPT-4} in {3D}'],
  ['WaveNet: A Generative Model for Raw Audio', '{WaveNet}: A Generative Model for Raw Audio'],
  ['Auto-Encoding Variational Bayes', 'Auto-Encoding Variational {Bayes}'],
  ['The "CLIP" Model (ViT)', 'The "{CLIP}" Model ({ViT})'],
  ['Learning from Non-IID Data', 'Learning from {Non-IID} Data'],
  ['Vitamin C and Why I Code', 'Vitamin {C} and Why {I} Code'],
  ['Improving $L_1$-Norm Methods', 'Improving {$L_1$-Norm} Methods'],
  ['On \\(L_1\\)', 'On {$L_1$}'],
  ['On \\[L\\]', 'On {$L$}'],
  ['A$^2$ for $n$ Steps', '{A$^2$} for {$n$} Steps'],
  [
    'Scaling laws for models trained on the Pile and more',
    'Scaling laws for models trained on the {Pile} and more',
  ],
  [
    'A survey of things: The state of affairs today',
    'A survey of things: The state of affairs today',
  ],
  ['ATTENTION WINS OVER RECURRENCE AGAIN', 'ATTENTION WINS OVER RECURRENCE AGAIN'],
  ['Theory of {BERT', 'Theory of {{\\{\\vphantom{\\}}BERT}}'],
  ['\\emph{BERT} and More', '\\emph{BERT} and More'],
])('%s', (title, latex) => expect(titleToLatex(title)).toBe(latex));
