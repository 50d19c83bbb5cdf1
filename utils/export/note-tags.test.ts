import { expect, it } from 'vitest';
import { obsidianTags } from './note-tags';

it.each([
  ['audio', 'audio'],
  ['to cite', 'to-cite'],
  ['nlp/long context', 'nlp/long-context'],
  ['#todo', 'todo'],
  ['R&D', 'R-D'],
  ['C++', 'C'],
  ['speech, music', 'speech-music'],
  ['snake_case', 'snake_case'],
  ['/a//b/', 'a/b'],
  ['1984', '_1984'],
  ['2024/01', '_2024/01'],
  ['大 模型', '大-模型'],
  ['🎉', '🎉'],
  ['y1984', 'y1984'],
])('writes %j as %j', (tag, written) => expect(obsidianTags([tag])).toEqual([written]));

it('leaves out what is none, and what is the same', () => {
  expect(obsidianTags(['!', ' / ', 'To do', 'to-do', ''])).toEqual(['To-do']);
});
