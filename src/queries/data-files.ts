import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { toCsv } from '@/corpus/export/csv.ts';
import { fillDataset, type FilledDataset } from '@/corpus/export/dataset.ts';
import { datasets } from '@/corpus/export/datasets.ts';
import { csvMetadata, jsonSchema } from '@/corpus/export/schema.ts';
import { href } from '@/lib/url.ts';
import { noticeDataset, type PlacedNotice } from '@/notices/dataset.ts';
import { toGeoJson } from '@/notices/geojson.ts';
import { channelDatasets, lawDatasets } from '@/report/datasets.ts';
import { dataLicense, siteTitle } from '@/site.ts';
import { getBuildDate } from './build-date.ts';
import { loadCorpus } from './corpus.ts';
import { getDivisions, getNotices } from './notices.ts';
import { getRedirects } from './redirects.ts';
import { loadReportContent } from './report-content.ts';

/** A file under /data/. */
export interface DataFile {
  name: string;
  /** `null` for what belongs to no single dataset. */
  dataset: FilledDataset | null;
  mediaType: string;
  content: Uint8Array;
  sha256: string;
}

const zipName = 'jingtu-data.zip';
/** Every address that has moved, for programs that keep addresses. */
export const redirectsName = 'redirects.json';
let tables: readonly FilledDataset[] | undefined;
let files: readonly DataFile[] | undefined;

/** Every dataset that the site publishes under /data/, with its rows. */
export function getDatasets(): readonly FilledDataset[] {
  tables ??= [
    ...datasets.map((dataset) => fillDataset(dataset, loadCorpus())),
    fillDataset(noticeDataset, placedNotices()),
    ...[...channelDatasets, ...lawDatasets].map((dataset) =>
      fillDataset(dataset, loadReportContent()),
    ),
  ];
  return tables;
}

function placedNotices(): PlacedNotice[] {
  return getNotices().map((notice) => ({
    notice,
    region: getDivisions().fullName(notice.adcode),
  }));
}

/** Every file that the site publishes under /data/, the catalogue last. */
export function getDataFiles(): readonly DataFile[] {
  files ??= makeFiles();
  return files;
}

function makeFiles(): DataFile[] {
  const moved = strToU8(JSON.stringify(getRedirects()));
  const single = [
    ...getDatasets().flatMap(filesOf),
    geoJsonFile(),
    dataFile(redirectsName, null, 'application/json', moved),
  ];
  const zip = dataFile(zipName, null, 'application/zip', zipFiles(single));
  const catalogue = JSON.stringify(makeCatalogue([...single, zip]), undefined, 1);
  return [...single, zip, dataFile('index.json', null, 'application/ld+json', strToU8(catalogue))];
}

function geoJsonFile(): DataFile {
  const { name } = noticeDataset;
  const dataset = getDatasets().find((one) => one.name === name) ?? null;
  const content = strToU8(JSON.stringify(toGeoJson(placedNotices())));
  return dataFile(`${name}.geojson`, dataset, 'application/geo+json', content);
}

function filesOf(dataset: FilledDataset): DataFile[] {
  const { name, columns, rows } = dataset;
  const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
  const csv = strToU8(
    toCsv(
      rows,
      columns.map((column) => column.name),
    ),
  );
  return [
    dataFile(`${name}.json`, dataset, 'application/json', json(rows)),
    dataFile(`${name}.csv`, dataset, 'text/csv', csv),
    dataFile(`${name}.schema.json`, dataset, 'application/schema+json', json(jsonSchema(dataset))),
    dataFile(
      `${name}.csv-metadata.json`,
      dataset,
      'application/csvm+json',
      json(csvMetadata(dataset)),
    ),
  ];
}

function dataFile(
  name: string,
  dataset: FilledDataset | null,
  mediaType: string,
  content: Uint8Array,
): DataFile {
  return {
    name,
    dataset,
    mediaType,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

function zipFiles(members: readonly DataFile[]): Uint8Array {
  // The clock of the zip format has no time zone; a fixed day keeps the bytes the same everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(members.map(({ name, content }) => [name, content])), {
    level: 9,
    mtime,
  });
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
    'dct:title': `${siteTitle}的开放数据`,
    'dct:language': 'zh-CN',
    'dct:issued': getBuildDate(),
    'dct:license': { '@id': dataLicense.url },
    'dcat:dataset': getDatasets().map((dataset) => ({
      '@type': 'dcat:Dataset',
      '@id': href(`/data/#${dataset.name}`),
      'dct:identifier': dataset.name,
      'dct:title': dataset.title,
      'dct:description': dataset.description,
      rows: dataset.rows.length,
      'dcat:distribution': members.filter((member) => member.dataset === dataset).map(distribution),
    })),
    'dcat:distribution': members.filter((member) => member.dataset === null).map(distribution),
  };
}

function distribution({ name, mediaType, content, sha256 }: DataFile): object {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:downloadURL': { '@id': href(`/data/${name}`) },
    'dcat:mediaType': mediaType,
    'dcat:byteSize': content.length,
    'spdx:checksum': { 'spdx:algorithm': 'sha256', 'spdx:checksumValue': sha256 },
    'dct:license': { '@id': dataLicense.url },
  };
}
