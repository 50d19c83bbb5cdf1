import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { App } from './App';
import { library } from './library';

// The database opens while the page is drawn. Should that fail, whoever reads it says so.
library.open().catch(() => undefined);

const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.dataset.place = inPopup ? 'popup' : 'tab';

const root = document.getElementById('root');
if (!root) throw new Error('The popup’s page has no root element.');
createRoot(root).render(<App inPopup={inPopup} />);
