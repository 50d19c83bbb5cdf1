import { Search, X } from 'lucide-react';
import type { ComponentProps, Ref } from 'react';
import type { Problem } from '../../utils/query/syntax';
import { IconButton } from '../button/Button';
import { Option, OptionText } from '../option/Option';
import './search-field.css';
import { ProblemList, problemIds } from './ProblemList';

/** What the text may go on to. */
export interface SearchOption {
  readonly insert: string;
  readonly label: string;
  readonly about: string;
}

interface SearchFieldProps
  extends Pick<ComponentProps<'input'>, 'onFocus' | 'onBlur' | 'onSelect' | 'onKeyDown'> {
  readonly field: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly listId: string;
  readonly options: readonly SearchOption[];
  /** Which option the arrows point at; -1 while none. */
  readonly pointed: number;
  readonly onPick: (index: number) => void;
  readonly problems: readonly Problem[];
  /** Told of the query that puts a problem right. */
  readonly onRight: (query: string) => void;
}

/** The search box over the library, with what may come next and what is wrong below it. */
export function SearchField({
  field,
  value,
  onChange,
  listId,
  options,
  pointed,
  onPick,
  problems,
  onRight,
  onKeyDown,
  ...listeners
}: SearchFieldProps) {
  const open = options.length > 0;
  const problemsId = `${listId}-problems`;
  return (
    <div className="search-field">
      <Search className="search-field-icon" size={15} aria-hidden="true" />
      <input
        ref={field}
        className="search-field-input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        role="combobox"
        aria-label="Search your papers"
        aria-keyshortcuts="/"
        aria-expanded={open}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && pointed >= 0 ? `${listId}-${pointed}` : undefined}
        aria-describedby={problems.length > 0 ? problemIds(problemsId, problems) : undefined}
        aria-invalid={problems.some(({ severity }) => severity === 'error')}
        placeholder="Search, or tag: author: status: …"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={2_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Someone who presses “/” to search is here already; nothing searched for begins with it.
          if (event.key === '/' && value === '') event.preventDefault();
          onKeyDown?.(event);
        }}
        {...listeners}
      />
      {value !== '' && (
        <IconButton
          label="Clear search"
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => onChange('')}
        />
      )}
      {open && (
        <div className="search-field-list" id={listId} role="listbox" aria-label="Completions">
          {options.map((option, index) => (
            <Option
              key={option.insert}
              id={`${listId}-${index}`}
              pointed={index === pointed}
              onPick={() => onPick(index)}
            >
              <OptionText label={option.label} about={option.about} />
            </Option>
          ))}
        </div>
      )}
      {problems.length > 0 && (
        <ProblemList id={problemsId} text={value} problems={problems} onRight={onRight} />
      )}
    </div>
  );
}
