import type { RoleState } from '../lib/model/assessment.ts';
import { sayLevel, sayRole } from '../lib/risk/wording.ts';
import { LevelMark } from './level-mark.tsx';

/** Brand, maker and seller, each with a state of its own: what is found of one says nothing of the others. */
export function RoleRows({ roles }: { roles: readonly RoleState[] }) {
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who</h2>
      <table class="roles">
        <tbody>
          {roles.map(({ role, name, level }) => (
            <tr key={role}>
              <th scope="row">{sayRole(role)}</th>
              <td>{name.kind === 'stated' ? name.name : <span class="quiet">not stated</span>}</td>
              <td class={`level-${name.kind === 'stated' ? level : 'not-checked'}`}>
                {name.kind === 'stated' && (
                  <span class="state">
                    <LevelMark level={level} size={14} /> {sayLevel(level)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
