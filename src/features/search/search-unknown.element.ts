/** What few readers of the search page come to: filters that are not there, and the address to be copied. */
import { copyText } from '../../shared/dom.element.ts';
import { describeUnknown, readFields, type FilterField } from '../../shared/list-filter.ts';
import { part } from './search-results.element.ts';
import type { Wordings } from './wording.ts';

/** Say which filters of an address the panel does not have; `''` where it has all. */
export function describeUnknownIn(panel: HTMLElement, query: URLSearchParams): string {
  const groups = [...panel.querySelectorAll('fieldset')].map(readGroup);
  return describeUnknown(query, [...readFields([...panel.querySelectorAll('select')]), ...groups]);
}

function readGroup(group: HTMLFieldSetElement): FilterField {
  const boxes = [...group.querySelectorAll('input')];
  return {
    name: boxes[0]?.name ?? '',
    label: group.querySelector('legend')?.textContent ?? '',
    values: boxes.map(({ value }) => value),
  };
}

/** Put the address of the question on the clipboard, and say whether it is there. */
export async function copyAddress(
  panel: HTMLElement,
  wordings: Pick<Wordings, 'copied' | 'notCopied'>,
): Promise<void> {
  const words = (await copyText(location.href)) ? 'copied' : 'notCopied';
  part(panel, 'copied').textContent = wordings[words];
}
