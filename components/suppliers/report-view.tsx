import { useState } from 'preact/hooks';
import type { Block } from '../../lib/audit/suppliers/report/blocks.ts';
import { Link } from '../link.tsx';
import { WORDS } from '../words/suppliers.ts';
import type { NewEntry } from './row-file.tsx';

/** Files a report can be saved as. */
export type ReportFile = 'html' | 'markdown' | 'json' | 'csv' | 'xlsx';
const FILES: readonly { file: ReportFile; label: string }[] = [
  { file: 'html', label: WORDS.saveHtml },
  { file: 'markdown', label: WORDS.saveMarkdown },
  { file: 'json', label: WORDS.saveJson },
  { file: 'csv', label: WORDS.saveCsv },
  { file: 'xlsx', label: WORDS.saveXlsx },
];

/** The report on screen and on paper, the files it is saved as, and the sign-off. */
export function ReportView(props: {
  blocks: readonly Block[];
  onFile: (file: ReportFile) => void;
  onPrint: () => void;
  onRecord: (entry: NewEntry) => void;
}) {
  return (
    <section aria-label={WORDS.reportTitle}>
      <div class="buttons no-print">
        <button type="button" onClick={props.onPrint}>
          {WORDS.print}
        </button>
        {FILES.map(({ file, label }) => (
          <button key={file} type="button" onClick={() => props.onFile(file)}>
            {label}
          </button>
        ))}
      </div>
      <SignOff onRecord={props.onRecord} />
      {/* Records are in English, whatever language the page speaks. */}
      <article class="report" lang="en">
        {props.blocks.map((block, at) => (
          <BlockView key={at} block={block} />
        ))}
      </article>
    </section>
  );
}

function SignOff({ onRecord }: { onRecord: (entry: NewEntry) => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [statement, setStatement] = useState<string>(WORDS.signDefault);
  return (
    <details class="no-print">
      <summary>{WORDS.signOff}</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '' || role.trim() === '' || statement.trim() === '') return;
          onRecord({ kind: 'sign-off', name: name.trim(), role: role.trim(), statement: statement.trim() });
        }}
      >
        <label>
          {WORDS.signName}
          <input value={name} required maxLength={200} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label>
          {WORDS.signRole}
          <input value={role} required maxLength={200} onInput={(event) => setRole(event.currentTarget.value)} />
        </label>
        <label class="wide">
          {WORDS.signStatement}
          <textarea
            value={statement}
            required
            maxLength={2000}
            onInput={(event) => setStatement(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{WORDS.recordSignOff}</button>
      </form>
    </details>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') {
    // The page has a heading of its own; the report's begin below it.
    const Heading = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[block.level];
    return <Heading dir="auto">{block.text}</Heading>;
  }
  if (block.kind === 'text') return <p dir="auto">{block.text}</p>;
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map(({ text, url }, at) => (
          <li key={at} dir="auto">
            {url !== undefined && /^https?:\/\//i.test(url) ? <Link href={url} text={text} /> : text}
          </li>
        ))}
      </ul>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by keyboard
    <section class="preview" tabIndex={0} aria-label={block.caption}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
