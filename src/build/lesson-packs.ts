import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { strToU8 } from 'fflate';
import { zipFiles } from '../features/data/zip.ts';
import { classReadme } from './class-readme.ts';
import { listFiles } from './files.ts';
import { decodeEntities, scanTags } from './html.ts';
import { packedName, packPage, type PackedSite } from './pack-page.ts';
import { siteStep } from './site-step.ts';

const mostSheets = 12;
/** What every lesson may want beside its own pages. */
const forAnyLesson = ['learn/roles/', 'learn/slips/'];

/**
 * Pack the pages of each lesson and of each county, and all pages of the class room, as zips that need no network: every
 * page carries its styles and scripts, links inside a pack lead from file to file, all others to the site.
 */
export function lessonPacks(): AstroIntegration {
  return siteStep('lesson-packs', ({ root, base, address: site, logger }) => {
    const pages = listFiles(join(root, 'learn'))
      .filter((file) => file.endsWith('index.html'))
      .map((file) => `learn/${file.slice(0, -'index.html'.length)}`)
      .sort();
    const below = (path: string): string[] => pages.filter((page) => page.startsWith(path));
    const isNamed = process.env['SITE_URL'] !== undefined;
    const pack = (name: string, packed: readonly string[]): void =>
      writePack(root, name, { site, base, isNamed, pages: packed });
    const lessons = pages.filter((page) => pages.includes(`${page}worksheet/`));
    for (const lesson of lessons) {
      const companions = pages.filter((page) => isCompanion(root, base, lesson, page));
      const packed = [...below(lesson), ...companions, ...forAnyLesson];
      pack(`${lesson.slice(0, -1)}.zip`, [...new Set(packed)]);
    }
    for (const county of pages.filter((page) => /^learn\/county\/[^/]+\/$/.test(page))) {
      const spot = county.replace('/county/', '/spot/');
      const packed = [...below(county), ...lessons, ...below(spot), 'learn/slips/'];
      pack(`${county.slice(0, -1)}.zip`, packed);
    }
    // Sheets of so many plans that a class would not look through them stay on the site.
    const isTooMany = below('learn/spot/').length > mostSheets + 1;
    const all = pages.filter((page) => !isTooMany || !/^learn\/spot\/./.test(page));
    pack('learn/all.zip', [...all, 'learn/calendar.ics']);
    logger.info(`${lessons.length} 堂课、各地的一包和全部材料已打包。`);
  });
}

/** Whether a button above a lesson leads to the page. */
function isCompanion(root: string, base: string, lesson: string, page: string): boolean {
  return scanTags(readFileSync(join(root, lesson, 'index.html'), 'utf8')).some(
    ({ attributes }) =>
      attributes.get('class') === 'learn-button' && attributes.get('href') === base + page,
  );
}

function writePack(root: string, name: string, packed: PackedSite): void {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const files = packed.pages.map((path) => {
    const text = path.endsWith('/')
      ? packPage(path, read(`${path}index.html`), packed, read)
      : read(path);
    return [packedName(path), text] as const;
  });
  const pages = files.flatMap(([file, text]) => {
    const title = /<title>([^<]*?)(?: · [^<]*)?<\/title>/.exec(text)?.[1];
    return title === undefined ? [] : [{ file, title: decodeEntities(title) }];
  });
  const readme = classReadme({ pages, site: packed.isNamed ? packed.site : null });
  const all = [['README.txt', readme] as const, ...files];
  writeFileSync(
    join(root, name),
    zipFiles(Object.fromEntries(all.map(([file, text]) => [file, strToU8(text)]))),
  );
}
