import { versionOf, type Part } from '../../features/data/parts.query.ts';
import { href } from '../../shared/url.ts';
import { readingFile, readingScript } from './reading-script.ts';

/** The script that every page runs before its first paint, as a file of its own. */
export const readingPart: Part = { name: readingFile, write: readingScript };

/** The folder of that script, named by its content. */
export const readingVersion = versionOf([readingPart]);

export const readingAddress = href(`/parts/${readingVersion}/${readingPart.name}`);
