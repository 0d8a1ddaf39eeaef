import { ownValue } from './own-value.ts';
import {
  citeClause,
  citeNotice,
  readClauseAddress,
  type ClauseQuote,
  type NoticeQuote,
} from './citation.ts';
import { chooseRegion, restOfPlace } from './place.ts';
import { describePoint, readPointAddress } from './point.ts';
import {
  loadAskedPlace,
  loadRecord,
  type AskedPlace,
  type PlaceFolders,
} from './asked-place.element.ts';
import type { Values } from './validate.ts';

/** What the page of a letter knows of the places, clauses and notices that an address may name. */
export interface AddressData {
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  authorities: Readonly<Record<string, string>>;
  /** Region by plan, for addresses that name a clause. */
  regions: Readonly<Record<string, string>>;
  /** Where the modules with every clause of one plan lie. */
  citations: string;
  places: PlaceFolders;
}

/** The letter that an address begins. */
export interface BegunLetter {
  readonly values: Values;
  find: (name: string) => HTMLElement;
  isEmpty: (field: string) => boolean;
  setField: (field: string, value: string) => void;
  chooseRegion: (region: string) => void;
  fillRecipient: (recipient: string) => void;
  /** Have the letter quote something whatever is chosen. */
  quote: (asked: { clause?: ClauseQuote; notice?: NoticeQuote }) => void;
  tell: (about: string, text: string) => void;
  refresh: () => void;
}

/**
 * Begin a letter with what the page's address names: a clause, a plot or a place, a point. Few letters are begun so, which is
 * why this is loaded only where the address says something.
 */
export async function beginLetter(letter: BegunLetter, data: AddressData): Promise<void> {
  takePoint(letter);
  await Promise.all([takeClause(letter, data), takePlace(letter, data)]);
}

/** Take the clause that the address names from the module of its plan; an unknown one is said to be so. */
async function takeClause(letter: BegunLetter, { regions, citations }: AddressData): Promise<void> {
  if (!new URLSearchParams(location.search).has('clause')) return;
  const asked = readClauseAddress(location.search);
  const region = asked && ownValue(regions, asked.plan);
  const clauses = region && (await loadRecord<ClauseQuote>(`${citations}${asked.plan}.js`));
  const clause = clauses && ownValue(clauses, asked.ordinals);
  if (!clause) return letter.tell('clause', '网址里的条款没有找到。');
  letter.quote({ clause });
  letter.chooseRegion(region);
  letter.tell('clause', `信里会引用：${citeClause(clause)}`);
  letter.refresh();
}

async function takePlace(letter: BegunLetter, data: AddressData): Promise<void> {
  const asked = await loadAskedPlace(location.search, data.places);
  if (asked === undefined) return;
  if (asked === 'unknown') return letter.tell('place', '网址里的公告或地区没有找到。');
  const { notice, place } = asked;
  if (notice) letter.quote({ notice });
  fillPlace(letter, asked, data);
  letter.tell('place', notice ? `信里会写明：${citeNotice(notice)}` : `地方已经填好：${place}`);
  letter.refresh();
}

function fillPlace(
  letter: BegunLetter,
  { adcode, place, notice }: AskedPlace,
  { authorities, labels }: AddressData,
): void {
  letter.chooseRegion(chooseRegion(adcode, Object.keys(authorities)));
  const chosen = String(letter.values['region']);
  const rest = restOfPlace(place, labels['region']?.[chosen] ?? '');
  if (letter.isEmpty('place'))
    letter.setField('place', notice ? `${rest}（${notice.plot}）` : rest);
  if (notice?.recipient) letter.fillRecipient(notice.recipient);
}

/** Put the point that the address brings into its field; what the reader has written there stays. */
function takePoint(letter: BegunLetter): void {
  const asked = readPointAddress(location.hash);
  if (asked === undefined) return;
  // A point of one's own is not to stay in the browser's history, nor to be handed on with the address.
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  if (asked === 'unknown') return letter.tell('point', '网址里的点读不出来，没有写进信里。');
  const point = describePoint(asked);
  if (letter.isEmpty('point')) {
    fillPoint(letter, point);
  } else if (letter.values['point'] !== point) {
    letter.tell('point', `信里原来写着一个地图位置，没有改动。刚才选的是：${point}`);
    offerPoint(letter, point);
  }
}

function fillPoint(letter: BegunLetter, point: string): void {
  letter.setField('point', point);
  letter.tell('point', `地图位置已经填好：${point}。不想写，把那一栏清空。`);
  letter.refresh();
}

function offerPoint(letter: BegunLetter, point: string): void {
  const swap = letter.find('swap');
  swap.hidden = false;
  swap.addEventListener(
    'click',
    () => {
      swap.hidden = true;
      fillPoint(letter, point);
      document.getElementById('field-point')?.focus();
    },
    { once: true },
  );
}
