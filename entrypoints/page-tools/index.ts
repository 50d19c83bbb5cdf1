import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countMissing } from '../../utils/detection/missing';
import { readCard } from '../../utils/detection/read';
import type { ToolWorld } from '../../utils/protocol/page-tools';
import { createEditor } from './editor-frame';

export default defineUnlistedScript(() => {
  (globalThis as ToolWorld).offprintTools = { readCard, createEditor, countMissing };
});
