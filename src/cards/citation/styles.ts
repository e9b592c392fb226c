import { apaInText, apaReference } from './apa.js';
import { bibtexCite, bibtexEntry } from './bibtex.js';
import { chicagoEntry, chicagoNote } from './chicago.js';
import type { CitedWork } from './cited-work.js';
import { mlaEntry, mlaInText } from './mla.js';
import { unFootnote } from './un-editorial.js';

/** One text to copy, and what it is for. */
export interface Citation {
  readonly use: string;
  readonly text: string;
}

interface CitationStyle {
  readonly name: string;
  /** What a plain text cannot show, or what to know before pasting it. */
  readonly hint: string;
  cite(work: CitedWork): readonly Citation[];
}

export const styleIds = ['un', 'chicago', 'apa', 'mla', 'bibtex'] as const;

export type StyleId = (typeof styleIds)[number];

/** Every style one can choose, the first by default. */
export const citationStyles: Readonly<Record<StyleId, CitationStyle>> = {
  un: {
    name: 'UN editorial',
    hint: 'A footnote as in documents of the United Nations. Names of newspapers are set in italics.',
    cite: (work) => [{ use: 'Footnote', text: unFootnote(work) }],
  },
  chicago: {
    name: 'Chicago (notes and bibliography, 18th ed.)',
    hint: 'Names of newspapers are set in italics; titles stand as printed.',
    cite: (work) => [
      { use: 'Note', text: chicagoNote(work) },
      { use: 'Bibliography', text: chicagoEntry(work) },
    ],
  },
  apa: {
    name: 'APA (7th ed.)',
    hint: 'Set titles in italics, of an article the newspaper instead; titles stand as printed.',
    cite: (work) => [
      { use: 'Reference', text: apaReference(work) },
      { use: 'In the text', text: apaInText(work) },
    ],
  },
  mla: {
    name: 'MLA (9th ed.)',
    hint: 'Titles of documents and names of newspapers are set in italics; unnumbered paragraphs are not cited.',
    cite: (work) => [
      { use: 'Works cited', text: mlaEntry(work) },
      { use: 'In the text', text: mlaInText(work) },
    ],
  },
  bibtex: {
    name: 'BibTeX',
    hint: 'For BibTeX and biblatex, in UTF-8.',
    cite: (work) => [
      { use: 'Entry', text: bibtexEntry(work) },
      { use: 'In the text', text: bibtexCite(work) },
    ],
  },
};

export function isStyleId(text: string | undefined): text is StyleId {
  return styleIds.some((id) => id === text);
}
