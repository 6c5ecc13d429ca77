import type { MessageKey } from '../lib/i18n/catalogue.ts';
import { PageFrame } from './page-frame.tsx';
import { useWords } from './words-context.ts';

/** How far Whence may read: only when asked, on known shops, everywhere. */
export type Reach = 'clicked' | 'known' | 'every';

const CHOICES: readonly { reach: Reach; name: MessageKey; text: MessageKey }[] = [
  { reach: 'clicked', name: 'welcome_clicked', text: 'welcome_clicked_text' },
  { reach: 'known', name: 'welcome_known', text: 'welcome_known_text' },
  { reach: 'every', name: 'welcome_every', text: 'welcome_every_text' },
];

/** The page shown after installing: what is read, what leaves, which shops. */
export function WelcomeView(props: {
  reach: Reach;
  /** How many shops "known shops" means. */
  shops: number;
  answer: 'refused' | 'as-asked';
  onReach: (reach: Reach) => void;
}) {
  const { reach, shops, answer, onReach } = props;
  const words = useWords();
  return (
    <PageFrame here="/welcome.html" kind="welcome">
      <header>
        <h1>{words.say('welcome_title')}</h1>
        <p class="lead">{words.say('welcome_opening')}</p>
      </header>
      <div class="columns">
        <section aria-labelledby="reads">
          <h2 id="reads">{words.say('welcome_reads')}</h2>
          <p>{words.say('welcome_reads_text')}</p>
        </section>
        <section aria-labelledby="leaves">
          <h2 id="leaves">{words.say('welcome_leaves')}</h2>
          <p>{words.say('welcome_leaves_text')}</p>
        </section>
      </div>
      <section aria-labelledby="choose">
        <h2 id="choose">{words.say('welcome_choose')}</h2>
        <p class="quiet">{words.say('welcome_choose_note')}</p>
        {answer === 'refused' && (
          <p class="notice" role="alert">
            {words.say('welcome_refused')}
          </p>
        )}
        <div class="choices">
          {CHOICES.map((choice) => (
            <div key={choice.reach} class={choice.reach === reach ? 'choice chosen' : 'choice'}>
              <h3 id={choice.reach}>{words.say(choice.name)}</h3>
              <p>{words.say(choice.text, { n: shops })}</p>
              <button
                type="button"
                aria-labelledby={`${choice.reach}-button ${choice.reach}`}
                id={`${choice.reach}-button`}
                aria-pressed={choice.reach === reach}
                onClick={() => onReach(choice.reach)}
              >
                {words.say(choice.reach === reach ? 'welcome_chosen' : 'welcome_pick')}
              </button>
            </div>
          ))}
        </div>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{words.say('welcome_next')}</h2>
        <p>{words.say('welcome_try')}</p>
      </section>
    </PageFrame>
  );
}
