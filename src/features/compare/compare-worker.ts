/** The comparison of chosen plans in a thread of its own, so that the page never waits for it. */
import { compareChosen, unmentioned, type ChosenTable } from './chosen-row.ts';
import { textParts, type PlanTexts, type TextPart } from './plan-texts.ts';
import type { TableRow } from './row-register.ts';

/** What a page asks for, by a number of its own: plans in the order of their columns, in one row. */
export interface ChosenRequest {
  id: number;
  plans: readonly string[];
  row: TableRow;
  part: TextPart;
  /** The address of the folder of the files. */
  folder: string;
}

/** What comes back; `table` is `null` where a file could not be had. */
export interface ChosenReply {
  id: number;
  table: ChosenTable | null;
}

const fetched = new Map<string, Promise<PlanTexts>>();

function fetchTexts(address: string): Promise<PlanTexts> {
  const known = fetched.get(address);
  if (known) return known;
  const coming = fetch(address).then((answer): Promise<PlanTexts> => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json() as Promise<PlanTexts>;
  });
  fetched.set(address, coming);
  // What failed is asked for anew the next time.
  coming.catch(() => fetched.delete(address));
  return coming;
}

async function compare({ plans, row, part, folder }: ChosenRequest): Promise<ChosenTable> {
  const read = (parts: readonly TextPart[]): Promise<PlanTexts[]> =>
    Promise.all(
      plans.flatMap((plan) => parts.map((each) => fetchTexts(`${folder}${plan}-${each}.json`))),
    );
  const table = compareChosen(await read([part]), row);
  const isSilent = table.lines.some(({ cells }) =>
    cells.some(({ silence }) => silence === unmentioned),
  );
  // A sentence may stand among those of another row: that it is nowhere is said after looking through all.
  return isSilent ? compareChosen(await read(textParts), row) : table;
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ChosenRequest>) => {
  const reply = (table: ChosenTable | null): void =>
    globalThis.postMessage({ id: data.id, table } satisfies ChosenReply);
  compare(data).then(reply, () => reply(null));
});
