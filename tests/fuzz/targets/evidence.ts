import { sha256 } from '../../../lib/audit/evidence/bytes.ts';
import { NotAPackError } from '../../../lib/audit/evidence/read-zip.ts';
import { verifyPack } from '../../../lib/audit/evidence/verify.ts';
import { DATAPACKAGE, DIGEST, writeZip } from '../../../lib/audit/evidence/write-pack.ts';
import { about, bytesOfText, type FuzzTarget, must } from '../target.ts';

const files = [
  {
    name: 'archive/data.warc',
    bytes: bytesOfText('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'),
  },
  { name: 'pages/pages.jsonl', bytes: bytesOfText('{"format":"json-pages-1.0","id":"pages","title":"All"}\n') },
];
let sound: Uint8Array | undefined;
async function soundPack(): Promise<Uint8Array> {
  if (sound === undefined) {
    const resources = await Promise.all(
      files.map(async ({ name, bytes }) => ({
        name,
        path: name,
        hash: `sha256:${await sha256(bytes)}`,
        bytes: bytes.length,
      })),
    );
    const datapackage = bytesOfText(JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources }));
    const digest = bytesOfText(JSON.stringify({ path: DATAPACKAGE, hash: `sha256:${await sha256(datapackage)}` }));
    sound = await writeZip([...files, { name: DATAPACKAGE, bytes: datapackage }, { name: DIGEST, bytes: digest }]);
  }
  return sound;
}
const start = await soundPack();

/** Any file handed in as evidence: whole only where it is the very file, otherwise altered or no pack at all. */
export const evidence: FuzzTarget = {
  id: 'evidence',
  seeds: () => [start],
  words: [
    'PK\u0001\u0002',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    '\u0000\u0000\u0000',
    'datapackage.json',
    'archive/',
    '../',
    '"resources":',
    '"hash":',
    'sha256:',
    '\u0008\u0000',
  ],
  most: 16_384,
  async read(input) {
    try {
      const { outcome, problems } = await verifyPack(input);
      if (outcome === 'whole') must(Buffer.compare(input, start) === 0, 'a changed pack passed for whole');
      return [outcome, about(problems.length), problems[0]?.replace(/[0-9a-f]{8,}|\d+/g, '').slice(0, 50)].join();
    } catch (error) {
      if (!(error instanceof NotAPackError)) throw error;
      return error.message.replace(/\d+/g, '').slice(0, 80);
    }
  },
};
