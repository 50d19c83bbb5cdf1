import * as z from 'zod/mini';
import { restoreWishes } from '../backup/restore-wish';
import { sides } from '../import/choice';
import { correctableFields, correctionSchema } from '../paper/correction';
import { mostIds, type PaperId } from '../paper/identity';
import type { Status } from '../paper/schema';
import {
  pageRecordSchema,
  paperIdSchema,
  ratingSchema,
  statusSchema,
  tagColourSchema,
} from '../paper/schema';
import { savedViewSchema } from '../search/saved-view';

/**
 * Every message of the extension, defined once: who may send it and what it carries. The
 * background parses each request with its schema. The content script imports types from here and
 * nothing else, so that Zod never reaches a page.
 */

/** Which kind of sender a message is accepted from. `page`: a content script on a listed host. */
type Senders = readonly ('page' | 'extension')[];

interface Message<Request extends z.ZodMiniType, Answer> {
  readonly from: Senders;
  readonly request: Request;
  /** Carries the type of the answer; never present at run time. */
  readonly answer?: Answer;
}

const message =
  <Answer>() =>
  <Request extends z.ZodMiniType>(from: Senders, request: Request): Message<Request, Answer> => ({
    from,
    request,
  });

const anyone: Senders = ['page', 'extension'];
const pageOnly: Senders = ['page'];
const extensionOnly: Senders = ['extension'];

/** A command's own id: sending it again repeats the answer and changes nothing twice. */
const command = z.uuid();
/** Any identifiers of one paper; the writer finds the row inside its transaction. */
const paper = z.array(paperIdSchema).check(z.minLength(1), z.maxLength(mostIds));
const tag = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const status = statusSchema;
const rating = z.nullable(ratingSchema);
/** The keys of as many papers as a library may hold. */
const keys = z.array(paperIdSchema).check(z.minLength(1), z.maxLength(100_000));
const pair = z.tuple([paperIdSchema, paperIdSchema]);
/** Tags by their keys. */
const tagKeys = z.array(tag).check(z.minLength(1), z.maxLength(10_000));

/** Go on although no backup can be made before; answered by `no-backup`, the user may wish so. */
const withoutBackup = z.optional(z.boolean());

