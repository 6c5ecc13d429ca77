/** The one place the browser's extension interface is imported from. */
export { default as browser } from 'webextension-polyfill';
