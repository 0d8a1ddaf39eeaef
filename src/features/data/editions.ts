/** Where editions are kept in the project, below its root: what a build takes over as it is. */
export const editionsFolder = 'public/data/editions/';

/** A file with its checksum. */
interface SummedFile {
  name: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** The data as it was on one day, which is never changed: `index.json` of an edition. */
export interface Edition {
  /** The day, `YYYY-MM-DD`. */
  edition: string;
  title: string;
  /** The address of the licence. */
  license: string;
  /** All files in one. */
  zip: SummedFile;
  /** What lies in the zip, or beside it on that day. */
  files: readonly SummedFile[];
}

interface Distribution {
  'dct:title': string;
  'dcat:byteSize': number;
  'spdx:checksum': { 'spdx:checksumValue': string };
}

/** The catalogue of the open data, as far as an edition is made from it. */
export interface Catalogue {
  'dct:title': string;
  'dct:issued': string;
  'dct:license': { '@id': string };
  'dcat:dataset': readonly { 'dcat:distribution': readonly Distribution[] }[];
  'dcat:distribution': readonly Distribution[];
}

/**
 * Make the list of an edition from the catalogue of a build.
 *
 * @param zipName The file with all others in the build; the edition's own carries its day.
 * @throws Error where the catalogue has no such file.
 */
export function makeEdition(catalogue: Catalogue, zipName: string): Edition {
  const files = [
    ...catalogue['dcat:dataset'].flatMap((dataset) => dataset['dcat:distribution']),
    ...catalogue['dcat:distribution'],
  ].map((file) => ({
    name: file['dct:title'],
    size: file['dcat:byteSize'],
    sha256: file['spdx:checksum']['spdx:checksumValue'],
  }));
  const zip = files.find(({ name }) => name === zipName);
  if (!zip) throw new Error(`目录里没有 ${zipName}。`);
  const edition = catalogue['dct:issued'];
  return {
    edition,
    title: `${catalogue['dct:title']}，${edition}`,
    license: catalogue['dct:license']['@id'],
    zip: { ...zip, name: zipName.replace('.zip', `-${edition}.zip`) },
    files: files.filter((file) => file !== zip),
  };
}
