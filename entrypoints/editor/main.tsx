import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import type { EditorHello } from '../../utils/protocol/editor-channel';
import { Editor } from './Editor';
import { close, connect, useEditor } from './session';

// Listening begins here and not in a component: the hello may come before anything is drawn.
addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<Partial<EditorHello> | null>) => {
    if (data?.offprint === 'editor' && port) connect(port);
  },
);

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) void close();
});

// The page hands the frame the focus once it is placed; that can be after the field was drawn.
addEventListener('focus', () => {
  if (useEditor.getState().shown.kind === 'nothing' || document.activeElement !== document.body) {
    return;
  }
  // The close button comes first in the document; whoever opened the editor came to type.
  const field = document.querySelector<HTMLElement>('input, textarea');
  (field ?? document.querySelector('button'))?.focus();
});

const root = document.getElementById('root');
if (!root) throw new Error('The editor’s page has no root element.');
createRoot(root).render(<Editor />);
