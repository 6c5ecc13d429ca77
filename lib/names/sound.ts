// Names from scripts that write few vowels, or sounds that Latin letters have no sign for, are spelled as the writer hears
// them: Mohammed and Muhammad, Moghaddam and Moqadam, Noor and Nour, Petrov and Petroff. What such spellings share is
// their consonants.

const SHORTEST = 5;
const CONSONANTS = 3;

function soundOf(word: string): string {
  const consonants = word
    .replace(/ph/g, 'f')
    .replace(/gh|q|ck/g, 'k')
    .replace(/tch|tsch/g, 'ch')
    .replace(/dj|dzh/g, 'j')
    .replace(/zh/g, 'j')
    .replace(/w/g, 'v')
    .replace(/ff?$/, 'v')
    .replace(/(?<=.)h$/, '')
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
  return /^[aeiouy]/.test(consonants) ? `a${consonants.slice(1)}` : consonants;
}

/** `true` for two spellings of a word of five letters or more that differ in vowels and in how a sound is written. */
export function soundAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 4) return false;
  const sound = soundOf(a);
  return sound.replace(/^a/, '').length >= CONSONANTS && sound === soundOf(b);
}
