import { describe, expect, test } from 'vitest';
import { loadSites } from '../../scripts/sites';
import type { PageKind, Site } from '../../utils/site/site';
import { siteOf, sites } from '../../utils/sites';
import { readerOf } from '../../utils/sites/readers';

const modules = await loadSites();

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

test('the bundled registry and the folder hold the same sites, each in the file of its name', () => {
  expect(modules.map(({ site }) => site.id)).toEqual(sites.map(({ id }) => id));
});

describe.each(modules.map((module) => [module.site.id, module] as const))(
  '%s',
  (id, { site, reader, examples, reserved = [] }) => {
    test('has a reader, found by its name', () => {
      expect(readerOf(id)).toBe(reader);
    });

    test('has examples and evidence for each of its page kinds, which have names of their own', () => {
      const names = site.pages.map((page) => page.name);
      expect(new Set(names).size).toBe(names.length);
      expect(Object.keys(examples.kinds).sort()).toEqual(names.sort());
      for (const kind of Object.values(examples.kinds)) {
        expect(kind.addresses.length).toBeGreaterThan(0);
        expect(['real page', 'described structure']).toContain(kind.evidence);
      }
    });

    test('knows the kind of each example', () => {
      for (const [name, { addresses }] of Object.entries(examples.kinds)) {
        for (const address of addresses) {
          expect([address, siteOf(new URL(address))?.id]).toEqual([address, id]);
          expect([address, kindOf(site, address)?.name]).toEqual([address, name]);
        }
      }
    });

    test('leaves its other pages alone', () => {
      expect(examples.none.length).toBeGreaterThan(0);
      for (const address of examples.none) {
        expect(siteOf(new URL(address))?.id).toBe(id);
        expect([address, kindOf(site, address)?.name]).toEqual([address, undefined]);
      }
    });

    test('writes selectors that can be used in a style sheet', () => {
      for (const { cards = 'main', subject = 'main' } of site.pages) {
        for (const selector of [cards, subject, ...reserved]) {
          expect(selector.trim()).not.toBe('');
          expect(selector).not.toMatch(/[{};]/);
        }
      }
    });
  },
);

test.each([
  'https://huggingface.co.evil.example/papers',
  'https://discuss.huggingface.co/papers',
  'https://example.org/?u=https://huggingface.co/papers',
])('%s is of no site', (address) => {
  expect(siteOf(new URL(address))).toBeUndefined();
});
