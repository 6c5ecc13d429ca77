declare module '@samirrayani/metascraper-shopping' {
  /** Rules for metascraper; the package has no types of its own. */
  export default function rules(): Record<string, never>;
}
declare module 'web-auto-extractor' {
  /** Extracts JSON-LD, microdata and RDFa from markup; the package has no types of its own. */
  export default function create(): { parse(html: string): unknown };
}
