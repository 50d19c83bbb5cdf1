/** What the benchmark uses of a library that comes without types, https://citation.js.org/api/0.8/ */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(format: string): string;
  }
  export const plugins: {
    readonly config: { readonly get: (name: string) => { parse: { strict: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
