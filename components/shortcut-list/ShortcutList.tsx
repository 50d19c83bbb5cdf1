import './shortcut-list.css';

export interface Shortcut {
  /** Any of these keys does it. */
  readonly keys: readonly string[];
  readonly does: string;
}

interface ShortcutListProps {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** A table of keys and what they do. */
export function ShortcutList({ title, shortcuts }: ShortcutListProps) {
  return (
    <section className="shortcut-list">
      <h3>{title}</h3>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
