import { useEffect, useRef, useState } from 'preact/hooks';
import type { Capture } from '../../lib/audit/evidence/capture.ts';
import { type Box, boxesOf } from '../../lib/audit/evidence/redact.ts';
import { DataText } from '../data-text.tsx';
import { CopyButton } from '../finding-card.tsx';
import { useEvidenceWords } from '../words/evidence.ts';

/** What the user decided about a pack. */
export interface Choices {
  /** Passages to take out. */
  terms: string[];
  picture: 'keep' | 'leave-out';
  form: 'wacz' | 'folder';
}

/** How far the making of a pack is. */
export type EvidenceState =
  | { kind: 'capturing'; url: string }
  | {
      kind: 'captured';
      capture: Capture;
      trouble: string;
      /** Captures the page again, with the headers the server sends. */
      onHeaders: () => void;
      saved?: { name: string; sha256: string };
    }
  | { kind: 'failed'; message: string };

export interface EvidenceEvents {
  onSave: (choices: Choices) => void;
  onClose: () => void;
  onCopy: (text: string) => Promise<void>;
}

/** The step between capture and file: the user sees what would leave the browser and picks what must not. */
export function EvidenceView({ state, events }: { state: EvidenceState; events: EvidenceEvents }) {
  const words = useEvidenceWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // It stands below a table that fills the window: whoever asked for it is led there.
  useEffect(() => heading.current?.focus(), [state.kind]);
  return (
    <section class="evidence" aria-labelledby="evidence">
      <h2 id="evidence" tabIndex={-1} ref={heading}>
        {words.say('evidence_title')}
      </h2>
      {state.kind === 'capturing' && <p role="status">{words.say('evidence_capturing', { url: state.url })}</p>}
      {state.kind === 'failed' && (
        <p class="alert" role="alert">
          <DataText text={state.message} />
        </p>
      )}
      {state.kind === 'captured' && <Captured state={state} events={events} />}
      <p>
        <button type="button" onClick={events.onClose}>
          {words.say('audit_close')}
        </button>
      </p>
    </section>
  );
}

function Captured(props: { state: EvidenceState & { kind: 'captured' }; events: EvidenceEvents }) {
  const words = useEvidenceWords();
  const { capture, trouble, saved, onHeaders } = props.state;
  const { copy, page, picture, exchanges } = capture;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(copy.offered.map(({ text }) => text)));
  const [own, setOwn] = useState('');
  const [keep, setKeep] = useState<Choices['picture']>('keep');
  const terms = [...picked, ...own.split('\n')].map((term) => term.trim()).filter((term) => term !== '');
  const toggle = (text: string) => {
    const next = new Set(picked);
    if (!next.delete(text)) next.add(text);
    setPicked(next);
  };
  const save = (form: Choices['form']) => props.events.onSave({ terms, picture: keep, form });
  return (
    <>
      <dl class="facts">
        <dt>{words.say('audit_column_page')}</dt>
        <dd>{copy.url}</dd>
        <dt>{words.say('evidence_taken')}</dt>
        <dd>{capture.taken}</dd>
        <dt>{words.say('evidence_read')}</dt>
        <dd>{words.kind(page?.kind)}</dd>
        <dt>{words.say('evidence_size')}</dt>
        <dd>{words.units(copy.html.length)}</dd>
        <dt>{words.say('evidence_headers')}</dt>
        <dd>
          {exchanges === undefined ? (
            <>
              {words.say('evidence_headers_none')}{' '}
              <button type="button" onClick={onHeaders}>
                {words.say('evidence_headers_take')}
              </button>
            </>
          ) : (
            words.headers(exchanges)
          )}
        </dd>
      </dl>
      <details>
        <summary>{words.say('evidence_limits')}</summary>
        <ul>
          {copy.limits.map((limit) => (
            <li key={limit}>
              <DataText text={limit} />
            </li>
          ))}
        </ul>
      </details>
      <fieldset>
        <legend>{words.say('evidence_redact')}</legend>
        <p class="quiet">{words.say('evidence_redact_hint')}</p>
        {copy.offered.length === 0 && <p>{words.say('evidence_none_offered')}</p>}
        <ul class="offered">
          {copy.offered.map(({ kind, text }) => (
            <li key={text}>
              <label class="choice">
                <input type="checkbox" checked={picked.has(text)} onChange={() => toggle(text)} />
                <span>
                  <span class="quiet">{words.offered(kind)}</span> <span dir="auto">{text}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <label class="field">
          <span>{words.say('evidence_own')}</span>
          <textarea rows={3} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />
        </label>
      </fieldset>
      {picture.kind === 'none' ? (
        <p class="quiet">{words.say('evidence_no_picture', { button: words.say('audit_evidence') })}</p>
      ) : (
        <>
          <label class="choice">
            <input
              type="checkbox"
              checked={keep === 'leave-out'}
              onChange={(event) => setKeep(event.currentTarget.checked ? 'leave-out' : 'keep')}
            />
            <span>{words.say('evidence_leave_out')}</span>
          </label>
          {keep === 'keep' && <Picture bytes={picture.bytes} boxes={boxesOf(copy, terms)} />}
        </>
      )}
      {trouble !== '' && (
        <p class="alert" role="alert">
          <DataText text={trouble} />
        </p>
      )}
      <p class="bar">
        <button type="button" class="main" onClick={() => save('wacz')}>
          {words.say('evidence_save_wacz')}
        </button>
        <button type="button" onClick={() => save('folder')}>
          {words.say('evidence_save_folder')}
        </button>
      </p>
      {saved !== undefined && (
        <p role="status">
          {words.say('evidence_saved', { name: saved.name })} <code class="hash">{saved.sha256}</code>{' '}
          <CopyButton label={words.say('evidence_copy_hash')} text={saved.sha256} onCopy={props.events.onCopy} />
        </p>
      )}
    </>
  );
}

/** The picture as it would leave, with black boxes where passages are taken out. */
function Picture({ bytes, boxes }: { bytes: Uint8Array; boxes: readonly Box[] }) {
  const words = useEvidenceWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = JSON.stringify(boxes);
  // Drawn again when the boxes change, which `drawn` tells.
  useEffect(() => {
    let gone = false;
    void createImageBitmap(new Blob([bytes as BlobPart], { type: 'image/png' })).then((image) => {
      const pen = canvas.current?.getContext('2d');
      if (gone || canvas.current === null || pen === null || pen === undefined) return;
      canvas.current.width = image.width;
      canvas.current.height = image.height;
      pen.drawImage(image, 0, 0);
      for (const { x, y, width, height } of boxes) pen.fillRect(x, y, width, height);
    });
    return () => {
      gone = true;
    };
  }, [bytes, drawn]);
  return <canvas class="picture" ref={canvas} role="img" aria-label={words.picture(boxes.length)} />;
}
