import { ExternalLink } from 'lucide-react';
import { useId } from 'react';
import { addressOf } from '../../utils/paper/address';
import type { Paper } from '../../utils/paper/schema';
import './comparison.css';
import { type ComparedField, compareFields, markDifferences, type Pair } from './differences';

interface ComparisonProps {
  readonly papers: Pair<Paper>;
  /** What each site is called, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
}

/** Fields whose texts are long enough for their words to be compared. */
const compared: ReadonlySet<string> = new Set(['title', 'authors', 'abstract', 'note', 'tags']);

/** Two papers side by side, what differs emphasised; one below the other where it is narrow. */
export function Comparison({ papers, siteNames }: ComparisonProps) {
  const id = useId();
  const fields = compareFields(papers, siteNames);
  const differing = fields.filter(({ differs }) => differs).length;
  return (
    <div className="comparison">
      <p className="visually-hidden" id={id}>
        {differing === 0
          ? 'They say the same.'
          : `They differ in ${differing} of ${fields.length}.`}
      </p>
      <table aria-label="The two papers" aria-describedby={id}>
        <thead>
          <tr>
            <td />
            {papers.map((paper, index) => (
              <th key={paper.key} scope="col">
                {names[index]}
                <a
                  href={addressOf(paper)}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Open ${names[index]?.toLowerCase()}: ${paper.title}`}
                  title="Open the paper"
                >
                  <ExternalLink size={13} aria-hidden="true" />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Row key={field.name} field={field} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const names = ['First paper', 'Second paper'] as const;

function Row({ field }: { readonly field: ComparedField }) {
  const { name, label, texts, differs } = field;
  return (
    <tr data-field={name} data-differs={differs}>
      <th scope="row">
        {label}
        {differs && <span className="visually-hidden"> differs</span>}
      </th>
      {texts.map((text, index) => (
        <td key={names[index]} dir="auto">
          {text === undefined ? (
            <span className="comparison-nothing">
              <span aria-hidden="true">–</span>
              <span className="visually-hidden">nothing</span>
            </span>
          ) : (
            <Text text={text} other={texts[1 - index]} marked={differs && compared.has(name)} />
          )}
        </td>
      ))}
    </tr>
  );
}

interface TextProps {
  readonly text: string;
  readonly other: string | undefined;
  readonly marked: boolean;
}

function Text({ text, other, marked }: TextProps) {
  if (!marked || other === undefined) return text;
  let start = 0;
  return markDifferences(text, other).map((piece) => {
    const key = start;
    start += piece.text.length;
    return piece.differs ? <em key={key}>{piece.text}</em> : piece.text;
  });
}
