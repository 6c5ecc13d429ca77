import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageCopy } from '../lib/audit/evidence/capture.ts';
import { copyPage } from '../lib/audit/evidence/copy-page.ts';

/** Injected when an evidence pack is made; its value goes back to the audit page. */
export default defineUnlistedScript({ main: (): PageCopy => copyPage(document, window) });
