import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SupplierSettings } from '../../lib/audit/suppliers/supplier-project.ts';
import { WORDS } from '../words/suppliers.ts';

/** What a list is called and covers, who reviews, whether it is watched; other services come below. */
export function SettingsView(props: {
  name: string;
  settings: SupplierSettings;
  onName: (name: string) => void;
  onChange: (changed: Partial<SupplierSettings>) => void;
  /** Whether the browser tells of changes in watched lists, of this one and all others. */
  notices: 'on' | 'off';
  onNotices: (wanted: 'on' | 'off') => void;
  children?: ComponentChildren;
}) {
  const { name, settings, onName, onChange } = props;
  return (
    <section aria-labelledby="about-list">
      <h2 id="about-list">{WORDS.settingsTitle}</h2>
      <div class="fields">
        <NameField name={name} onName={onName} />
        <label>
          {WORDS.initials}
          <input
            value={settings.initials}
            maxLength={12}
            size={6}
            onInput={(event) => onChange({ initials: event.currentTarget.value })}
          />
        </label>
        <label class="wide">
          {WORDS.buyer}
          <input
            value={settings.buyer}
            maxLength={200}
            onInput={(event) => onChange({ buyer: event.currentTarget.value })}
          />
        </label>
      </div>
      <label>
        {WORDS.scope}
        <textarea
          value={settings.scope}
          maxLength={4000}
          onInput={(event) => onChange({ scope: event.currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.monitor === 'on'}
          onChange={(event) => onChange({ monitor: event.currentTarget.checked ? 'on' : 'off' })}
        />
        {WORDS.monitor}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={props.notices === 'on'}
          onChange={(event) => props.onNotices(event.currentTarget.checked ? 'on' : 'off')}
        />
        {WORDS.notify}
      </label>
      {props.children}
    </section>
  );
}

/** The name of the list: taken when the field is left, and what is being typed outlives a page that is drawn anew. */
function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  return (
    <label class="wide">
      {WORDS.listName}
      <input
        value={typed}
        maxLength={200}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const next = event.currentTarget.value.trim();
          if (next === '') setTyped(name);
          else onName(next);
        }}
      />
    </label>
  );
}
