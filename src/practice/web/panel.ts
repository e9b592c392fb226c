/**
 * What the developer's panel needs from whoever puts the practice server together: the server itself knows neither
 * answers nor packs. A part that is left out is not there on the page either.
 */
export interface PanelPorts {
  /**
   * How the answer to a question comes about, as text for a fixed-width face.
   *
   * @param earlier - the same person's earlier questions, oldest first
   * @returns undefined while nothing can be explained yet
   */
  readonly explain?: (question: string, earlier: readonly string[]) => Promise<string | undefined>;
  readonly packs?: PackPorts;
}

/** The files of the packs; paths are relative to their folder, with slashes. */
export interface PackPorts {
  files(): Promise<readonly { readonly path: string; readonly chars: number }[]>;
  /** @returns undefined if there is no such file among {@link PackPorts.files} */
  read(path: string): Promise<{ readonly text: string; readonly version: string } | undefined>;
  /**
   * @param version - of the text that was edited
   * @returns the new version; `problem` in words, where it was not saved
   */
  write(path: string, text: string, version: string): Promise<Written>;
}

export type Written =
  | { readonly kind: 'written'; readonly version: string }
  /** Someone else changed the file meanwhile. */
  | { readonly kind: 'outdated'; readonly problem: string }
  | { readonly kind: 'refused'; readonly problem: string };
