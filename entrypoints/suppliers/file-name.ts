import { plainFileName } from '../../lib/audit/file-name.ts';

/** The name of a file about a list of suppliers. */
export const fileName = (title: string, ending: string): string =>
  `whence-${plainFileName(title) || 'suppliers'}.${ending}`;
