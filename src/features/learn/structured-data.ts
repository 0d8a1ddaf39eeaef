import type { SiteName, Thing } from '../data/json-ld.ts';
import { partOfSite } from '../data/website.ts';
import { dataLicense } from '../../shared/settings.ts';

/** A page of the class room, in the words that readers and machines are told. */
export interface LearningPage {
  /** From the site's root. */
  path: string;
  title: string;
  description: string;
}

/** What is particular to a page; `url` is its full address, for the ids of its parts. */
export type Particulars = (url: string) => Readonly<Record<string, unknown>>;

/** A page to learn from: a lesson, a worksheet, an experiment. */
export function learningResource(
  { path, title, description }: LearningPage,
  particulars: Particulars,
  of: SiteName,
): Thing {
  const url = `${of.site}${path.slice(1)}`;
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    name: title,
    description,
    license: dataLicense.url,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    isPartOf: partOfSite(of),
    ...particulars(url),
  };
}
