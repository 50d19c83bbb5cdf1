import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { countWords } from '../../utils/interface/words';
import { tagKey } from '../../utils/model/tags';
import { Option, OptionText } from '../option/Option';
import { Tag } from '../tag/Tag';
import { TagDot } from '../tag/TagDot';
import { useColourOfTag } from '../tag/tag-colours';
import './tag-editor.css';
import { emptyInput, suggestTags, tagKeyAction } from './tag-input';

interface TagEditorProps {
  /** What the tags are of, for the names of the controls. */
  readonly title: string;
  readonly tags: readonly string[];
  /** The user's tags, most recently used first. */
  readonly knownTags: readonly string[];
  /** On how many papers each of them is, where that is known. */
  readonly uses?: ReadonlyMap<string, number>;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly onClose: () => void;
  readonly autoFocus?: boolean;
}

const aboutOf = (count: number | undefined) => (count === undefined ? '' : countWords(count));

/** The tags of one paper, with a field that adds to them. */
export function TagEditor({
  title,
  tags,
  knownTags,
  uses,
  onAdd,
  onRemove,
  onClose,
  autoFocus = false,
}: TagEditorProps) {
  const [input, setInput] = useState(emptyInput);
  const [open, setOpen] = useState(autoFocus);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const colourOf = useColourOfTag();
  const suggestions = suggestTags(input.text, knownTags, tags);
  const showList = open && suggestions.length > 0;

  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  const add = (tag: string) => {
    setInput(emptyInput);
    if (!tags.some((present) => tagKey(present) === tagKey(tag))) onAdd(tag);
  };

  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, repeat } = event;
    const composing = event.nativeEvent.isComposing;
    const action = tagKeyAction(
      { key, repeat, composing },
      input,
      showList ? suggestions : [],
      tags,
    );
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'add') add(action.tag);
    else if (action.kind === 'remove') onRemove(action.tag);
    else if (action.kind === 'close') onClose();
    else setInput(action.input);
  };

  const remove = (tag: string) => {
    onRemove(tag);
    field.current?.focus();
  };

  const optionId = (position: number) => `${listId}-${position}`;

  return (
    <div className="tag-editor">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a larger target for the pointer; the field inside has the keyboard. */}
      <div className="tag-editor-box" onClick={() => field.current?.focus()}>
        {tags.length > 0 && (
          <ul className="tag-editor-tags" aria-label="Tags on this paper">
            {tags.map((tag) => (
              <li key={tag}>
                <Tag
                  name={tag}
                  colour={colourOf(tag)}
                  after={
                    <button
                      type="button"
                      className="tag-remove"
                      aria-label={`Remove tag ${tag}`}
                      title="Remove"
                      onClick={() => remove(tag)}
                    >
                      <X size={12} aria-hidden="true" />
                    </button>
                  }
                />
              </li>
            ))}
          </ul>
        )}
        <input
          ref={field}
          className="tag-editor-field"
          type="text"
          role="combobox"
          aria-label={`Add a tag to ${title}`}
          aria-expanded={showList}
          aria-controls={showList ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={
            showList && input.pointed >= 0 ? optionId(input.pointed) : undefined
          }
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          placeholder={tags.length > 0 ? 'Add another' : 'Add a tag, then Enter'}
          value={input.text}
          onChange={(event) => setInput({ text: event.target.value, pointed: -1 })}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={pressed}
        />
      </div>
      {showList && (
        <div className="tag-editor-list" id={listId} role="listbox" aria-label="Your tags">
          {suggestions.map((tag, position) => (
            <Option
              key={tag}
              id={optionId(position)}
              pointed={position === input.pointed}
              onPick={() => add(tag)}
            >
              <TagDot colour={colourOf(tag)} />
              <OptionText label={tag} about={aboutOf(uses?.get(tagKey(tag)))} />
            </Option>
          ))}
        </div>
      )}
    </div>
  );
}
