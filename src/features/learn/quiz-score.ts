/** What a reader chose, by the question's id: the number of the choice. */
export type QuizChoices = Readonly<Record<string, number>>;

/** How many questions were answered, and how many rightly; choices of questions that are no more are left out. */
export function countScore(choices: QuizChoices, answers: QuizChoices) {
  const done = Object.keys(answers).filter((id) => choices[id] !== undefined);
  return { done: done.length, right: done.filter((id) => choices[id] === answers[id]).length };
}

/** The ids of the questions that were answered wrongly. */
export function wrongIn(choices: QuizChoices, answers: QuizChoices): string[] {
  return Object.keys(answers).filter(
    (id) => choices[id] !== undefined && choices[id] !== answers[id],
  );
}

/** Read what was stored on the device; anything else than numbers of choices is forgotten. */
export function readChoices(stored: string | null): Record<string, number> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    );
  } catch {
    return {};
  }
}
