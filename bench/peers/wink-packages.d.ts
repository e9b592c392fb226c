/** As far as the comparison uses them; the packages bring no types. */
declare module 'wink-bm25-text-search' {
  type PrepTask = ((text: string) => string) | ((text: string) => string[]) | ((tokens: string[]) => string[]);
  interface Engine {
    defineConfig(config: {
      readonly fldWeights: Readonly<Record<string, number>>;
      readonly bm25Params?: { readonly k1?: number; readonly b?: number; readonly k?: number };
    }): boolean;
    definePrepTasks(tasks: readonly PrepTask[]): number;
    addDoc(doc: Readonly<Record<string, string>>, id: string | number): number;
    consolidate(): boolean;
    search(text: string, limit: number): readonly (readonly [id: string, score: number])[];
  }
  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  const utils: {
    readonly string: {
      lowerCase(text: string): string;
      tokenize0(text: string): string[];
    };
    readonly tokens: {
      stem(tokens: string[]): string[];
      removeWords(tokens: string[]): string[];
    };
  };
  export default utils;
}
