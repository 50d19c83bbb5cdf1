import { reloadHint } from '../../utils/protocol/client';
import { createOwn } from './own';

const css =
  ':host{all:initial!important;position:fixed!important;inset:auto 16px 16px auto!important;' +
  'z-index:2147483647!important}div{padding:10px 14px;border:1px solid #fff3;border-radius:10px;' +
  'background:#1f2937;color:#f9fafb;font:13px/20px system-ui,sans-serif;box-shadow:0 8px 24px #0003}';

/** Tells at the window's edge that the page has to be loaded again. */
export function showNotice(): void {
  const { host, root } = createOwn('offprint-notice');
  const style = document.createElement('style');
  style.textContent = css;
  const hint = document.createElement('div');
  hint.setAttribute('role', 'status');
  hint.textContent = reloadHint;
  root.append(style, hint);
  document.documentElement.append(host);
}
