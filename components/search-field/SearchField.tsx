import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { IconButton } from '../button/Button';
import './search-field.css';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly field?: Ref<HTMLInputElement>;
}

/** The search box over the library. */
export function SearchField({ value, onChange, onKeyDown, field }: SearchFieldProps) {
  return (
    <div className="search-field">
      <Search className="search-field-icon" size={15} aria-hidden="true" />
      <input
        ref={field}
        className="search-field-input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label="Search your papers"
        aria-keyshortcuts="/"
        placeholder="Search titles, authors, tags, notes, ids"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Someone who presses “/” to search is here already; nothing searched for begins with it.
          if (event.key === '/' && value === '') event.preventDefault();
          onKeyDown?.(event);
        }}
      />
      {value !== '' && (
        <IconButton
          label="Clear search"
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => onChange('')}
        />
      )}
    </div>
  );
}
