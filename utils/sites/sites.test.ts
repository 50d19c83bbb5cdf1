import { describe, expect, test } from 'vitest';
import { reservedBoxes, siteOf, sites } from '.';
import type { PageKind, Site, SiteExamples } from './site';

// Beside every adapter stands its file of example addresses: found by name, so none is forgotten.
const exampleFiles = import.meta.glob<{ examples: SiteExamples }>('./*.examples.ts', {
  eager: true,
});
const examplesOf = (site: Site) => exampleFiles[`./${site.id}.examples.ts`]?.examples;

/** A manifest match pattern as browsers take it, narrowed to the secure scheme. */
const validPattern = /^https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+\/[^#?]*$/;

const kindOf = (site: Site, address: string): PageKind | undefined =>
  site.pages.find((page) => page.matches(new URL(address)));

test('every site has its own identifier and at least one valid match pattern', () => {
  expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
  for (const site of sites) {
    expect(site.id).toMatch(/^[a-z][a-z\d-]*$/);
    expect(site.matches.length).toBeGreaterThan(0);
    for (const pattern of site.matches) expect(pattern).toMatch(validPattern);
  }
});

test('every file of examples belongs to a site', () => {
  const known = sites.map((site) => `./${site.id}.examples.ts`);
  expect(Object.keys(exampleFiles).sort()).toEqual(known.sort());
});

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  const examples = examplesOf(site);

  test('has examples and evidence for each of its page kinds, which have names of their own', () => {
    const names = site.pages.map((page) => page.name);
    expect(new Set(names).size).toBe(names.length);
    expect(examples?.site).toBe(id);
    expect(Object.keys(examples?.kinds ?? {}).sort()).toEqual(names.sort());
    for (const kind of Object.values(examples?.kinds ?? {})) {
      expect(kind.addresses.length).toBeGreaterThan(0);
      expect(['real page', 'described structure']).toContain(kind.evidence);
    }
  });

  test('knows the kind of each example', () => {
    for (const [name, { addresses }] of Object.entries(examples?.kinds ?? {})) {
      for (const address of addresses) {
        expect([address, siteOf(new URL(address))?.id]).toEqual([address, id]);
        expect([address, kindOf(site, address)?.name]).toEqual([address, name]);
      }
    }
  });

  test('leaves its other pages alone', () => {
    expect(examples?.none.length).toBeGreaterThan(0);
    for (const address of examples?.none ?? []) {
      expect(siteOf(new URL(address))?.id).toBe(id);
      expect([address, kindOf(site, address)?.name]).toEqual([address, undefined]);
    }
  });

  test('writes selectors that can be used in a style sheet', () => {
    for (const { cards, subject } of site.pages) {
      for (const selector of [cards, subject ?? 'main', ...(reservedBoxes[site.id] ?? [])]) {
        expect(selector.trim()).not.toBe('');
        expect(selector).not.toMatch(/[{};]/);
      }
    }
  });
});

test.each([
  'https://huggingface.co.evil.example/papers',
  'https://discuss.huggingface.co/papers',
  'https://example.org/?u=https://huggingface.co/papers',
])('%s is of no site', (address) => {
  expect(siteOf(new URL(address))).toBeUndefined();
});
