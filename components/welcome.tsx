import { WELCOME_WORDS as words } from './words/welcome.ts';

/** How far Whence may read: only when asked, on known shops, everywhere. */
export type Reach = 'clicked' | 'known' | 'every';

/** The page shown after installing: what is read, what leaves, which shops. */
export function WelcomeView(props: { reach: Reach; shops: number; refused: boolean; onReach: (reach: Reach) => void }) {
  const { reach, shops, refused, onReach } = props;
  const choices: readonly [Reach, string, string][] = [
    ['clicked', words.clicked, words.clickedText],
    ['known', words.known, words.knownText(shops)],
    ['every', words.every, words.everyText],
  ];
  return (
    <main class="about welcome">
      <header>
        <h1>{words.title}</h1>
        <p>{words.opening}</p>
      </header>
      <section aria-labelledby="reads">
        <h2 id="reads">{words.reads}</h2>
        <p>{words.readsText}</p>
      </section>
      <section aria-labelledby="leaves">
        <h2 id="leaves">{words.leaves}</h2>
        <p>{words.leavesText}</p>
      </section>
      <section aria-labelledby="choose">
        <h2 id="choose">{words.choose}</h2>
        <p class="quiet">{words.chooseNote}</p>
        {refused && <p role="alert">{words.refused}</p>}
        {choices.map(([each, name, text]) => (
          <div key={each} class={each === reach ? 'choice chosen' : 'choice'}>
            <h3 id={each}>{name}</h3>
            <p>{text}</p>
            <p>
              <button
                type="button"
                aria-labelledby={`${each}-button ${each}`}
                id={`${each}-button`}
                aria-pressed={each === reach}
                onClick={() => onReach(each)}
              >
                {each === reach ? words.chosen : words.pick}
              </button>
            </p>
          </div>
        ))}
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{words.next}</h2>
        <p>{words.tryIt}</p>
        <p class="row">
          <a href="/lookup.html">{words.lookup}</a> <a href="/about.html">{words.about}</a>{' '}
          <a href="/options.html">{words.options}</a>
        </p>
      </section>
    </main>
  );
}
