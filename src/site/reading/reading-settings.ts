/** How a reader wants the pages to look. It is kept on the device and nowhere else. */
export const readingKey = 'jingtu-reading';

/** What can be chosen; the usual value stands first. Each name is also that of an attribute of the root: `data-text-size`. */
export const readingChoices = {
  textSize: ['1', '2', '3', '4', '5'],
  spacing: ['usual', 'wide'],
  contrast: ['usual', 'high'],
  theme: ['system', 'light', 'dark'],
} as const;

/** The names of choices with the values among which a reader chooses. */
export type ReadingChoices = Readonly<Record<string, readonly string[]>>;

/**
 * Mark the root with what a reader chose, as far as it is among the choices; what is usual leaves no mark.
 *
 * It uses nothing from outside itself: the script that runs before the first paint holds its text.
 *
 * @example applySettings(document.documentElement, { theme: 'dark' }, readingChoices) // <html data-theme="dark">
 */
export function applySettings(
  root: { dataset: Record<string, string | undefined> },
  chosen: unknown,
  choices: ReadingChoices,
): void {
  const values = Object(chosen) as Record<string, unknown>;
  for (const [name, known] of Object.entries(choices)) {
    const value = known.slice(1).find((candidate) => candidate === values[name]);
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = value;
  }
}
