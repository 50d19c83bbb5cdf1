import * as z from 'zod/mini';
import { mostIds, type PaperId } from '../paper/identity';
import type { Status } from '../paper/schema';
import { pageRecordSchema, paperIdSchema, statusSchema } from '../paper/schema';

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
  /** The paper as it is now (the first one, where a command changed several). */
  readonly state: PaperState;
  /** The key that the paper is stored under. */
  readonly key: PaperId;
  /** Undo only: fields that were changed since and therefore left as they are, in words. */
  readonly leftAlone?: readonly string[];
  /** Papers that the identifiers of the card lead to as well, kept apart for their arXiv number. */
  readonly keptApart?: readonly KeptApart[];
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
  save: message<CommandAnswer>()(anyone, z.strictObject({ command, record: pageRecordSchema })),

  /** Takes a paper off the list. Its row stays, so that it can be restored. */
  remove: message<CommandAnswer>()(anyone, z.strictObject({ command, paper })),

  /** Sets the reading status. A `record` saves the paper first when it is not in the library. */
  setStatus: message<CommandAnswer>()(
    anyone,
    z.strictObject({ command, paper, status: statusSchema, record: z.optional(pageRecordSchema) }),
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
  setTag: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, paper, tag, present: z.boolean(), ticket: z.optional(z.uuid()) }),
  ),

  /**
   * Replaces the note. One `command` per note session; `sequence` grows with every text sent, and
   * a text with a sequence already stored is answered without being written.
   */
  writeNote: message<CommandAnswer>()(
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
  separate: message<CommandAnswer>()(
    extensionOnly,
    z.strictObject({ command, paper, row: paperIdSchema }),
  ),

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
