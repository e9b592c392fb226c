import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Field } from './command-entries.js';
import { NewestFirst } from './newest-first.js';
import { fittingChoices, ownChoices } from './option-offers.js';
import { useSession } from './session.js';

const debounceMs = 150;

export interface Offered {
  readonly choices: readonly Choice[];
  readonly state: 'none' | 'loading' | 'there' | 'failed';
}

const nothing: Offered = { choices: [], state: 'none' };

/**
 * What can be chosen for an option while one types: at once where the page knows it, a moment later where the bot does.
 *
 * @param isOpen - whether anybody looks
 * @param complete - asks the bot; undefined where it gave nothing in time
 */
export function useChoices(
  field: Field,
  text: string,
  isOpen: boolean,
  complete: () => Promise<readonly Choice[] | undefined>,
): Offered {
  const { names } = useSession();
  const [offered, setOffered] = useState<Offered>(nothing);
  const order = useRef(new NewestFirst());
  const asked = isOpen && field.completes;
  useEffect(() => {
    if (!asked) return;
    setOffered((before) => ({ choices: before.choices, state: 'loading' }));
    const timer = setTimeout(async () => {
      const question = order.current.ask();
      const choices = await complete();
      if (!order.current.take(question)) return;
      setOffered(choices === undefined ? { choices: [], state: 'failed' } : { choices, state: 'there' });
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [asked, text]);
  useEffect(() => () => order.current.forget(), []);
  if (!isOpen) return nothing;
  if (field.completes) return offered;
  const own = ownChoices(field, names);
  return own === undefined ? nothing : { choices: fittingChoices(own, text), state: 'there' };
}
