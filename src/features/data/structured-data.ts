import type { SiteName, Thing } from './json-ld.ts';
import { partOfSite } from './website.ts';
import { dataLicense } from '../../shared/settings.ts';

/** A dataset as its page lists it. */
export interface ListedDataset {
  name: string;
  title: string;
  description: string;
  files: readonly { name: string; mediaType: string; sha256: string }[];
}

/** A dataset with the files that it can be had as. */
export function datasetThing(dataset: ListedDataset, of: SiteName): Thing {
  const page = `${of.site}data/`;
  return {
    '@type': 'Dataset',
    '@id': `${page}#${dataset.name}`,
    url: `${page}#${dataset.name}`,
    name: dataset.title,
    identifier: dataset.name,
    description: dataset.description,
    inLanguage: 'zh-CN',
    license: dataLicense.url,
    isAccessibleForFree: true,
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': page, name: `${of.name}的开放数据` },
    isPartOf: partOfSite(of),
    distribution: dataset.files.map(({ name, mediaType, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: `${page}${name}`,
      encodingFormat: mediaType,
      sha256,
    })),
  };
}

/** A form of a page that holds its facts: a full address and its media type. */
export interface DataForm {
  url: string;
  mediaType: string;
}

const dataTypes = ['text/csv', 'application/json'];

/** Whether a form of a page holds its facts. */
export function isData(mediaType: string): boolean {
  return dataTypes.includes(mediaType);
}

/** The facts of a page as a dataset of their own, where they can be had as files. */
export function recordThing(
  page: { title: string; description: string; url: string; files: readonly DataForm[] },
  of: SiteName,
): Thing {
  const { title, description, url, files } = page;
  return {
    '@type': 'Dataset',
    '@id': files[0]?.url,
    name: `${title}：数据`,
    description,
    url,
    inLanguage: 'zh-CN',
    license: dataLicense.url,
    isAccessibleForFree: true,
    isPartOf: { '@type': 'DataCatalog', '@id': `${of.site}data/` },
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.mediaType,
    })),
  };
}
