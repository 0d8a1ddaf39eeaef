import { z } from 'astro/zod';
import { text } from '../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../corpus/registers/read-register.ts';

/** Where a package is at work: in the reader's browser, in the build, in the tests. */
export const dependencyUses = ['shipped', 'build', 'check'] as const;

const schema = z.strictObject({
  name: text.describe('请写 package.json 里的包名。'),
  use: z.enum(dependencyUses),
  purpose: text.describe('请用一句话写用来做什么。'),
  /** Data of a package that stands in the project as files of its own; `text` is the file with its licence. */
  copied: z
    .strictObject({ version: text, license: text, text: text.nullable() })
    .optional()
    .describe('请写 version、license、text 三项；装了包的不写这一项。'),
});

/** A package that the project uses. */
export type Dependency = z.infer<typeof schema>;

/** Licences under which others may use, change and pass on the site together with the package. */
export const acceptedLicenses: readonly string[] = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1'],
  ...['Unlicense', 'MIT AND Apache-2.0'],
];

/** Read the list of packages. */
export function readDependencies(file: string, source: string): ReadRegister<Dependency> {
  return readRegister(source, { file, entry: schema, keyOf: ({ name }) => name });
}
