import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PageUser } from './contract.js';
import { locales } from './locales.js';
import { useSession } from './session.js';
import { rememberedTheme, showTheme, themes } from './theme.js';

export interface PersonSwitchProps {
  readonly onPerson: (userId: string) => void;
  readonly onLocale: (locale: string) => void;
}

const themeNames = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

/** Who you are, which language Discord is set to, and how the page looks. */
export function PersonSwitch({ onPerson, onLocale }: PersonSwitchProps): JSX.Element {
  const { state, locale } = useSession();
  const [theme, setTheme] = useState(rememberedTheme);
  return (
    <section class="person-switch" aria-label="You">
      <Choice label="You are" value={state.you.id} onChoose={onPerson} options={state.people.map(personOption)} />
      <Choice label="Language" value={locale} onChoose={onLocale} options={locales} />
      <Choice
        label="Theme"
        value={theme}
        options={themes.map((each) => [each, themeNames[each]] as const)}
        onChoose={(wish) => {
          const chosen = themes.find((each) => each === wish) ?? 'system';
          showTheme(chosen);
          setTheme(chosen);
        }}
      />
    </section>
  );
}

function personOption({ id, name, rank }: PageUser): readonly [string, string] {
  return [id, rank === 'everyone' || name.toLowerCase() === rank ? name : `${name} · ${rank}`];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
