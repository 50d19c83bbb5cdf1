import { useLiveQuery } from 'dexie-react-hooks';
import { BookmarkPlus, Pencil, X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, IconButton } from '../../components/button/Button';
import { CountButton } from '../../components/count-button/CountButton';
import { readViews } from '../../utils/db/queries';
import { formatSort } from '../../utils/search/sort';
import { removeView, saveView } from './commands';
import { library } from './library';
import { go, useRoute } from './route';
import './saved-views.css';
import { useCounts } from './use-counts';

/** What is being named: a new view, or one that there is. */
type Naming = { readonly id: string; readonly name: string } | undefined;

/** Searches kept under names, each with how many papers it finds now. */
export function SavedViews() {
  const route = useRoute();
  const views = useLiveQuery(() => readViews(library), [], []);
  const counts = useCounts(views.map(({ query }) => query));
  const [naming, setNaming] = useState<Naming>();
  const titleId = useId();
  const isSaved = views.some(
    ({ query, sort }) => query === route.q && formatSort(sort) === formatSort(route.sort),
  );
  const { view, q, sort } = route;

  const save = (name: string) => {
    if (!naming) return;
    const known = views.find(({ id }) => id === naming.id);
    const saved = { name, query: known?.query ?? q, sort: known?.sort ?? sort };
    void saveView(saved, naming.id);
    setNaming(undefined);
  };

  if (views.length === 0 && (q === '' || view !== 'papers')) return null;
  return (
    <section className="saved-views" aria-labelledby={titleId}>
      <h2 id={titleId}>Saved searches</h2>
      <ul>
        {views.map(({ id, name, query, sort: order }, index) => (
          <li key={id}>
            {naming?.id === id ? (
              <NameField name={name} onSave={save} onCancel={() => setNaming(undefined)} />
            ) : (
              <>
                <CountButton
                  count={counts && (counts[index] ?? 0)}
                  aria-current={view === 'papers' && query === q ? 'true' : undefined}
                  onClick={() => go({ view: 'papers', q: query, sort: order, paper: undefined })}
                >
                  {name}
                </CountButton>
                <span className="saved-views-tools">
                  <IconButton
                    label={`Rename ${name}`}
                    icon={<Pencil size={12} aria-hidden="true" />}
                    onClick={() => setNaming({ id, name })}
                  />
                  <IconButton
                    label={`Remove the saved search ${name}`}
                    icon={<X size={13} aria-hidden="true" />}
                    onClick={() => void removeView({ id, name })}
                  />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {naming && !views.some(({ id }) => id === naming.id) ? (
        <NameField name={naming.name} onSave={save} onCancel={() => setNaming(undefined)} />
      ) : (
        view === 'papers' &&
        q.trim() !== '' &&
        !isSaved && (
          <Button
            look="quiet"
            icon={<BookmarkPlus size={14} aria-hidden="true" />}
            onClick={() => setNaming({ id: crypto.randomUUID(), name: q.trim().slice(0, 60) })}
          >
            Save this search
          </Button>
        )
      )}
    </section>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

function NameField({ name, onSave, onCancel }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text === '') onCancel();
    else onSave(text);
  };
  return (
    <form className="saved-views-name" onSubmit={submit}>
      <input
        ref={field}
        aria-label="Name of the search"
        defaultValue={name}
        maxLength={200}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit">Save</Button>
    </form>
  );
}
