import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start';
import 'virtual:offprint/reserve.css';

export default defineContentScript({
  // By the manifest all the same, which names it once for each site: see wxt.config.ts.
  registration: 'runtime',
  main: start,
});
