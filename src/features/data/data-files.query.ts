import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { toCsv } from '@/corpus/export/csv.ts';
import {
  pickRow,
  splitDataset,
  wholeDataset,
  type Dataset,
  type DatasetDescription,
  type DatasetPart,
} from '@/corpus/export/dataset.ts';
import { datasets } from '@/corpus/export/datasets.ts';
import { nationalIndicator } from '@/corpus/export/records.ts';
import { csvMetadata, jsonSchema } from '@/corpus/export/schema.ts';
import type { Division } from '@/corpus/registers/places.ts';
import { href } from '@/shared/url.ts';
import { ledgerDataset, type LaterCells } from '@/features/commitments/dataset.ts';
import type { LedgerRecord } from '@/features/commitments/ledger.ts';
import { echoDataset } from '@/features/echoes/dataset.ts';
import { wholeCountry } from '@/features/echoes/echo.ts';
import { noticeDataset, type PlacedNotice } from '@/features/notices/dataset.ts';
import { toGeoJson } from '@/features/notices/geojson.ts';
import { channelDatasets, lawDatasets } from '@/features/report/datasets.ts';
import { croissant } from './croissant.ts';
import { dataPackage, type DescribedData } from './data-package.ts';
import type { SiteName, Thing } from './json-ld.ts';
import { datasetThing } from './structured-data.ts';
import { dataLicense, siteDescription, siteTitle } from '@/shared/settings.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';
import { loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { getEchoes } from '../echoes/echoes.query.ts';
import { getDivisions, getNotices } from '../notices/notices.query.ts';
import { getPlanProvinces } from '../plans/plan-groups.query.ts';
import { packReadme } from './pack-readme.ts';
import { recordKinds, recordSchema, recordSchemaName, type RecordKind } from './records.ts';
import { zipFiles } from './zip.ts';
import { getNationalTargets } from '../indicators/indicators.query.ts';
import { getRedirects, getSplitFiles } from './redirects.query.ts';
import { echoesOf, getLater } from '../commitments/later.query.ts';
import { loadReportContent } from '../report/report-content.query.ts';

/** A dataset that the site publishes, whole or by province. */
export interface PublishedDataset extends DatasetDescription {
  parts: readonly DatasetPart[];
}

/** A file under /data/. */
export interface DataFile {
  name: string;
  /** The name of its dataset; `null` for what belongs to no single one. */
  dataset: string | null;
  /** `null` for what is not of one province alone. */
  province: Division | null;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
  /** Make the content. */
  write: () => Uint8Array;
}

const dataTitle = `${siteTitle}的开放数据`;
export const zipName = 'jingtu-data.zip';
/** The data described as a Data Package, and as a Croissant dataset. */
export const packageName = 'datapackage.json';
export const croissantName = 'croissant.json';
/** Every address that has moved, for programs that keep addresses. */
export const redirectsName = 'redirects.json';

/** Every dataset that the site publishes under /data/. */
export const getDatasets = once((): readonly PublishedDataset[] => [
  ...[...datasets, ledgerDataset(laterCells)].map((dataset) => ({
    ...dataset,
    parts: partsOf(dataset),
  })),
  { ...noticeDataset, parts: [wholeDataset(noticeDataset, placedNotices)] },
  { ...echoDataset, parts: [wholeDataset(echoDataset, getEchoes)] },
  ...[...channelDatasets, ...lawDatasets].map((dataset) => ({
    ...dataset,
    parts: [wholeDataset(dataset, loadReportContent)],
  })),
]);

/** The parts of a dataset of plans; the figures of the state stand with those of the plans, or beside their parts. */
function partsOf(dataset: Dataset): DatasetPart[] {
  const parts = splitDataset(dataset, loadCorpus(), getPlanProvinces());
  if (dataset.name !== 'indicators') return parts;
  const national = (): object[] =>
    getNationalTargets().map((target) => pickRow(dataset.columns, nationalIndicator(target)));
  const beside = { ...dataset, name: `${dataset.name}-${wholeCountry}`, rows: national };
  const [whole, ...others] = parts;
  if (whole === undefined || others.length > 0 || whole.province !== null)
    return [...parts, wholeDataset(beside, () => loadCorpus())];
  const rows = (): object[] => [...whole.rows(), ...national()];
  return [{ ...whole, rowCount: rows().length, rows }];
}

/** How many rows a dataset has in all. */
export function countRows({ parts }: PublishedDataset): number {
  return parts.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

const laterCells = (record: LedgerRecord): LaterCells => ({
  state: getLater(record).state,
  echoes: echoesOf(record).map(({ id }) => id),
});

function placedNotices(): PlacedNotice[] {
  return getNotices().map((notice) => ({ notice, region: getDivisions().fullName(notice.adcode) }));
}

/** Whether a file holds data, as JSON or as CSV, and does not describe others. */
export function holdsData({ mediaType }: DataFile): boolean {
  return /^(?:application\/json|text\/csv)$/.test(mediaType);
}

/** Every dataset in the words of schema.org, with the files of all provinces. */
export function datasetThings(of: SiteName): Thing[] {
  const whole = getDataFiles().filter((file) => file.province === null && holdsData(file));
  return getDatasets().map((dataset) =>
    datasetThing({ ...dataset, files: whole.filter((file) => file.dataset === dataset.name) }, of),
  );
}

/** Every file that the site publishes under /data/, the catalogue last. */
export const getDataFiles = once((): readonly DataFile[] => {
  const single = [
    ...getDatasets().flatMap(filesOf),
    dataFile(`${noticeDataset.name}.geojson`, 'application/geo+json', {
      dataset: noticeDataset.name,
      write: () => strToU8(JSON.stringify(toGeoJson(placedNotices()))),
    }),
    dataFile(redirectsName, 'application/json', {
      write: () => strToU8(JSON.stringify([...getRedirects(), ...getSplitFiles()])),
    }),
  ];
  const others = describingFiles(single);
  const catalogue = JSON.stringify(makeCatalogue([...single, ...others]), undefined, 1);
  return [
    ...single,
    ...others,
    dataFile('index.json', 'application/ld+json', { write: () => strToU8(catalogue) }),
  ];
});

/** The schemas of the records beside pages, the descriptions of the whole, and everything in one file. */
function describingFiles(single: readonly DataFile[]): DataFile[] {
  const schemas = (Object.keys(recordKinds) as RecordKind[]).map((kind) =>
    dataFile(recordSchemaName(kind), 'application/schema+json', {
      write: () => strToU8(JSON.stringify(recordSchema(kind))),
    }),
  );
  const described = describeData(single);
  const descriptions = [
    dataFile(packageName, 'application/json', {
      write: () => strToU8(JSON.stringify(dataPackage(described), undefined, 1)),
    }),
    dataFile(croissantName, 'application/ld+json', {
      write: () => strToU8(JSON.stringify(croissant(described), undefined, 1)),
    }),
  ];
  const whole = single.filter(({ province }) => province === null);
  const readme: [string, Uint8Array] = ['README.txt', strToU8(packReadme(described))];
  const zip = dataFile(zipName, 'application/zip', {
    write: () =>
      zipFiles(
        Object.fromEntries([
          readme,
          ...[...descriptions, ...whole].map(({ name, write }) => [name, write()] as const),
        ]),
      ),
  });
  return [...schemas, ...descriptions, zip];
}

/** The tables with their files, as the descriptions of the whole have them. */
function describeData(files: readonly DataFile[]): DescribedData {
  const tables = getDatasets().flatMap(({ parts, name, title, description, columns }) =>
    parts.map((part) => ({
      ...{ name: part.name, dataset: name, province: part.province?.adcode ?? null },
      ...{ title, description, columns },
      csv: files.find((file) => file.name === `${part.name}.csv`)!,
    })),
  );
  return {
    title: dataTitle,
    description: siteDescription,
    publisher: siteTitle,
    address: new URL(href('/data/'), import.meta.env.SITE).href,
    date: getBuildDate(),
    tables,
  };
}

function filesOf(dataset: PublishedDataset): DataFile[] {
  const { columns, parts } = dataset;
  const file = (
    name: string,
    mediaType: string,
    text: () => string,
    province: Division | null = null,
  ): DataFile =>
    dataFile(name, mediaType, { dataset: dataset.name, province, write: () => strToU8(text()) });
  const json = JSON.stringify;
  return [
    ...parts.flatMap(({ name, province, rows }) => [
      file(`${name}.json`, 'application/json', () => json(rows()), province),
      file(`${name}.csv`, 'text/csv', () => toCsv(rows(), columns), province),
    ]),
    file(`${dataset.name}.schema.json`, 'application/schema+json', () => json(jsonSchema(dataset))),
    ...parts.map(({ name, province }) => {
      const text = () => json(csvMetadata({ ...dataset, name }));
      return file(`${name}.csv-metadata.json`, 'application/csvm+json', text, province);
    }),
  ];
}

type FileSource = Pick<DataFile, 'write'> & Partial<Pick<DataFile, 'dataset' | 'province'>>;

/** The content is made once to be measured, and again to be written: kept, that of many plans would fill the memory. */
function dataFile(
  name: string,
  mediaType: string,
  { dataset = null, province = null, write }: FileSource,
): DataFile {
  const content = write();
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, dataset, province, mediaType, size: content.length, sha256, write };
}

/** The catalogue, as DCAT 3 in JSON-LD. */
function makeCatalogue(members: readonly DataFile[]): object {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
    },
    '@type': 'dcat:Catalog',
    'dct:title': dataTitle,
    'dct:language': 'zh-CN',
    'dct:issued': getBuildDate(),
    'dct:license': { '@id': dataLicense.url },
    'dcat:dataset': getDatasets().map((dataset) => ({
      '@type': 'dcat:Dataset',
      '@id': href(`/data/#${dataset.name}`),
      'dct:identifier': dataset.name,
      'dct:title': dataset.title,
      'dct:description': dataset.description,
      rows: countRows(dataset),
      'dcat:distribution': members
        .filter((member) => member.dataset === dataset.name)
        .map(distribution),
    })),
    'dcat:distribution': members.filter((member) => member.dataset === null).map(distribution),
  };
}

function distribution({ name, mediaType, size, sha256 }: DataFile): object {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:downloadURL': { '@id': href(`/data/${name}`) },
    'dcat:mediaType': mediaType,
    'dcat:byteSize': size,
    'spdx:checksum': { 'spdx:algorithm': 'sha256', 'spdx:checksumValue': sha256 },
    'dct:license': { '@id': dataLicense.url },
  };
}
