import type { RoleState } from '../model/assessment.ts';
import type { Finding, Level } from '../model/finding.ts';
import type { Role } from '../model/match.ts';
import type { ProductPage } from '../model/product-page.ts';
import { highest } from './level.ts';
import type { Party } from './party.ts';

/** Rows always shown: who made it, who sells it, under whose name. */
const ALWAYS = ['brand', 'manufacturer', 'seller'] as const;
const WHERE_STATED = ['importer', 'packer'] as const;

/**
 * The rows of an assessment, each with a state of its own. A row is coloured by the findings about the parties matched in
 * that very role, and by their owners' (lowered) findings; a seller's finding never reaches the brand (METHOD.md §2).
 * What the page says of the goods colours no party. A name that is not stated was not checked.
 */
export function roleStates(page: ProductPage, parties: readonly Party[], findings: readonly Finding[]): RoleState[] {
  const rows: Role[] = [...ALWAYS, ...WHERE_STATED.filter((role) => page[role] !== undefined)];
  const states = rows.map((role): RoleState => {
    const name = statedName(page, role);
    if (name === undefined) return { role, name: { kind: 'not-stated' }, level: 'not-checked' };
    return { role, name: { kind: 'stated', name }, level: levelOf(role, parties, findings) };
  });
  const host = parties.some(({ rows: own, role }) => role !== 'owner' && own.includes('host'));
  if (!host) return states;
  return [
    ...states,
    { role: 'host', name: { kind: 'stated', name: page.host }, level: levelOf('host', parties, findings) },
  ];
}

function levelOf(role: Role, parties: readonly Party[], findings: readonly Finding[]): Level {
  const direct = new Set<string>();
  const owners = new Set<string>();
  for (const party of parties) {
    if (!party.rows.includes(role)) continue;
    (party.owner === undefined ? direct : owners).add(party.entity.id);
  }
  const own = findings.filter(
    ({ entityId, kind, confidence }) =>
      entityId !== undefined && confidence !== 'close-name' && (kind === 'ownership' ? owners : direct).has(entityId),
  );
  return highest(
    own.map(({ level }) => level),
    'nothing-found',
  );
}

function statedName(page: ProductPage, role: Role): string | undefined {
  switch (role) {
    case 'brand':
    case 'manufacturer':
    case 'seller':
    case 'importer':
    case 'packer':
      return page[role]?.value;
    default:
      return undefined;
  }
}
