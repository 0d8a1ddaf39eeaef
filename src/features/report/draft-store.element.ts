import type { Values } from './validate.ts';

/** Under which all drafts of the site are kept, so that one button finds them. */
const prefix = 'jingtu-draft-';

/** Keep a draft on the device; false where the browser does not let us. */
export function saveDraft(form: string, values: Values): boolean {
  try {
    localStorage.setItem(prefix + form, JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was kept, with nothing in it but texts and lists of texts. */
export function loadDraft(form: string): Values | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + form) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(
      Object.entries(kept).map(([field, value]: [string, unknown]) => [field, readValue(value)]),
    );
  } catch {
    return undefined;
  }
}

/** Others may have written under our name; what is neither text nor texts counts as nothing. */
function readValue(value: unknown): string | readonly string[] {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : '';
}

/** Take one draft off the device. */
export function dropDraft(form: string): void {
  try {
    localStorage.removeItem(prefix + form);
  } catch {
    // Where storage can not be reached, nothing was kept in it.
  }
}

/** Take every draft of the site off the device. */
export function wipeDrafts(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix)))
      localStorage.removeItem(key);
  } catch {
    // Where storage can not be reached, nothing was kept in it.
  }
}
