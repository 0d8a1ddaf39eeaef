import type { Notice } from '../../../src/features/notices/types.ts';

/** A notice that says next to nothing, with what a test wants it to say. */
export function aNotice(said: Partial<Notice> = {}): Notice {
  return {
    id: '620200-20240401-01',
    plot: '620200-20240401-01',
    type: 'contaminated',
    typePrinted: '污染地块名录',
    listTitle: null,
    date: '2024-04-01',
    issuer: '某局',
    adcode: '620200',
    row: null,
    name: '某地块',
    code: null,
    address: null,
    bounds: null,
    area: null,
    point: null,
    industry: null,
    formerUse: null,
    plannedUse: null,
    landUser: null,
    liable: null,
    pollutants: [],
    exceedance: null,
    goal: null,
    bannedUse: null,
    statusPrinted: null,
    status: 'unstated',
    listedOn: null,
    removedOn: null,
    source: { url: 'https://example.cn/', kind: 'official', checkedOn: '2026-11-22' },
    note: null,
    ...said,
  };
}
