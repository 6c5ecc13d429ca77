import type { RoleState } from '../lib/model/assessment.ts';
import { levelIn, roleIn } from '../lib/risk/wording/in-words.ts';
import { LevelMark } from './level-mark.tsx';
import { useWords } from './words-context.ts';

/** Brand, maker and seller, each with a state of its own: what is found of one says nothing of the others. */
export function RoleRows({ roles }: { roles: readonly RoleState[] }) {
  const words = useWords();
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.say('who_heading')}</h2>
      <table class="roles">
        <tbody>
          {roles.map(({ role, name, level }) => (
            <tr key={role}>
              <th scope="row">{roleIn(words, role)}</th>
              {name.kind === 'stated' ? (
                <td>
                  <bdi class="name">{name.name}</bdi>
                  <span class={`state level-${level}`}>
                    <LevelMark level={level} size={14} /> {levelIn(words, level)}
                  </span>
                </td>
              ) : (
                <td class="quiet">{words.say('not_stated')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
