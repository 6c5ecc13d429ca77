import { useWords } from './words-context.ts';

/**
 * A text of our data, which is in English whatever language the screen speaks: it says so, so that it is read aloud, cut
 * into lines and set from left to right as English.
 */
export function DataText({ text }: { text: string }) {
  const { language } = useWords();
  if (language.tag === 'en') return <>{text}</>;
  return (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
}
