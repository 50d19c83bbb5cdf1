import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { EntryDetail } from '../../../components/import-dialog/EntryDetail';
import { ImportPreview } from '../../../components/import-dialog/ImportPreview';
import { TableColumns } from '../../../components/import-dialog/TableColumns';
import type { EntryKind, StagedEntry, StagedImport } from '../../../utils/db/staging';
import { importFormats } from '../../../utils/import';
import type { Side } from '../../../utils/import/choice';
import type { ColumnField, Delimiter, TableLayout, TableShown } from '../../../utils/import/csv';
import { paperCount, quoted } from '../../../utils/interface/words';
import { commitImport } from '../commands';
import { setView } from '../view-state';
import { broughtBy } from './brought-words';
import { aboutOf, differencesOf, kindNames, rowOf, titleOf } from './entry-words';
import { papersToChange } from './outcome';
import { forget } from './staging';
import { columnNames, columnsOf, delimiterChoices } from './table-words';
import { useChoices } from './use-choices';
import { useEntries } from './use-entries';

const close = () => setView({ panel: undefined });

const kinds = Object.keys(kindNames) as EntryKind[];

interface PreviewProps {
  readonly staged: StagedImport;
  /** How far it is read once more, or why it could not be. */
  readonly status: string | undefined;
  readonly isReading: boolean;
  /** Has a table read another way. */
  readonly onLayout: (layout: TableLayout) => void;
}

/** What was read, entry by entry, until it is taken in or left. */
export function Preview({ staged, status = '', isReading, onLayout }: PreviewProps) {
  const { id, name, counts, format, table } = staged;
  const [wished, setKind] = useState<EntryKind>();
  const present = kinds.filter((each) => counts[each] > 0);
  const kind = present.find((each) => each === wished) ?? present[0] ?? 'new';
  const [usual, setUsual] = useState<Side>('mine');
  const [opened, setOpened] = useState<{ readonly id: string; readonly entry: StagedEntry }>();
  const [busy, setBusy] = useState(false);
  const entries = useEntries(id, kind);
  const { choices, decide } = useChoices(id);
  const committed = useRef(false);
  const changing = papersToChange(staged, choices, usual);
  const shown = opened?.id === id ? opened.entry : undefined;

  // What was not taken in is of no more use once the panel is closed, or the file read another way.
  useEffect(
    () => () => {
      if (!committed.current) void forget(id);
    },
    [id],
  );

  const commit = async () => {
    setBusy(true);
    committed.current = true;
    // The list behind shows what arrives, and how far it is.
    close();
    if (await commitImport(staged, usual)) await forget(id);
  };

  return (
    <Dialog
      title={`Import from ${quoted(name)}`}
      size="wide"
      steady
      onClose={close}
      actions={
        <>
          <p className="import-outcome">
            Read as {importFormats.find((each) => each.id === format)?.label}.{' '}
            {changing > 0 ? 'Nothing is changed yet.' : 'As decided, nothing would change.'}
          </p>
          <Button onClick={close}>Cancel</Button>
          <Button
            look="primary"
            disabled={busy || isReading || changing === 0}
            onClick={() => void commit()}
          >
            {changing > 0 ? `Import ${paperCount(changing)}` : 'Import'}
          </Button>
        </>
      }
    >
      {table && <Columns table={table} status={status} onLayout={onLayout} />}
      <ImportPreview
        // The list begins anew with what is read anew; the columns keep the focus.
        key={id}
        kinds={present.map((each) => ({
          value: each,
          name: kindNames[each],
          count: counts[each],
        }))}
        kind={kind}
        onKind={(each) => {
          setKind(each);
          setOpened(undefined);
        }}
        {...(counts.different > 0 && {
          usual: { chosen: usual, onChoose: (side: string) => setUsual(side as Side) },
        })}
        count={counts[kind]}
        rowAt={(index) => {
          const entry = entries.at(index);
          return entry && rowOf(entry, choices.get(entry.number));
        }}
        onLook={entries.look}
        open={shown?.number}
        onOpen={(index) => {
          const entry = entries.at(index);
          if (entry) setOpened({ id, entry });
        }}
        onSkip={(number, skip) => decide(number, { skip })}
      />
      {shown && (
        <EntryDetail
          title={titleOf(shown)}
          about={aboutOf(shown)}
          {...(shown.kind === 'unreadable' && { excerpt: shown.problem.excerpt })}
          brings={broughtBy(shown)}
          differences={differencesOf(shown, choices.get(shown.number), usual)}
          onChoose={(field, side) =>
            decide(shown.number, {
              fields: { ...choices.get(shown.number)?.fields, [field]: side },
            })
          }
        />
      )}
    </Dialog>
  );
}

interface ColumnsProps {
  readonly table: TableShown;
  readonly status: string;
  readonly onLayout: (layout: TableLayout) => void;
}

function Columns({ table, status, onLayout }: ColumnsProps) {
  const [wish, setWish] = useState<{ readonly of: TableShown; readonly layout: TableLayout }>();
  // What was chosen shows at once, and not only when the file was read that way.
  const wished = wish?.of === table ? wish.layout : {};
  const { delimiter, hasHeader } = { ...table, ...wished };
  const fields = wished.columns ?? table.columns.map(({ field }) => field);
  const choose = (layout: TableLayout) => {
    setWish({ of: table, layout });
    onLayout(layout);
  };
  return (
    <TableColumns
      fields={columnNames}
      columns={columnsOf(table, fields)}
      onField={(column, field) => {
        const chosen = field === '' ? undefined : (field as ColumnField);
        choose({ delimiter, hasHeader, columns: fields.with(column, chosen) });
      }}
      delimiters={delimiterChoices}
      delimiter={delimiter}
      // Other cells, other columns: what they hold is guessed anew.
      onDelimiter={(sign) => choose({ delimiter: sign as Delimiter })}
      hasHeader={hasHeader}
      onHeader={(header) =>
        choose({
          ...{ delimiter, hasHeader: header },
          ...(fields.some(Boolean) && { columns: fields }),
        })
      }
      status={status}
    />
  );
}
