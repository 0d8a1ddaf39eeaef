/** What a list of commitments can be narrowed to, each with the name it has in the address; `''` lets everything pass. */
export const commitmentFilters = ['plan', 'year', 'kind', 'agency', 'topic'] as const;
export type CommitmentFilterName = (typeof commitmentFilters)[number];
export type CommitmentFilter = Readonly<Record<CommitmentFilterName, string>>;

/** What one commitment is filtered by; several agencies or topics stand in one text, parted by blanks. */
export type CommitmentMarks = Readonly<Record<string, string | undefined>>;

/** Read a filter from the parameters of an address or a form. */
export function readCommitmentFilter(parameters: URLSearchParams): CommitmentFilter {
  const entries = commitmentFilters.map((name) => [name, parameters.get(name) ?? '']);
  return Object.fromEntries(entries) as CommitmentFilter;
}

/** Write a filter as the parameters of an address; `''` where everything passes. */
export function writeCommitmentFilter(filter: CommitmentFilter): string {
  const parameters = new URLSearchParams();
  for (const name of commitmentFilters) {
    if (filter[name] !== '') parameters.set(name, filter[name]);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a commitment passes every part of a filter. */
export function passesCommitmentFilter(marks: CommitmentMarks, filter: CommitmentFilter): boolean {
  return commitmentFilters.every(
    (name) => filter[name] === '' || (marks[name] ?? '').split(' ').includes(filter[name]),
  );
}
