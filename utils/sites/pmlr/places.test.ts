import { expect, test } from 'vitest';
import { idAt } from '../../paper/places';
import { places } from '../pmlr';

const idOf = (address: string) => idAt(places, new URL(address))?.id;

test.each([
  [
    'https://proceedings.mlr.press/v202/abbas23a.html',
    'url:https://proceedings.mlr.press/v202/abbas23a.html',
  ],
  [
    'http://proceedings.mlr.press/v202/abbas23a/abbas23a.pdf',
    'url:https://proceedings.mlr.press/v202/abbas23a.html',
  ],
  [
    'https://raw.githubusercontent.com/mlresearch/v202/main/assets/abbas23a/abbas23a.pdf',
    'url:https://proceedings.mlr.press/v202/abbas23a.html',
  ],
  [
    'https://proceedings.mlr.press/v28/abbasi-yadkori13.pdf',
    'url:https://proceedings.mlr.press/v28/abbasi-yadkori13.html',
  ],
])('%s names %s', (address, id) => {
  expect(idOf(address)).toBe(id);
});

test.each([
  'https://proceedings.mlr.press/v202/',
  'https://proceedings.mlr.press/v202/abbas23a/abbas23a-supp.pdf',
  'https://proceedings.mlr.press/v202/abbas23a/other23a.pdf',
  'https://raw.githubusercontent.com/someone/v202/main/assets/abbas23a/abbas23a.pdf',
  'https://raw.githubusercontent.com/v202/abbas23a.html',
])('%s names no paper', (address) => {
  expect(idOf(address)).toBeUndefined();
});
