import * as z from 'zod/mini';
import { recallKept, useKept } from '../kept';

const name = 'offprint:hand-off';

const schema = z.object({
  /** What goes to Zotero along with a paper. */
  tags: z.boolean(),
  notes: z.boolean(),
  /** Zotero's library or collection; empty for what is selected there. */
  target: z.string(),
  /** Obsidian's vault; empty for the one last open. */
  vault: z.string(),
  /** What is written into the notes of a folder. */
  folderAbstracts: z.boolean(),
  folderNotes: z.boolean(),
});

/** How the user handed papers over last, which is how it is done next. */
export type HandOffPreferences = z.infer<typeof schema>;

const usual: HandOffPreferences = {
  ...{ tags: true, notes: true, target: '' },
  ...{ vault: '', folderAbstracts: true, folderNotes: true },
};

/** As the user handed papers over last. */
export const recallHandOff = (): HandOffPreferences => recallKept(name, schema) ?? usual;

/** The preferences, and what changes and keeps them. */
export const useHandOffPreferences = () => useKept(name, recallHandOff);
