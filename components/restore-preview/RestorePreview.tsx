import { Choices } from '../choices/Choices';
import './restore-preview.css';

export interface ListedPaper {
  readonly title: string;
  /** What of it was changed, in words. */
  readonly about?: string;
}

/** Papers of one kind: how many, and the first of them. */
interface Papers {
  /** “12 papers come back”. */
  readonly words: string;
  readonly papers: readonly ListedPaper[];
  /** How many are not named. */
  readonly further: string;
}

interface RestorePreviewProps {
  /** What is said of the whole: that it changes nothing, or what stays as it is. */
  readonly summary: string;
  readonly missing: Papers | undefined;
  readonly different: Papers | undefined;
  /** What holds for papers that were changed since. */
  readonly wish: 'backup' | 'now';
  readonly onWish: (wish: 'backup' | 'now') => void;
}

/** What restoring a backup would change. */
export function RestorePreview(props: RestorePreviewProps) {
  const { summary, missing, different, wish, onWish } = props;
  return (
    <div className="restore-preview">
      {missing && <PaperList {...missing} />}
      {different && (
        <>
          <PaperList {...different} />
          <Choices
            title="These shall be"
            choices={[
              { id: 'backup', label: 'as they were then' },
              { id: 'now', label: 'as they are now' },
            ]}
            chosen={wish}
            onChoose={(id) => onWish(id === 'now' ? 'now' : 'backup')}
          />
        </>
      )}
      <p>{summary}</p>
    </div>
  );
}

function PaperList({ words, papers, further }: Papers) {
  return (
    <details className="restore-preview-papers">
      <summary>{words}</summary>
      <ul>
        {papers.map(({ title, about }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two papers may have one title.
          <li key={index}>
            <bdi>{title}</bdi>
            {about && <span>{about}</span>}
          </li>
        ))}
      </ul>
      {further && <p>{further}</p>}
    </details>
  );
}
