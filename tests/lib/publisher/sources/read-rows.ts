import type { Entity } from '../../../../lib/model/entity.ts';
import type { Reading, Upstream, UpstreamRow } from '../../../../lib/publisher/sources/upstream.ts';

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // Small pieces, so that lines, cells and letters are cut in the middle.
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

/** Everything an adapter makes of files given as text. */
export async function rowsOf(
  upstream: Upstream,
  files: readonly (string | Uint8Array)[],
  reading: Partial<Reading> = {},
) {
  const bytes = files.map((file) => piecesOf(typeof file === 'string' ? new TextEncoder().encode(file) : file));
  const rows: UpstreamRow[] = [];
  for await (const row of upstream.read(bytes, { retrieved: '2026-11-24', ...reading })) rows.push(row);
  return rows;
}

/** The entities among them. */
export async function entitiesOf(upstream: Upstream, files: readonly (string | Uint8Array)[]): Promise<Entity[]> {
  return (await rowsOf(upstream, files)).flatMap((row) => (row.kind === 'entity' ? [row.entity] : []));
}
