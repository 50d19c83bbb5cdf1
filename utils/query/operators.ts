import { statuses, statusNames } from '../interface/status';
import type { FacetName } from '../search/protocol';
import type { QueryContext } from './context';

/** A value that an operator takes, and what people call it. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly name: string;
}

const textFields = ['title', 'author', 'abstract', 'note', 'venue'] as const;
const dateFields = ['saved', 'updated', 'published'] as const;
const numberFields = ['upvotes', 'comments', 'citations', 'rating'] as const;

/** Every operator, in the order in which they are offered. */
export const operatorNames = [
  'tag',
  'status',
  'author',
  'title',
  'abstract',
  'note',
  'venue',
  'category',
  'site',
  'id',
  'has',
  'is',
  ...dateFields,
  ...numberFields,
] as const;

export type OperatorName = (typeof operatorNames)[number];

const oneOf =
  <Name extends OperatorName>(names: readonly Name[]) =>
  (name: OperatorName): name is Name =>
    (names as readonly OperatorName[]).includes(name);

export const isTextField = oneOf(textFields);
export const isDateField = oneOf(dateFields);
export const isNumberField = oneOf(numberFields);

/** What is said of an operator where it is offered. */
export interface Operator {
  readonly about: string;
  /** A use of it. */
  readonly example: string;
  /** The facet whose values it takes. */
  readonly facet?: FacetName;
}

export const operators: Readonly<Record<OperatorName, Operator>> = {
  tag: { about: 'Papers with a tag or one below it', example: 'tag:"to cite"', facet: 'tag' },
  status: { about: 'To read, reading or read', example: 'status:reading', facet: 'status' },
  author: {
    about: 'Words in one author’s name',
    example: 'author:"van den berg"',
    facet: 'author',
  },
  title: { about: 'Words in the title', example: 'title:attention' },
  abstract: { about: 'Words in the abstract', example: 'abstract:"long context"' },
  note: { about: 'Words in your note', example: 'note:compare' },
  venue: { about: 'Words in the venue or journal', example: 'venue:neurips', facet: 'venue' },
  category: {
    about: 'A category of arXiv or others',
    example: 'category:cs.CL',
    facet: 'category',
  },
  site: { about: 'Papers seen on a site', example: 'site:arxiv', facet: 'site' },
  id: { about: 'An identifier or its beginning', example: 'id:2407.21783' },
  has: { about: 'Papers that have a note, code, …', example: 'has:code' },
  is: { about: 'Untagged or linked papers', example: 'is:untagged' },
  saved: { about: 'When you saved it', example: 'saved:>2026-01' },
  updated: { about: 'When you last changed it', example: 'updated:>=2026-01-05' },
  published: { about: 'When it was published', example: 'published:2024..2025', facet: 'year' },
  upvotes: { about: 'Upvotes when last seen', example: 'upvotes:>50' },
  comments: { about: 'Comments when last seen', example: 'comments:1..' },
  citations: { about: 'Citations when last seen', example: 'citations:>=100' },
  rating: { about: 'Your rating, from 1 to 5', example: 'rating:4..5' },
};

const itself = <Word extends string>(value: Word): Choice<Word> => ({ value, name: value });

export const statusChoices = statuses.map((value) => ({ value, name: statusNames[value] }));
export const hasChoices = (['note', 'code', 'pdf', 'abstract', 'rating'] as const).map(itself);
export const isChoices = (['untagged', 'linked'] as const).map(itself);

export const siteChoices = ({ sites }: QueryContext): readonly Choice[] =>
  sites.map(({ id, name }) => ({ value: id, name }));

/** The values of an operator that takes no others; undefined for all other operators. */
export function choicesOf(
  operator: OperatorName,
  context: QueryContext,
): readonly Choice[] | undefined {
  switch (operator) {
    case 'status':
      return statusChoices;
    case 'site':
      return siteChoices(context);
    case 'has':
      return hasChoices;
    case 'is':
      return isChoices;
    default:
      return undefined;
  }
}
