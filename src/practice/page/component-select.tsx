import type { APISelectMenuComponent } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from './component-choice.js';
import { choicesOf, defaultsOf } from './component-select-choices.js';
import type { Use } from './component-use.js';

/** A select in a message: one is sent as soon as it is chosen, several when they are applied. */
export function SelectView({
  select,
  use,
}: {
  readonly select: APISelectMenuComponent;
  readonly use: Use;
}): JSX.Element {
  const [values, setValues] = useState(() => defaultsOf(select));
  const max = select.max_values ?? 1;
  return (
    <Choice
      label={select.placeholder ?? 'Make a choice'}
      placeholder={select.placeholder ?? 'Make a choice'}
      options={choicesOf(select, use.names)}
      values={values}
      min={select.min_values ?? 1}
      max={max}
      disabled={select.disabled === true}
      busy={use.busy}
      apply={max > 1}
      onChange={(chosen) => {
        setValues(chosen);
        use.onUse(select.custom_id, chosen);
      }}
    />
  );
}
