import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { strToU8 } from 'fflate';
import { zipFiles } from '../features/data/zip.ts';
import { packedName, packPage, type PackedSite } from './pack-page.ts';
import { siteStep } from './site-step.ts';

const sheets = ['', 'worksheet/', 'answers/'] as const;
const mostSheets = 12;

/**
 * Pack the pages of each lesson, and all pages of the class room, as zips that need no network: every page carries its
 * styles, links inside a pack lead from file to file, all others to the site.
 */
export function lessonPacks(): AstroIntegration {
  return siteStep('lesson-packs', ({ root, base, address: site, logger }) => {
    const folders = foldersIn(join(root, 'learn'));
    const below = (name: string): string[] => foldersIn(join(root, 'learn', name));
    const lessons = folders.filter((name) => below(name).includes('worksheet'));
    const pagesOf = (lesson: string): string[] => sheets.map((sheet) => `learn/${lesson}/${sheet}`);
    const others = folders
      .filter((name) => !lessons.includes(name))
      // Sheets of so many plans that a class would not look through them stay on the site.
      .flatMap((name) => {
        const sheets = below(name).map((sheet) => `${name}/${sheet}`);
        return sheets.length <= mostSheets ? [name, ...sheets] : [name];
      });
    const all = [...lessons.flatMap(pagesOf), ...others.map((name) => `learn/${name}/`)];
    for (const lesson of lessons) {
      writePack(root, `learn/${lesson}.zip`, { site, base, pages: pagesOf(lesson) });
    }
    const pages = ['learn/', ...all, 'learn/calendar.ics'];
    writePack(root, 'learn/all.zip', { site, base, pages });
    logger.info(`${lessons.length} 堂课和全部材料已打包。`);
  });
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function writePack(root: string, name: string, packed: PackedSite): void {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const files = packed.pages.map((path) => {
    const text = path.endsWith('/')
      ? packPage(path, read(`${path}index.html`), packed, read)
      : read(path);
    return [packedName(path), strToU8(text)] as const;
  });
  writeFileSync(join(root, name), zipFiles(Object.fromEntries(files)));
}
