/** What the first-run page says, in English. */
export const WELCOME_WORDS = {
  title: 'Welcome to Whence',
  opening:
    'Whence reads a shop’s product page and compares brand, maker and what is said about cotton with public lists and reports on forced labour in the Uyghur region.',
  reads: 'What it reads',
  readsText:
    'Title, brand, maker, seller, materials, origin and labels on a product page; nothing on other pages, no accounts, no baskets, no messages.',
  leaves: 'What leaves your browser',
  leavesText:
    'Nothing about you and nothing about the pages you visit. The one thing Whence fetches is its data: the same files for everyone.',
  choose: 'Which shops may it read?',
  chooseNote: 'You can change this at any time in the options or in your browser.',
  clicked: 'Only when I open it',
  clickedText: 'Whence reads a page when you click its button in the toolbar. No permission is needed.',
  known: 'Known shops',
  knownText: (count: number) =>
    `Whence reads product pages of ${count} shops it knows while you browse, and the button shows the result by itself.`,
  every: 'Every site',
  everyText:
    'Whence looks on every page whether it is a product page, and reads it if it is. Your browser will warn you that this is far-reaching.',
  pick: 'Choose',
  chosen: 'Chosen',
  refused: 'Your browser did not give the permission. Nothing changed: Whence reads a page when you open it.',
  next: 'Next',
  tryIt:
    'Open a product page in a shop and click the Whence button in the toolbar. In some browsers it hides behind the puzzle piece.',
  lookup: 'Look up a name',
  about: 'How it works, and on what data',
  options: 'Options',
} as const;
