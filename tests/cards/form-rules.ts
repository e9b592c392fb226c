import type { Form } from '../../src/cards/form.js';

/** Documented rules for forms. https://docs.discord.com/developers/components/reference */
export function formViolations(form: Form): readonly string[] {
  const ids = form.components.flatMap((part) =>
    part.type === 18 && 'custom_id' in part.component ? [part.component.custom_id] : [],
  );
  return [
    ...within('custom id', form.custom_id, 1, 100),
    ...within('title', form.title, 1, 45),
    ...(form.components.length < 1 || form.components.length > 5 ? [`${form.components.length} parts`] : []),
    ...(new Set(ids).size === ids.length ? [] : [`a custom id twice: ${ids.join(' ')}`]),
    ...form.components.flatMap((part): readonly string[] => {
      if (part.type === 10) return within('text', part.content, 1, 4000);
      if (part.type !== 18) return [`a part of type ${part.type}`];
      return [
        ...within('label', part.label, 1, 45),
        ...within('description', part.description, 1, 100),
        ...fieldViolations(part.component),
      ];
    }),
  ];
}

type Part = Extract<Form['components'][number], { readonly type: 18 }>;

function fieldViolations(field: Part['component']): readonly string[] {
  if (field.type === 4) {
    return [
      ...within('custom id', field.custom_id, 1, 100),
      ...within('placeholder', field.placeholder, 0, 100),
      ...((field.max_length ?? 4000) > 4000 ? [`max_length ${field.max_length}`] : []),
      ...(field.label === undefined ? [] : ['a label of its own']),
    ];
  }
  if (field.type !== 3) return [`a field of type ${field.type}`];
  const values = field.options.map(({ value }) => value);
  return [
    ...within('custom id', field.custom_id, 1, 100),
    ...within('placeholder', field.placeholder, 0, 150),
    ...(values.length < 1 || values.length > 25 ? [`${values.length} options`] : []),
    ...(new Set(values).size === values.length ? [] : ['an option twice']),
    ...field.options.flatMap(({ label, value }) => [
      ...within('option label', label, 1, 100),
      ...within('option value', value, 1, 100),
    ]),
  ];
}

function within(what: string, text: string | undefined, min: number, max: number): readonly string[] {
  if (text === undefined) return [];
  return text.trim().length < min || text.length > max ? [`${what} of ${text.length}: ${text.slice(0, 50)}`] : [];
}
