import { useWords } from './words-context.ts';

/**
 * A text of our data: translated where we have a translation of just this text, else in English, which then says so, so
 * that it is read aloud, cut into lines and set from left to right as English.
 */
export function DataText({ text }: { text: string }) {
  const words = useWords();
  const translated = words.ofData(text);
  if (translated !== undefined) return <>{translated}</>;
  if (words.language.tag === 'en') return <>{text}</>;
  return (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
}
