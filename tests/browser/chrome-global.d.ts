/** The extension interface as scripts evaluated inside an extension page or worker see it. */
declare const chrome: typeof import('wxt/browser').browser;
