import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countMissing } from '../../utils/detection/missing';
import { readCard } from '../../utils/detection/read';
import type { ToolWorld } from '../../utils/protocol/page-tools';
import type { SiteWorld } from '../../utils/site/world';
import { createEditor } from './editor-frame';

const world = globalThis as ToolWorld & SiteWorld;

export default defineUnlistedScript(() => {
  const reader = world.offprintReader;
  world.offprintTools = {
    readCard: (card) => readCard(card, reader),
    createEditor,
    countMissing: (cards) => countMissing(cards, reader),
  };
});
