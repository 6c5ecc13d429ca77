import type { MessageKey } from '../lib/i18n/catalogue.ts';
import { useWords } from './words-context.ts';

/** The pages of the extension, in the order they are offered. */
export const PAGES: readonly { href: string; key: MessageKey }[] = [
  { href: '/lookup.html', key: 'lookup_link' },
  { href: '/audit.html', key: 'audit_link' },
  { href: '/suppliers.html', key: 'suppliers_link' },
  { href: '/options.html', key: 'options_link' },
  { href: '/about.html', key: 'about_title' },
];

/** The head of every page: the name of the paper, and the ways to the other pages. */
export function Masthead({ here }: { here: string }) {
  const words = useWords();
  return (
    <header class="masthead">
      <p class="wordmark">Whence</p>
      <nav aria-label={words.say('pages_label')}>
        <ul>
          {PAGES.map(({ href, key }) => (
            <li key={key}>
              <a href={href} aria-current={href === here ? 'page' : undefined}>
                {words.say(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
