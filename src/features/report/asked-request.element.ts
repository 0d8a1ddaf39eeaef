import { citeNotice } from './citation.ts';
import { askAboutPlace, askAboutPlot, chooseRegion } from './place.ts';
import { loadAskedPlace, type PlaceFolders } from './asked-place.element.ts';

/** What the page of a request knows of places. */
export interface RequestPlaces {
  /** The authority of each region that has one. */
  authorities: Readonly<Record<string, string>>;
  places: PlaceFolders;
}

/**
 * Read what an address names and put it into the words of a request. Few requests are begun so, which is why this is loaded
 * only where the address says something.
 */
export async function loadAskedRequest(search: string, { places, authorities }: RequestPlaces) {
  const asked = await loadAskedPlace(search, places);
  if (asked === undefined || asked === 'unknown') return asked;
  const { adcode, place, notice } = asked;
  const authority = authorities[chooseRegion(adcode, Object.keys(authorities))];
  return {
    notice,
    subject: notice ? askAboutPlot(notice) : askAboutPlace(place),
    /** `''` where the site knows none. */
    recipient: notice?.recipient ?? authority ?? '',
    /** What the reader is told of it. */
    told: notice ? `申请里会写明：${citeNotice(notice)}` : `已经填好：${place}`,
  };
}
