import { useEffect, useId, useRef, useState } from 'react';
import { SearchField } from '../../components/search-field/SearchField';
import { applyCompletion, completionAt } from '../../utils/query/complete';
import type { Problem } from '../../utils/query/syntax';
import { type, useRoute } from './route';
import { shelf } from './Shelf';
import { useCompletion } from './use-completion';

/** The search field with what a query may go on to, and what is wrong with it. */
export function SearchBox({ problems }: { readonly problems: readonly Problem[] }) {
  const { q } = useRoute();
  const field = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(q.length);
  const [focused, setFocused] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const listId = useId();
  const completion =
    focused && !dismissed ? completionAt(q, Math.min(cursor, q.length)) : undefined;
  // Operators are offered when someone begins to write one, not for every word.
  const wanted =
    completion?.kind === 'operator' && completion.prefix === '' ? undefined : completion;
  const options = useCompletion(wanted);

  useEffect(() => field.current?.focus(), []);

  const change = (text: string) => {
    setDismissed(false);
    setPointed(-1);
    setCursor(field.current?.selectionStart ?? text.length);
    type(text);
  };
  const pick = (index: number) => {
    const option = options[index];
    if (!wanted || !option) return;
    const done = applyCompletion(q, wanted, option.insert);
    type(done.text);
    setPointed(-1);
    setCursor(done.cursor);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(done.cursor, done.cursor);
    });
  };

  return (
    <SearchField
      field={field}
      value={q}
      onChange={change}
      listId={listId}
      options={options}
      pointed={pointed}
      onPick={pick}
      problems={problems}
      onRight={(query) => {
        change(query);
        field.current?.focus();
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onSelect={() => setCursor(field.current?.selectionStart ?? q.length)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const { key } = event;
        if (options.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
          const places = options.length + 1;
          setPointed(((pointed + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
        } else if (options.length > 0 && (key === 'Tab' || (key === 'Enter' && pointed >= 0))) {
          if (key === 'Tab' && event.shiftKey) return;
          pick(Math.max(pointed, 0));
        } else if (key === 'Escape' && options.length > 0) setDismissed(true);
        else if (key === 'ArrowDown' || key === 'Enter') shelf.current?.focusAt(0);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
