// Answers to the same questions about the same names, as text: for holding browsers against each other.

import { checksum } from '../../../lib/search/hash.ts';
import { bytesOfBlob, findNames, openSegment, scanText } from '../../../lib/search/index.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

const NAMES = [
  'Huafu Fashion Co., Ltd.',
  '新疆百花村医药集团股份有限公司',
  'Газпром нефть',
  'Ελληνικά Υφαντουργεία Α.Ε.',
  'شركة القطن المحدودة',
  '주식회사 한빛섬유',
  '株式会社ユニクロ',
  'Société Générale de Coton S.A.',
  'Tarım İşletmeleri A.Ş.',
  'Kashgar Weaving Works',
];

const QUERIES = [
  ...NAMES,
  ...NAMES.map((name) => name.toUpperCase()),
  ...NAMES.map((name) => name.slice(0, 4) + name.slice(5)),
  ...NAMES.map((name) => name.split(' ').reverse().join(' ')),
  'Huafu Fashoin',
  'Gazprom Neft',
  'Xinjiang Baihuacun',
  'Ｈｕａｆｕ Ｆａｓｈｉｏｎ',
  '\ud800',
  '\u202eHuafu',
  'Nobody at all',
];

/** Every answer, and the checksum of the segment that gave it, one a line. */
export async function allAnswers(): Promise<string> {
  const many = Array.from({ length: 200 }, (_, at) => `Loulan Mill ${at}`);
  const bytes = writeSegment([...NAMES, ...many].map((name, at) => entity(`id-${at}`, name, { sectors: ['cotton'] })));
  const segment = await openSegment(bytesOfBlob(new Blob([bytes.slice()])));
  const lines = [`segment of ${bytes.length} bytes, checksum ${checksum(bytes)}`];
  for (const name of QUERIES) {
    const matches = await findNames([segment], { role: 'manufacturer', name });
    const told = matches.map(({ entity: { id }, band, score }) => `${id} ${band} ${score}`);
    lines.push(`${JSON.stringify(name)}: ${told.join('; ')}`);
  }
  const mentions = await scanText([segment], `Made by ${NAMES.join(', or by ')}.`);
  lines.push(mentions.map(({ start, end, matches }) => `${start}-${end} ${matches[0]?.entity.id}`).join('; '));
  return lines.join('\n');
}
