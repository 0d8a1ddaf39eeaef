import type { PlanMetadata } from '../../corpus/plan-metadata.ts';
import { echoColumns, type EchoKey } from './echo-columns.ts';
import { nationalPlan, wholeCountry, type EchoContext } from './echo.ts';

/** What an editor may say on the command line: `--clause gansu/2.4.2 --url https://…`, by the names of columns in code. */
export const echoOptions: Readonly<Record<string, EchoKey>> = {
  id: 'id',
  clause: 'clause',
  words: 'words',
  adcode: 'adcode',
  metric: 'metric',
  subject: 'subject',
  base: 'base',
  year: 'year',
  comparator: 'comparator',
  value: 'value',
  unit: 'unit',
  kind: 'kind',
  'said-by': 'saidBy',
  'said-on': 'saidOn',
  document: 'document',
  summary: 'summary',
  url: 'source',
  host: 'hostKind',
  copy: 'copy',
  read: 'read',
  note: 'note',
};

/** What can be known of a new row without being told. */
type EchoDraftContext = Pick<EchoContext, 'places'> & {
  today: string;
  /** Of the plan of the clause; `undefined` where no clause is given. */
  metadata: PlanMetadata | undefined;
};

/** The cells of a new row: what was said, and what follows from it; what nobody said stays empty for the check to tell. */
export function draftEcho(
  said: Readonly<Partial<Record<EchoKey, string>>>,
  { today, metadata, places }: EchoDraftContext,
): Record<EchoKey, string> {
  const adcode = said.adcode ?? metadata?.adcode ?? wholeCountry;
  const empty = Object.fromEntries(Object.keys(echoColumns).map((key) => [key, '']));
  return {
    ...(empty as Record<EchoKey, string>),
    plan: metadata?.id ?? nationalPlan,
    hostKind: hostKindOf(said.source ?? ''),
    read: 'whole',
    checkedOn: today,
    ...said,
    adcode,
    place: adcode === wholeCountry ? '全国' : (places.get(adcode) ?? ''),
  };
}

/** A page of a government says so in its name; of any other the editor has to say whose it is. */
function hostKindOf(source: string): string {
  return /^https?:\/\/(?:[\w-]+\.)*gov\.cn(?:[:/]|$)/.test(source) ? 'gov' : 'other';
}

/** A row as a line of the table. */
export function echoLine(cells: Readonly<Record<EchoKey, string>>): string {
  const keys = Object.keys(echoColumns) as EchoKey[];
  return keys.map((key) => quoted(cells[key])).join(',');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
