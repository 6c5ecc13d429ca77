import { useState } from 'preact/hooks';
import { useWords } from './words-context.ts';

/** A field for one name with a button that adds it; empty names are not added. */
export function AddName({ label, onAdd }: { label: string; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const words = useWords();
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onAdd(name);
        setName('');
      }}
    >
      <label>
        <span>{label}</span>
        <input
          type="text"
          value={name}
          maxLength={300}
          dir="auto"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit">{words.say('options_add')}</button>
    </form>
  );
}
