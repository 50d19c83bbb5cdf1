import { defineContentScript } from 'wxt/utils/define-content-script';
import { sites } from '../../utils/sites';
import { start } from './start';
import 'virtual:offprint/reserve.css';

export default defineContentScript({
  matches: sites.flatMap((site) => site.matches),
  runAt: 'document_start',
  main: start,
});
