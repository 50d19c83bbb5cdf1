import { reloadHint } from '../../utils/protocol/client';
import { createOwn } from './own';

/** Tells at the window's edge that the page has to be loaded again. */
export function showNotice(): void {
  const hint = document.createElement('p');
  hint.setAttribute('role', 'status');
  hint.textContent = reloadHint;
  const { host } = createOwn(
    'offprint-notice',
    'position:fixed;inset:auto 16px 0 auto;z-index:2147483647',
    'p{padding:9px 14px;border:1px solid #fff3;border-radius:9px;background:#1f2937;color:#fff;' +
      'font:13px system-ui,sans-serif}',
    hint,
  );
  document.documentElement.append(host);
}
