import type { PopupAnswer } from '../lib/messages.ts';
import { useWords } from './words-context.ts';

/** What a person decides about one shop. */
export interface ReachEvents {
  /** Asks the browser for this shop; absent where it cannot be asked for. */
  onAllow?: () => void;
  /** Turns what is shown on the shop's own pages on or off. */
  onOnPage: (onPage: PopupAnswer['onPage']) => void;
}

/** How far Whence goes on this shop: whether it is read while browsing, and whether results are shown on its pages. */
export function ReachOfShop({ answer, events }: { answer: PopupAnswer; events: ReachEvents }) {
  const words = useWords();
  const { access, onPage } = answer;
  if (access === 'when-clicked' && events.onAllow !== undefined) {
    return (
      <section class="reach">
        <p>{words.say('when_clicked')}</p>
        <button type="button" onClick={events.onAllow}>
          {words.say('allow_button')}
        </button>
      </section>
    );
  }
  if (access !== 'always') return null;
  const next = onPage === 'shown' ? 'not-shown' : 'shown';
  return (
    <section class="reach">
      <button type="button" aria-describedby="on-page-hint" onClick={() => events.onOnPage(next)}>
        {words.say(next === 'shown' ? 'onpage_turn_on' : 'onpage_turn_off')}
      </button>
      <p id="on-page-hint">{words.say('onpage_hint')}</p>
    </section>
  );
}
