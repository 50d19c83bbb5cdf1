import { type Author, dateSchema, ratingSchema } from '../paper/schema';
import type { ImportedFacts, ImportedOwn, ImportedPaper } from './imported';
import { limits, lineOf, mostAuthors, mostTags, textOf } from './limits';
import { present } from './present';

/** How many subject classes and keywords a paper can have, and how long each; as the schema says. */
const most = {
  categories: 200,
  keywords: 500,
  category: 200,
  keyword: 300,
  address: 2_000,
} as const;

/** A paper with its texts cut where the library could not hold them, and without what it cannot be. */
export function withinLimits({ facts, own, ...paper }: ImportedPaper): ImportedPaper {
  return { ...paper, facts: factsWithin(facts), own: ownWithin(own) };
}

function factsWithin(facts: ImportedFacts): ImportedFacts {
  const { title, authors, abstract, published, type, venue, comment, ...rest } = facts;
  const { journalReference, categories, keywords, links, ...others } = rest;
  return present({
    ...others,
    title: lineOf(title, limits.title),
    authors: authors
      ?.flatMap(({ name, family }): Author[] => {
        const line = lineOf(name, limits.name);
        return line ? [{ name: line, ...present({ family: lineOf(family, limits.name) }) }] : [];
      })
      .slice(0, mostAuthors),
    abstract: textOf(abstract, limits.abstract),
    published: dateSchema.safeParse(published).data,
    type: lineOf(type, limits.type),
    venue: lineOf(venue, limits.venue),
    comment: lineOf(comment, limits.comment),
    journalReference: lineOf(journalReference, limits.venue),
    categories: linesOf(categories, most.categories, most.category),
    keywords: linesOf(keywords, most.keywords, most.keyword),
    links: links && Object.fromEntries(Object.entries(links).filter(([, link]) => isAddress(link))),
  });
}

function ownWithin({ tags, note, rating, citationKey, ...own }: ImportedOwn): ImportedOwn {
  return {
    ...own,
    ...present({
      note: textOf(note, limits.note),
      rating: ratingSchema.safeParse(rating).data,
      citationKey: lineOf(citationKey, limits.citationKey),
    }),
    tags: linesOf(tags, mostTags, limits.tag) ?? [],
  };
}

const linesOf = (texts: readonly string[] | undefined, count: number, length: number) =>
  texts?.flatMap((text) => lineOf(text, length) ?? []).slice(0, count);

const isAddress = (link: string): boolean =>
  link.length <= most.address && /^https?:\/\//i.test(link) && URL.canParse(link);
