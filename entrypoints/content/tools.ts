import { send } from '../../utils/protocol/client';
import type { Editor, Opener, PageTools, ToolWorld } from '../../utils/protocol/page-tools';
import { signal } from './life';
import { createOwn, retire } from './own';
import { offerUndo, tell } from './papers';
import type { Strip } from './strip';
import { theme } from './theme';

const world = globalThis as ToolWorld;
// Those of an older version do not fit.
world.offprintTools = undefined;

let coming: Promise<unknown> | undefined;

/** The page's editor, once the tools are here. */
export let editor: Editor | undefined;

const viewOf = (opener: Opener) => (opener as Strip).view;

/**
 * The tools, which are asked for unless they are here or on their way: worth doing before the click.
 * Undefined when they cannot be had.
 */
export async function loadTools(): Promise<PageTools | undefined> {
  if (!world.offprintTools) {
    coming ??= send('loadTools', {});
    await coming;
    coming = undefined;
  }
  const tools = world.offprintTools;
  editor ??= tools?.createEditor({
    createOwn,
    retire,
    theme,
    offerUndo: (opener, entry) => offerUndo(viewOf(opener), entry),
    tell: (opener, message) => tell(viewOf(opener), message),
    signal,
  });
  return tools;
}
