import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { library } from './library';
import { place } from './place';

// The database opens while the page is drawn. Should that fail, whoever reads it says so.
library.open().catch(() => undefined);

document.documentElement.dataset.place = place;

const root = document.getElementById('root');
if (!root) throw new Error('The library’s page has no root element.');
createRoot(root).render(<App />);
