import { useState } from 'preact/hooks';
import { COLUMN_ROLES, type ColumnRole, type Columns } from '../../lib/audit/suppliers/table/columns.ts';
import { guessColumns } from '../../lib/audit/suppliers/table/guess-columns.ts';
import {
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  type Table,
  type TableChoice,
} from '../../lib/audit/suppliers/table/table.ts';
import { DataText } from '../data-text.tsx';
import { Trouble } from '../trouble.tsx';
import { WORDS } from '../words/suppliers.ts';

const PREVIEW_ROWS = 8;
const PREVIEW_COLUMNS = 12;

/** Opens or pastes a table. */
export function OpenList(props: { onFile: (file: File) => void; onPaste: (text: string) => void; trouble: string }) {
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  return (
    <section
      class={over ? 'drop over' : 'drop'}
      aria-label={WORDS.newList}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) props.onFile(file);
      }}
    >
      <h2>{WORDS.newList}</h2>
      <p>
        {WORDS.dropHere}{' '}
        <label class="file-button">
          <input
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) props.onFile(file);
            }}
          />
          <span>{WORDS.openFile}</span>
        </label>{' '}
        {WORDS.orPaste}
      </p>
      <label>
        {WORDS.pasteLabel}
        <textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="button" disabled={text.trim() === ''} onClick={() => props.onPaste(text)}>
        {WORDS.readPasted}
      </button>
      <p class="quiet">{WORDS.limits}</p>
      {props.trouble !== '' && (
        <Trouble>
          <DataText text={props.trouble} />
        </Trouble>
      )}
    </section>
  );
}

/** Letter of a column as a spreadsheet has it: A, B … Z, AA. */
function letterOf(place: number): string {
  const own = String.fromCharCode(65 + (place % 26));
  return place < 26 ? own : letterOf(Math.floor(place / 26) - 1) + own;
}

/** Shows how a table was read and which column is taken for what, until a person confirms it. */
export function ConfirmColumns(props: {
  table: Table;
  name: string;
  onChoice: (choice: TableChoice) => void;
  onUse: (columns: Columns, name: string) => void;
  onCancel: () => void;
}) {
  const { table } = props;
  const [guess] = useState(() => guessColumns(table.rows));
  const [header, setHeader] = useState(guess.header);
  const [places, setPlaces] = useState<ReadonlyMap<ColumnRole, number>>(
    () => new Map(guess.guesses.map(({ role, place }) => [role, place])),
  );
  const [name, setName] = useState(props.name);
  const width = Math.max(0, ...table.rows.slice(0, 100).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, place) => place);
  const namePlace = places.get('name');
  const headerOf = (place: number) => (header === 'first-row' ? (table.rows[0]?.[place] ?? '').slice(0, 60) : '');
  const choose = (role: ColumnRole, value: string) => {
    const next = new Map(places);
    if (value === '') next.delete(role);
    else next.set(role, Number(value));
    setPlaces(next);
  };
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{WORDS.columnsTitle}</h2>
      <p>
        {WORDS.tableFacts(table.rows.length)} {WORDS.columnsIntro}
      </p>
      {table.ragged > 0 && <p class="notice">{WORDS.ragged(table.ragged)}</p>}
      {table.cut > 0 && <p class="notice">{WORDS.cut(table.cut)}</p>}
      <FormChoice table={table} onChoice={props.onChoice} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (namePlace === undefined) return;
          props.onUse(
            { header, places: { ...Object.fromEntries(places), name: namePlace } },
            name.trim() || props.name,
          );
        }}
      >
        <label class="check">
          <input
            type="checkbox"
            checked={header === 'first-row'}
            onChange={(event) => setHeader(event.currentTarget.checked ? 'first-row' : 'none')}
          />
          {WORDS.firstRowIsHeader}
        </label>
        <div class="fields">
          {COLUMN_ROLES.map((role) => (
            <label key={role}>
              {WORDS.roles[role]}
              <select value={places.get(role) ?? ''} onChange={(event) => choose(role, event.currentTarget.value)}>
                <option value="">{WORDS.columnNone}</option>
                {columns.map((place) => (
                  <option key={place} value={place}>
                    {WORDS.columnNamed(letterOf(place), headerOf(place))}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label class="wide">
            {WORDS.listName}
            <input value={name} maxLength={200} required onInput={(event) => setName(event.currentTarget.value)} />
          </label>
        </div>
        {namePlace === undefined && <p class="notice">{WORDS.needsName}</p>}
        <div class="buttons">
          <button type="submit" class="primary" disabled={namePlace === undefined}>
            {WORDS.useList}
          </button>
          <button type="button" onClick={props.onCancel}>
            {WORDS.dontRecord}
          </button>
        </div>
      </form>
      <Preview table={table} columns={columns.slice(0, PREVIEW_COLUMNS)} />
    </section>
  );
}

function FormChoice({ table, onChoice }: { table: Table; onChoice: (choice: TableChoice) => void }) {
  const { form } = table;
  if (form.kind === 'workbook') {
    if (form.sheets.length < 2) return null;
    return (
      <label>
        {WORDS.sheet}
        <select value={form.sheet} onChange={(event) => onChoice({ sheet: event.currentTarget.value })}>
          {form.sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <div class="fields">
      <label>
        {WORDS.encoding}
        <select
          value={form.encoding}
          onChange={(event) => onChoice({ encoding: event.currentTarget.value as Encoding })}
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding}
            </option>
          ))}
        </select>
      </label>
      <label>
        {WORDS.delimiter}
        <select
          value={form.delimiter}
          onChange={(event) => onChoice({ encoding: form.encoding, delimiter: event.currentTarget.value as Delimiter })}
        >
          {DELIMITERS.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {WORDS.delimiters[delimiter]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Preview({ table, columns }: { table: Table; columns: readonly number[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by keyboard
    <section class="preview" tabIndex={0} aria-label={WORDS.preview}>
      <table>
        <caption>{WORDS.preview}</caption>
        <thead>
          <tr>
            {columns.map((place) => (
              <th key={place} scope="col">
                {letterOf(place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, PREVIEW_ROWS).map((row, at) => (
            <tr key={at}>
              {columns.map((place) => (
                <td key={place} dir="auto">
                  {(row[place] ?? '').slice(0, 80)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
