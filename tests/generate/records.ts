import type { PaperId } from '../../utils/paper/identity';
import type { PageRecord } from '../../utils/paper/schema';
import { createRandom, type Random } from './random';
import * as words from './words';

/**
 * Papers that are made up but look like those of a listing: abstracts of about 200 words, a long
 * tail of coined names, people who write many papers and people who write one, many scripts. The
 * same seed gives the same papers, and a longer list begins with the shorter one.
 */

/** The months that papers are of, from January 2015 on; and how far one is from the next. */
const months = 140;
const monthStep = 37;
const people = 4_000;

/** The `index`-th made-up arXiv number; every index has its own, and people save old and new ones. */
export function paperId(index: number): PaperId {
  const month = (index * monthStep) % months;
  const year = 15 + Math.floor(month / 12);
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `arxiv:${digits(year, 2)}${digits((month % 12) + 1, 2)}.${digits(Math.floor(index / months) + 1, 5)}`;
}

/** `count` records, as a page's embedded data would give them. */
export function* generateRecords(count: number, seed: number): Generator<PageRecord> {
  const authors = Array.from({ length: people }, (_, index) =>
    personName(createRandom(seed ^ index)),
  );
  for (let index = 0; index < count; index++) {
    // A generator of its own for each paper: adding something to one leaves the others alone.
    yield makeRecord(index, createRandom(Math.imul(seed, 31) + index), authors);
  }
}

function makeRecord(index: number, random: Random, people: readonly string[]): PageRecord {
  const id = paperId(index);
  const number = id.slice('arxiv:'.length);
  const day = String(random.between(1, 28)).padStart(2, '0');
  const page = `https://huggingface.co/papers/${number}`;
  const record: PageRecord = {
    ids: [id],
    title: makeTitle(random),
    authors: makeAuthors(random, people),
    abstract: makeAbstract(random),
    published: `20${number.slice(0, 2)}-${number.slice(2, 4)}-${day}`,
    categories: Array.from(new Set([0, 1, 2].map(() => random.pickSkewed(words.categories)))),
    keywords: Array.from(
      { length: random.between(0, 6) },
      () => `${random.pick(words.adjectives)} ${random.pickSkewed(words.nouns)}`,
    ),
    links: {
      page,
      pdf: `https://arxiv.org/pdf/${number}`,
      ...(random.chance(0.4) && { code: `https://github.com/example/${coinedName(random)}` }),
    },
    signals: {
      upvotes: Math.floor(300 ** random.next()),
      comments: Math.floor(20 ** random.next()) - 1,
    },
    source: {
      site: 'huggingface',
      page: 'https://huggingface.co/papers',
      submitter: random.pickSkewed(people),
      ...(random.chance(0.3) && { organisation: random.pick(words.organisations) }),
    },
    rank: 'embedded',
  };
  const venue = random.chance(0.35) ? random.pickSkewed(words.venues) : undefined;
  const { site, listing } = random.pickSkewed(words.sites);
  return {
    ...record,
    ...(venue && { venue }),
    ...(site !== 'huggingface' && { source: { site, page: listing } }),
  };
}

function personName(random: Random): string {
  if (random.chance(0.04)) return random.pick(words.wholeNames);
  const initial = random.chance(0.2) ? ` ${String.fromCharCode(65 + random.between(0, 25))}.` : '';
  return `${random.pick(words.givenNames)}${initial} ${random.pick(words.familyNames)}`;
}

function makeAuthors(random: Random, people: readonly string[]): PageRecord['authors'] {
  const count = random.chance(0.01) ? random.between(40, 300) : random.between(1, 9);
  const names = new Set(Array.from({ length: count }, () => random.pickSkewed(people)));
  return [...names].map((name) => ({ name }));
}

function coinedName(random: Random): string {
  const parts = Array.from({ length: random.between(2, 4) }, () => random.pick(words.syllables));
  const name = parts.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function makeTitle(random: Random): string {
  const { adjectives, nouns, verbs, unusual } = words;
  const plural = `${random.pickSkewed(nouns)}s`;
  const end = random.chance(0.05) ? ` for ${random.pick(unusual)}` : '';
  const main = `${capital(random.pick(adjectives))} ${capital(random.pickSkewed(nouns))} ${random.pick(verbs)} ${capital(plural)}${end}`;
  return random.chance(0.5) ? `${coinedName(random)}: ${main}` : main;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function makeAbstract(random: Random): string {
  const sentences: string[] = [];
  for (let length = 0; length < 200; ) {
    const count = random.between(12, 30);
    const sentence = Array.from({ length: count }, () => abstractWord(random)).join(' ');
    sentences.push(`${capital(sentence)}.`);
    length += count;
  }
  return sentences.join(' ');
}

function abstractWord(random: Random): string {
  const kind = random.next();
  if (kind < 0.5) return random.pickSkewed(words.fillers);
  if (kind < 0.75) return random.pickSkewed(words.nouns);
  if (kind < 0.87) return random.pickSkewed(words.adjectives);
  if (kind < 0.96) return random.pickSkewed(words.verbs);
  return kind < 0.99 ? coinedName(random) : random.pick(words.unusual);
}
