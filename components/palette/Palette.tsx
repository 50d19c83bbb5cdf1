import { useId, useLayoutEffect, useRef, useState } from 'react';
import { Option, OptionText } from '../option/Option';
import './palette.css';
import { matchItems, type PaletteItem } from './palette';

interface PaletteProps {
  readonly items: readonly PaletteItem[];
  /** What more the text finds, such as papers by their titles. */
  readonly found: readonly PaletteItem[];
  readonly onType: (text: string) => void;
  readonly onClose: () => void;
}

/** Everything that can be done, found by its name and done with Enter. */
export function Palette({ items, found, onType, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [pointed, setPointed] = useState(0);
  const listId = useId();
  const shown = [...matchItems(items, text), ...found];
  const at = Math.min(pointed, shown.length - 1);

  // A layout effect: it must close before the element goes, or the focus would not go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <input
        className="palette-field"
        role="combobox"
        aria-label="Find a command, a tag, a saved search or a paper"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        placeholder="What would you like to do?"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPointed(0);
          onType(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setPointed(Math.min(at + 1, shown.length - 1));
          else if (event.key === 'ArrowUp') setPointed(Math.max(at - 1, 0));
          else if (event.key === 'Enter') run(shown[at]);
          else return;
          event.preventDefault();
        }}
      />
      <div className="palette-list" id={listId} role="listbox" aria-label="Commands">
        {shown.map((item, index) => (
          <Option
            key={item.id}
            id={`${listId}-${index}`}
            pointed={index === at}
            onPick={() => run(item)}
          >
            <OptionText label={item.label} about={item.about} />
          </Option>
        ))}
        {shown.length === 0 && <p className="palette-none">Nothing is called that.</p>}
      </div>
    </dialog>
  );
}
