type OpenOrClosed = (element: Element) => ShadowRoot | null;

/** What the browser gives extensions to look into closed roots: `chrome.dom` in Chromium, a property in Firefox. */
function opener(): OpenOrClosed {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: OpenOrClosed } } };
  const dom = chrome?.dom;
  return (element) => {
    const { openOrClosedShadowRoot: inFirefox } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    return element.shadowRoot ?? inFirefox ?? dom?.openOrClosedShadowRoot?.(element) ?? null;
  };
}

let open: OpenOrClosed | undefined;

/**
 * The shadow root of an element. Elements with names of their own, which shops build pages from, are looked into where
 * the root is closed as well: the reader sees what the visitor sees.
 */
export function shadowOf(element: Element, tag: string): ShadowRoot | null {
  if (!tag.includes('-')) return element.shadowRoot ?? null;
  open ??= opener();
  return open(element);
}