/** What can be done to many papers at once. */
const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), tag, present: z.boolean() }),
  z.strictObject({ kind: z.literal('status'), status }),
  z.strictObject({ kind: z.literal('rating'), rating }),
  z.strictObject({ kind: z.literal('remove') }),
  z.strictObject({ kind: z.literal('restore') }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** What a strip or an editor shows of one paper. */
export interface PaperState {
  readonly saved: boolean;
  readonly status: Status;
  /** Names as the user wrote them, in the order they were added. */
  readonly tags: readonly string[];
  readonly hasNote: boolean;
  /** arXiv version that was saved, where known. */
  readonly version?: number;
}

/** A paper that a card leads to as well, but that is another one: one paper has one arXiv number. */
export interface KeptApart {
  readonly id: PaperId;
  /** As stored; the identifier where nothing is known of the paper. */
  readonly title: string;
}

/** What a command answers once it is stored. */
export interface CommandAnswer {
  /** The journal entry that `undo` takes back; absent when nothing changed. */
  readonly undoable?: string;
  /** The paper as it is now; absent when the command was about many papers or about none. */
  readonly state?: PaperState;
  /** The key that the paper is stored under. */
  readonly key?: PaperId;
  /** How many papers changed, where the command was about many. */
  readonly count?: number;
  /** What was left as it is, in words: by undo, what was changed since. */
  readonly leftAlone?: readonly string[];
  /** How many damaged backups were passed over, where a backup was brought back. */
  readonly passedOver?: number;
  /** Papers that the identifiers of the card lead to as well, kept apart for their arXiv number. */
  readonly keptApart?: readonly KeptApart[];
}

/** What a command on one paper answers. */
export interface PaperAnswer extends CommandAnswer {
  readonly state: PaperState;
  readonly key: PaperId;
}

/** What the editor shows: the paper, and the user's tags, most recently used first. */
export interface EditorContent {
  readonly paper: PaperId;
  readonly title: string;
  readonly mode: 'tags' | 'note';
  readonly state: PaperState;
  readonly note: string;
  readonly knownTags: readonly string[];
}

export const messages = {
  /** The state of the papers on a page, in the order asked, one list of identifiers per card. */
  lookup: message<readonly PaperState[]>()(
    anyone,
    z.strictObject({ papers: z.array(paper).check(z.maxLength(5_000)) }),
  ),

  /** Saves a paper with what the page says of it; enriches it when it is saved already. */
  save: message<PaperAnswer>()(anyone, z.strictObject({ command, record: pageRecordSchema })),

  /** Takes a paper off the list. Its row stays, so that it can be restored. */
  remove: message<PaperAnswer>()(anyone, z.strictObject({ command, paper })),

  /** Sets the reading status. A `record` saves the paper first when it is not in the library. */
  setStatus: message<PaperAnswer>()(
    anyone,
    z.strictObject({ command, paper, status, record: z.optional(pageRecordSchema) }),
  ),

  /** Puts the tools that a click needs into the page that asks. */
  loadTools: message<{ readonly loaded: true }>()(pageOnly, z.strictObject({})),

  /**
   * Asks for a one-time ticket that lets the editor frame of this tab show one paper. The record
   * waits with the ticket, so that tagging a paper not yet saved saves it with all the page knows.
   */
  openEditor: message<{ readonly ticket: string }>()(
    anyone,
    z.strictObject({ record: pageRecordSchema, mode: z.enum(['tags', 'note']) }),
  ),

  /** Trades the ticket, once and in its own tab, for what the editor shows. */
  redeemTicket: message<EditorContent>()(extensionOnly, z.strictObject({ ticket: z.uuid() })),

  /** Adds or takes away one tag. In the editor `ticket` names the record to save first. */
  setTag: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({ command, paper, tag, present: z.boolean(), ticket: z.optional(z.uuid()) }),
  ),

  /**
   * Replaces the note. One `command` per note session; `sequence` grows with every text sent, and
   * a text with a sequence already stored is answered without being written.
   */
  writeNote: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({
      command,
      sequence: z.int().check(z.nonnegative()),
      paper,
      note: z.string().check(z.maxLength(1_000_000)),
      ticket: z.optional(z.uuid()),
    }),
  ),

  /** Says that a row which was joined into a paper is another paper; `row` is that row's key. */
  separate: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({ command, paper, row: paperIdSchema }),
  ),

  /** Rates a paper, or takes its rating off. */
  setRating: message<PaperAnswer>()(extensionOnly, z.strictObject({ command, paper, rating })),

  /** Puts fields of a paper right by hand. */
  correct: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({
      command,
      paper,
      corrections: z
        .array(correctionSchema)
        .check(z.minLength(1), z.maxLength(correctableFields.length)),
    }),
  ),

  /** Does the same to many papers, all or none; undone as one. A backup is made before any is removed. */
  bulk: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, papers: keys, change: bulkChangeSchema, withoutBackup }),
  ),

  /**
   * Deletes removed papers for good, with the rows joined into them and all that the journal knows
   * of them. Cannot be undone; a backup is made before.
   */
  deleteForGood: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, papers: keys, withoutBackup }),
  ),

  /**
   * Gives a tag, and with it the tags nested below it, another name everywhere. Where a tag has that
   * name already, the two become one.
   */
  renameTag: message<CommandAnswer>()(extensionOnly, z.strictObject({ command, tag, name: tag })),

  /** Makes one of several tags, under the name given, which may be one of theirs. */
  mergeTags: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, tags: tagKeys, into: tag }),
  ),

  colourTag: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, tag, colour: z.nullable(tagColourSchema) }),
  ),

  /** Takes tags off every paper and out of completion; those nested below them stay. */
  deleteTags: message<CommandAnswer>()(extensionOnly, z.strictObject({ command, tags: tagKeys })),

  /** Joins the row of another paper into a paper: the two become one, with all that either has. */
  merge: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({ command, paper, row: paperIdSchema }),
  ),

  /** Links two papers that belong together, such as a preprint and the article, or unlinks them. */
  link: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({ command, papers: pair, linked: z.boolean() }),
  ),

  /** Says that two papers are not the same, whatever they share, or takes that back. */
  setDistinct: message<PaperAnswer>()(
    extensionOnly,
    z.strictObject({ command, papers: pair, distinct: z.boolean() }),
  ),

  /**
   * Gives papers that have no citation key the one that the pattern makes of them, unlike all others;
   * they keep it. In the order they were saved, so that the first has the plain one.
   */
  giveKeys: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, papers: keys, pattern: z.string().check(z.maxLength(200)) }),
  ),

  /**
   * Takes in what was read from a file and waits in staging, as the user decided of each entry; of all
   * others `usual` says whose value holds. All of it or nothing, undone as one. A backup is made before.
   */
  commitImport: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, staged: z.uuid(), usual: z.enum(sides), withoutBackup }),
  ),

  /** Makes a backup, unless the newest is of the library as it is. Answers with the id of the newest. */
  backUp: message<{ readonly backup?: string }>()(extensionOnly, z.strictObject({})),

  /**
   * Brings a backup back, the newest good one if none is named; undone as one. A backup of the library
   * as it is now is made before.
   */
  restoreBackup: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({
      command,
      backup: z.optional(z.uuid()),
      wish: z.enum(restoreWishes),
      withoutBackup,
    }),
  ),

  deleteBackup: message<{ readonly deleted: boolean }>()(
    extensionOnly,
    z.strictObject({ backup: z.uuid() }),
  ),

  /**
   * Deletes the whole library with its journal, and on request all backups; without that a backup is
   * made before. Cannot be undone.
   */
  deleteEverything: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, backupsToo: z.boolean(), withoutBackup }),
  ),

  /** Keeps a search under a name, or changes one that is kept. */
  saveView: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, id: z.uuid(), view: savedViewSchema }),
  ),

  removeView: message<CommandAnswer>()(extensionOnly, z.strictObject({ command, id: z.uuid() })),

  /**
   * Stops a command on many papers that is still at work: nothing of it is stored, and it answers
   * `cancelled` itself. Answers whether there was anything to stop.
   */
  cancel: message<{ readonly stopped: boolean }>()(extensionOnly, z.strictObject({ command })),

  /**
   * Takes back one journal entry by a new command with new stamps, on fields not changed since.
   * A content script may only take back what was done in its own tab.
   */
  undo: message<CommandAnswer>()(anyone, z.strictObject({ command, entry: z.uuid() })),
} as const;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
/** What the sender of a message passes. */
export type RequestOf<Name extends MessageName> = z.input<Messages[Name]['request']>;
/** What the background works on after parsing. */
export type ParsedRequestOf<Name extends MessageName> = z.output<Messages[Name]['request']>;
export type AnswerOf<Name extends MessageName> = NonNullable<Messages[Name]['answer']>;
