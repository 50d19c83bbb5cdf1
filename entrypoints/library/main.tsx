import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { askedPanel } from './file-panels';
import { library } from './library';
import { recallPopup } from './memory';
import { place } from './place';
import { followHistory, go, parseRoute } from './route';
import { setView } from './view-state';

// The database opens while the page is drawn. Should that fail, whoever reads it says so.
library.open().catch(() => undefined);

document.documentElement.dataset.place = place;

// Where the popup was a moment ago, unless its address says where to go.
const popup = recallPopup();
if (popup && parseRoute(location.search).q === '') go(parseRoute(popup.address), 'replace');
followHistory();
setView({ panel: askedPanel() });

const root = document.getElementById('root');
if (!root) throw new Error('The library’s page has no root element.');
createRoot(root).render(<App />);
