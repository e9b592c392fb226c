import type { Card } from '../../../src/cards/card.js';
import type { Form } from '../../../src/cards/form.js';

/** One kind of card or form as people see it, made of invented facts. */
export type Entry = {
  /** Unique, kebab-case: also the name of its golden pictures. */
  readonly id: string;
  /** What it is and when one sees it. */
  readonly title: string;
  /** The exported functions that it shows. */
  readonly of: readonly Maker[];
} & ({ readonly card: Card } | { readonly form: Form });

/** A function that makes a card or a form; only its identity counts here. */
export type Maker = (...parts: never) => Card | Form;
