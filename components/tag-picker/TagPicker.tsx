import { Check, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { TagColour } from '../../utils/paper/schema';
import { Option, OptionText } from '../option/Option';
import { TagDot } from '../tag/TagDot';
import { chosen, firstFound, newTag, optionsFor, pointOn } from './pick';
import './tag-picker.css';

/** A tag as the picker offers it. */
export interface PickableTag {
  readonly key: string;
  readonly name: string;
  readonly colour?: TagColour;
  /** Said at its end, such as how many papers have it. */
  readonly aside?: string;
  /** Whether all or some of what is picked for have it. */
  readonly held?: 'all' | 'some';
}

interface TagPickerProps {
  /** What the field asks for. */
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly PickableTag[];
  /** What Enter takes while nothing is pointed at: what is typed, or the first tag that it finds. */
  readonly prefers: 'typed' | 'found';
  /** What picking a tag that is not there yet does, in words; undefined where only those there can be picked. */
  readonly newLabel?: (name: string) => string;
  /** Said where there is nothing to pick from. */
  readonly nothing: string;
  readonly onPick: (tag: PickableTag | string) => void;
  readonly onClose: () => void;
}

/** A field that finds one of the user's tags. It has the focus from the beginning. */
export function TagPicker(props: TagPickerProps) {
  const { label, placeholder, options, prefers, newLabel, nothing, onPick, onClose } = props;
  const [text, setText] = useState('');
  const [moved, setMoved] = useState<number>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = optionsFor(text, options);
  const coined = newLabel && newTag(text, options);
  const offered = [...found, ...(coined === undefined ? [] : [coined])];
  const pointed = moved ?? (prefers === 'found' ? firstFound(text, found) : -1);
  const optionId = (place: number) => `${id}-${place}`;

  useEffect(() => field.current?.focus(), []);

  const pick = (tag: PickableTag | string | undefined) => {
    if (tag === undefined || (typeof tag === 'string' && !newLabel)) return;
    setText('');
    setMoved(undefined);
    field.current?.focus();
    onPick(tag);
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') {
      const at = offered[pointed];
      pick(typeof at === 'string' ? at : chosen(text, at, options));
    } else if (event.key === 'ArrowDown') setMoved(pointOn(pointed, 1, offered.length));
    else if (event.key === 'ArrowUp') setMoved(pointOn(pointed, -1, offered.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="tag-picker">
      <input
        ref={field}
        className="tag-picker-field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={pointed >= 0 ? optionId(pointed) : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMoved(undefined);
        }}
        onKeyDown={pressed}
      />
      {offered.length === 0 && <p className="tag-picker-nothing">{nothing}</p>}
      <div className="tag-picker-list" id={id} role="listbox" aria-label="Tags">
        {offered.map((option, place) => (
          <Option
            key={typeof option === 'string' ? '' : option.key}
            id={optionId(place)}
            pointed={place === pointed}
            onPick={() => pick(option)}
          >
            <Picked
              tag={typeof option === 'string' ? undefined : option}
              label={typeof option === 'string' ? (newLabel?.(option) ?? option) : option.name}
            />
          </Option>
        ))}
      </div>
    </div>
  );
}

const heldIcons = { all: Check, some: Minus } as const;

function Picked({ tag, label }: { readonly tag: PickableTag | undefined; readonly label: string }) {
  const Icon = tag ? tag.held && heldIcons[tag.held] : Plus;
  return (
    <>
      <span className="tag-picker-mark">{Icon && <Icon size={13} aria-hidden="true" />}</span>
      {tag && <TagDot colour={tag.colour} always />}
      <OptionText label={label} about={tag?.aside ?? ''} />
    </>
  );
}
