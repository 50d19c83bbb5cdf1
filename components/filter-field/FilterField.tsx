import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { IconButton } from '../button/Button';
import './filter-field.css';

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Leaves the field for what it filters. */
  readonly onDown: () => void;
  readonly field?: Ref<HTMLInputElement>;
}

/** A field that narrows the list below it. */
export function FilterField({ label, value, onChange, onDown, field }: FilterFieldProps) {
  return (
    <div className="filter-field">
      <Search size={14} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && value !== '') onChange('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
          else return;
          event.preventDefault();
        }}
      />
      {value !== '' && (
        <IconButton
          label="Clear"
          icon={<X size={13} aria-hidden="true" />}
          onClick={() => onChange('')}
        />
      )}
    </div>
  );
}
