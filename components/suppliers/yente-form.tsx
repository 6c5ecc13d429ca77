import { useState } from 'preact/hooks';
import type { YenteRequest } from '../../lib/audit/suppliers/yente.ts';
import { DataText } from '../data-text.tsx';
import { Trouble } from '../trouble.tsx';
import { WORDS } from '../words/suppliers.ts';
import { troubleText } from '../words/trouble.ts';

/** What would be sent, and where to. */
export interface YentePlan {
  origin: string;
  rows: number;
  request: YenteRequest;
}

/** A second opinion from the organisation's own yente: off until asked for, and nothing leaves unseen. */
export function YenteForm(props: {
  /** Works out what would be sent; throws where the address cannot be asked. */
  planFor: (address: string, dataset: string) => YentePlan;
  onSend: (address: string, dataset: string, onProgress: (done: number) => void) => Promise<number>;
}) {
  const [address, setAddress] = useState('');
  const [dataset, setDataset] = useState('default');
  const [plan, setPlan] = useState<YentePlan>();
  const [state, setState] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const again = (set: (value: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    set(event.currentTarget.value);
    // What was shown is no longer what would be sent.
    setPlan(undefined);
  };
  const message = (error: unknown) => setTrouble(troubleText(error));
  const show = () => {
    setTrouble('');
    setState('');
    try {
      setPlan(props.planFor(address, dataset));
    } catch (error) {
      message(error);
    }
  };
  const send = () => {
    if (plan === undefined) return;
    setTrouble('');
    setBusy(true);
    props
      .onSend(address, dataset, (done) => setState(WORDS.yenteProgress(done, plan.rows)))
      .then((found) => setState(WORDS.yenteDone(found)), message)
      .finally(() => {
        setBusy(false);
        setPlan(undefined);
      });
  };
  return (
    <details>
      <summary>{WORDS.yenteTitle}</summary>
      <p>{WORDS.yenteIntro}</p>
      <p class="quiet">{WORDS.yenteRows}</p>
      <div class="fields">
        <label class="wide">
          {WORDS.yenteAddress}
          <input type="url" value={address} maxLength={2000} onInput={again(setAddress)} />
        </label>
        <label>
          {WORDS.yenteDataset}
          <input value={dataset} maxLength={80} onInput={again(setDataset)} />
        </label>
        <button type="button" disabled={busy} onClick={show}>
          {WORDS.yenteShow}
        </button>
      </div>
      {plan !== undefined && (
        <div class="plan">
          <p>{plan.rows === 0 ? WORDS.yenteNoRows : WORDS.yenteSends(plan.rows, plan.origin)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
          <pre tabIndex={0}>{JSON.stringify(plan.request, null, 1)}</pre>
          <button type="button" disabled={busy || plan.rows === 0} onClick={send}>
            {WORDS.yenteSend}
          </button>
        </div>
      )}
      <p role="status">{state}</p>
      {trouble !== '' && (
        <Trouble>
          <DataText text={trouble} />
        </Trouble>
      )}
    </details>
  );
}
