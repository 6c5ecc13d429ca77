import type { PageCopy } from './capture.ts';
import { copyDocument, newLimits, noteLimits } from './copy-document.ts';
import { offeredTexts, placesOf } from './private-text.ts';

/**
 * Copies the document that a tab shows now: structure and text as they stand, styles and pictures inside where the
 * browser lets a script read them, no program. Runs in the page as an injected script.
 */
export function copyPage(document: Document, window: Window): PageCopy {
  const limits = newLimits();
  const html = copyDocument(document, limits);
  const [navigation] = window.performance.getEntriesByType('navigation') as (PerformanceEntry & {
    responseStatus?: number;
    nextHopProtocol?: string;
  })[];
  const status = navigation?.responseStatus;
  return {
    url: window.location.href.slice(0, 4096),
    title: document.title.slice(0, 1000),
    html,
    answer: {
      ...(status === undefined || status === 0 ? {} : { status }),
      ...said('protocol', navigation?.nextHopProtocol, 40),
      ...said('contentType', document.contentType, 200),
      ...said('charset', document.characterSet, 60),
      ...said('lastModified', modifiedBefore(document), 60),
    },
    view: { width: window.innerWidth, height: window.innerHeight, scale: window.devicePixelRatio },
    places: placesOf(document, window),
    offered: offeredTexts(document),
    limits: noteLimits(limits),
  };
}

/**
 * The date of change the server gave. Without one, browsers answer with the present moment, which says nothing.
 */
function modifiedBefore(document: Document): string | undefined {
  const time = Date.parse(document.lastModified);
  return Number.isNaN(time) || Date.now() - time < 60_000 ? undefined : document.lastModified;
}

const said = <K extends string>(key: K, value: string | undefined, max: number): { [P in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value.slice(0, max) } as { [P in K]?: string });
