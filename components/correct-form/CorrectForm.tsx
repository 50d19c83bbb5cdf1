import { RotateCcw } from 'lucide-react';
import { type FormEvent, Fragment, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../button/Button';
import { Dialog } from '../dialog/Dialog';
import { Field } from '../field/Field';
import './correct-form.css';
import {
  type CorrectableField,
  correctionsOf,
  type FormCorrection,
  type FormField,
  fieldProblem,
  kindOf,
} from './fields';

interface CorrectFormProps {
  readonly title: string;
  readonly fields: readonly FormField[];
  /** What became of the last try, when it failed. */
  readonly failure: string | undefined;
  readonly busy: boolean;
  readonly onSave: (corrections: readonly FormCorrection[]) => void;
  readonly onClose: () => void;
}

type Drafts = Partial<Record<CorrectableField, string>>;

/** Every field of a paper to be corrected by hand, each beside what pages said. */
export function CorrectForm({ title, fields, failure, busy, onSave, onClose }: CorrectFormProps) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const left = useRef<HTMLElement>(null);
  const formId = useId();
  const corrections = correctionsOf(fields, drafts);
  const problems = new Map(
    fields.flatMap(({ name, text }) => {
      const problem = fieldProblem(name, drafts[name] ?? text);
      return problem ? [[name, problem] as const] : [];
    }),
  );

  const change = (name: CorrectableField, text: string) => {
    setDrafts((all) => ({ ...all, [name]: text }));
    setLeaving(false);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = problems.keys();
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wrong)}"]`)?.focus();
    else if (corrections.length === 0) onClose();
    else onSave(corrections);
  };

  /** What was typed is not thrown away by one press of Escape. */
  const close = () => {
    if (corrections.length === 0 || leaving) onClose();
    else {
      left.current = form.current?.querySelector<HTMLElement>(':focus') ?? null;
      setLeaving(true);
    }
  };
  const keepEditing = () => {
    setLeaving(false);
    (left.current ?? form.current?.querySelector('textarea'))?.focus();
  };
  useLayoutEffect(() => {
    if (leaving) stay.current?.focus();
  }, [leaving]);

  return (
    <Dialog
      title={`Correct ${title}`}
      size="wide"
      onClose={close}
      actions={
        <>
          <p className="correct-form-outcome" role="status" data-tone={failure ? 'error' : 'plain'}>
            {leaving ? 'Close without saving?' : failure}
          </p>
          {/* Keys: what is pressed to stay must not turn into what saves, under the same press. */}
          {leaving ? (
            <Fragment key="leaving">
              <Button look="danger" onClick={onClose}>
                Discard
              </Button>
              <Button ref={stay} onClick={keepEditing}>
                Keep editing
              </Button>
            </Fragment>
          ) : (
            <Fragment key="editing">
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" type="submit" form={formId} disabled={busy}>
                Save
              </Button>
            </Fragment>
          )}
        </>
      }
    >
      <form ref={form} id={formId} className="correct-form" noValidate onSubmit={save}>
        {fields.map((field) => (
          <FactField
            key={field.name}
            field={field}
            draft={drafts[field.name] ?? field.text}
            problem={problems.get(field.name)}
            tried={tried}
            onChange={(text) => change(field.name, text)}
          />
        ))}
      </form>
    </Dialog>
  );
}

interface FactFieldProps {
  readonly field: FormField;
  readonly draft: string;
  readonly problem: string | undefined;
  /** Whether saving was tried: before, a field still being typed in is not called wrong. */
  readonly tried: boolean;
  readonly onChange: (text: string) => void;
}

function FactField({ field, draft, problem, tried, onChange }: FactFieldProps) {
  const { name, pages } = field;
  const { label, look, hint, suggestions } = kindOf(name);
  const id = useId();
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [left, setLeft] = useState(false);
  const restorable = correctionsOf([{ name, text: pages, pages }], { [name]: draft }).length > 0;
  const shown = left || tried ? problem : undefined;
  const emptied = draft.trim() === '' && pages !== '' && !problem;
  const shared = {
    ref: control,
    id,
    name,
    value: draft,
    dir: 'auto',
    ...(name === 'title' && { 'data-autofocus': '' }),
    'aria-invalid': shown !== undefined,
    'aria-describedby': `${id}-about`,
    onBlur: () => setLeft(true),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };

  return (
    <div className="correct-form-field" data-wide={look !== 'line'}>
      <Field id={id} label={label}>
        {look === 'line' ? (
          <input {...shared} type="text" autoComplete="off" list={suggestions && `${id}-list`} />
        ) : (
          <textarea {...shared} rows={look === 'list' || name === 'abstract' ? 4 : 2} />
        )}
        {suggestions && (
          <datalist id={`${id}-list`}>
            {suggestions.map((text) => (
              <option key={text}>{text}</option>
            ))}
          </datalist>
        )}
        <div className="correct-form-about" id={`${id}-about`}>
          {shown && <p data-wrong={true}>{shown}</p>}
          {emptied && <p>Empty: the paper has none, whatever pages say.</p>}
          {hint && !shown && <p>{hint}</p>}
          {restorable && pages !== '' && (
            <p>
              Pages said: <q dir="auto">{inOneLine(pages)}</q>
            </p>
          )}
          {restorable && pages === '' && <p>No page said anything.</p>}
        </div>
      </Field>
      {restorable && (
        <Button
          look="quiet"
          icon={<RotateCcw size={13} aria-hidden="true" />}
          aria-label={`${label}: ${pages === '' ? 'clear' : 'back to what the page said'}`}
          onClick={() => {
            onChange(pages);
            control.current?.focus();
          }}
        >
          {pages === '' ? 'Clear' : 'Back to what the page said'}
        </Button>
      )}
    </div>
  );
}

const shownOfPage = 160;

function inOneLine(text: string): string {
  const line = text.split('\n').join(', ');
  return line.length > shownOfPage ? `${line.slice(0, shownOfPage)}…` : line;
}
