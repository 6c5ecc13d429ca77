import { useState } from 'preact/hooks';
import {
  letterText,
  QUESTIONNAIRE_VERSION,
  questionsFor,
  TIERS,
  type Tier,
} from '../../lib/audit/suppliers/questionnaire.ts';
import { type Entry, NextStep, type Review } from '../../lib/audit/suppliers/review.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import { WORDS } from '../words/suppliers.ts';

/** An entry as a form gives it: who and when are added where it is recorded. */
export type NewEntry = Entry extends infer E ? (E extends Entry ? Omit<E, 'at' | 'initials'> : never) : never;

/** What is done about one row besides its candidates: next step, questionnaires, answers. */
export function RowFile(props: {
  supplier: Supplier;
  review: Review;
  buyer: string;
  /** `YYYY-MM-DD` (UTC). */
  day: string;
  onRecord: (entry: NewEntry) => void;
  onCopy: (text: string) => Promise<void>;
}) {
  return (
    <>
      <NextStepForm {...props} />
      <LetterForm {...props} />
      <AnswerForm {...props} />
    </>
  );
}

type Props = Parameters<typeof RowFile>[0];

function NextStepForm({ supplier, review, onRecord }: Props) {
  const [step, setStep] = useState<NextStep | ''>('');
  const [reason, setReason] = useState('');
  const held = review.slots.get(`step ${supplier.n}`);
  return (
    <details>
      <summary>
        {WORDS.step}: {held?.kind === 'step' ? WORDS.steps[held.step] : WORDS.stepNone}
      </summary>
      {held?.kind === 'step' && <p class="decision">{WORDS.decidedBy(held.reason, held.initials, held.at)}</p>}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (step === '' || reason.trim() === '') return;
          onRecord({ kind: 'step', n: supplier.n, step, reason: reason.trim() });
          setReason('');
        }}
      >
        <label>
          {WORDS.step}
          <select value={step} required onChange={(event) => setStep(event.currentTarget.value as NextStep)}>
            <option value="">{WORDS.stepNone}</option>
            {NextStep.options.map((each) => (
              <option key={each} value={each}>
                {WORDS.steps[each]}
              </option>
            ))}
          </select>
        </label>
        <label class="wide">
          {WORDS.reason}
          <input value={reason} required maxLength={1000} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
        <button type="submit">{WORDS.recordStep}</button>
      </form>
    </details>
  );
}

function LetterForm({ supplier, review, buyer, day, onRecord, onCopy }: Props) {
  const [tier, setTier] = useState<Tier>('1');
  const [copied, setCopied] = useState(false);
  const sent = TIERS.flatMap((each) => {
    const entry = review.slots.get(`letter ${supplier.n} ${each}`);
    return entry?.kind === 'letter' ? [entry] : [];
  });
  const copy = () => {
    void onCopy(letterText({ tier, supplier, buyer, day })).then(() => setCopied(true));
  };
  return (
    <details>
      <summary>{WORDS.letters}</summary>
      <p class="quiet">{WORDS.letterNote}</p>
      <div class="fields">
        <label>
          {WORDS.tier}
          <select value={tier} onChange={(event) => setTier(event.currentTarget.value as Tier)}>
            {TIERS.map((each) => (
              <option key={each} value={each}>
                {WORDS.tiers[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={copy}>
          {WORDS.copyLetter}
        </button>
        <button
          type="button"
          onClick={() => onRecord({ kind: 'letter', n: supplier.n, tier, version: QUESTIONNAIRE_VERSION })}
        >
          {WORDS.recordLetter}
        </button>
      </div>
      <p role="status">{copied ? WORDS.copied : ''}</p>
      <ul>
        {sent.map(({ tier, version, at, initials }) => (
          <li key={tier}>{WORDS.sent(tier, version, at, initials)}</li>
        ))}
      </ul>
    </details>
  );
}

function AnswerForm({ supplier, review, day, onRecord }: Props) {
  const [tier, setTier] = useState<Tier>('1');
  const [question, setQuestion] = useState('');
  const [answer, setAnswer] = useState('');
  const [received, setReceived] = useState(day);
  const [document, setDocument] = useState('');
  const questions = questionsFor(tier);
  const given = [...review.slots.values()].filter(
    (entry): entry is Extract<Entry, { kind: 'answer' }> => entry.kind === 'answer' && entry.n === supplier.n,
  );
  const textOf = new Map(TIERS.flatMap((each) => questionsFor(each)).map(({ id, text }) => [id, text]));
  return (
    <details>
      <summary>
        {WORDS.answers} ({given.length})
      </summary>
      <dl>
        {given.map(({ question: id, answer: said, received: on, document: paper }) => (
          <div key={id}>
            <dt>{textOf.get(id) ?? id}</dt>
            <dd dir="auto">
              {said} ({[on, paper].filter(Boolean).join(', ')})
            </dd>
          </div>
        ))}
      </dl>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (answer.trim() === '') return;
          const paper = document.trim() === '' ? {} : { document: document.trim() };
          onRecord({
            kind: 'answer',
            n: supplier.n,
            question: question || (questions[0]?.id ?? ''),
            answer: answer.trim(),
            received,
            ...paper,
          });
          setAnswer('');
        }}
      >
        <label>
          {WORDS.tier}
          <select
            value={tier}
            onChange={(event) => {
              setTier(event.currentTarget.value as Tier);
              // Another tier has other questions: the one chosen before may not be among them.
              setQuestion('');
            }}
          >
            {TIERS.map((each) => (
              <option key={each} value={each}>
                {WORDS.tiers[each]}
              </option>
            ))}
          </select>
        </label>
        <label class="wide">
          {WORDS.question}
          <select value={question} onChange={(event) => setQuestion(event.currentTarget.value)}>
            {questions.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label class="wide">
          {WORDS.answer}
          <textarea
            value={answer}
            required
            maxLength={4000}
            onInput={(event) => setAnswer(event.currentTarget.value)}
          />
        </label>
        <label>
          {WORDS.received}
          <input type="date" value={received} required onInput={(event) => setReceived(event.currentTarget.value)} />
        </label>
        <label>
          {WORDS.paper}
          <input value={document} maxLength={300} onInput={(event) => setDocument(event.currentTarget.value)} />
        </label>
        <button type="submit">{WORDS.recordAnswer}</button>
      </form>
    </details>
  );
}
