import { z } from 'astro/zod';
import { adcode, id, listedAdcode, text, webAddress } from '../../corpus/registers/fields.ts';
import type { Division } from '../../corpus/registers/places.ts';
import { readRegister, type ReadRegister } from '../../corpus/registers/read-register.ts';
import { day, reading } from '../../corpus/registers/readings.ts';
import { registerOf } from '../../corpus/registers/register-of.ts';

const channel = z
  .strictObject({
    id,
    name: text,
    kind: z.enum(['hotline', 'web', 'wechat', 'procuratorate', 'letter', 'information-office']),
    status: z.enum(['open', 'closed']),
    /** Digits that may be called; only of channels that are open. */
    phone: z
      .string()
      .regex(/^\d{5}$/)
      .nullable()
      .describe('请写五位的全国号码，加引号；没有核到的写 null。'),
    url: webAddress.nullable().describe('请写 http 开头的完整网址；没有核到的写 null。'),
    purpose: text,
    how: text,
    hours: text.nullable(),
    confidence: reading,
    /** What the statement rests on. */
    basis: text,
    sources: z.array(webAddress).min(1).describe('请列出读到它的网址，至少一个。'),
    checkedOn: day,
  })
  .refine(({ status, phone }) => status === 'open' || phone === null, {
    path: ['phone'],
    message: '：已停用的渠道不能有可拨打的号码',
  });

/** A way of saying something to an authority, or one that no longer exists. */
export type Channel = z.infer<typeof channel>;

/** What holds for the addresses of authorities that were read in one list alone. */
export const siteCaveat =
  '没有写「打开核对过」的网址，只在一份公开的网址清单里读到；机关的名称以当地公布的为准。';

const region = z.strictObject({
  adcode,
  /** The authority for the environment, under its present name. */
  authority: text.describe('请写主管部门现在的全称。'),
  sites: z.array(z.strictObject({ name: text, url: webAddress, confidence: reading })),
  /** What was looked for and not found. */
  missing: text,
  checkedOn: day,
});

/** Whom to turn to in one region. */
export type RegionChannels = z.infer<typeof region>;

/** Read the channels that serve the whole country. */
export const readChannels = registerOf(channel);

/** Read the authorities and websites of each region. */
export function readRegionChannels(
  file: string,
  source: string,
  divisions: readonly Division[],
): ReadRegister<RegionChannels> {
  return readRegister(source, {
    file,
    entry: region.extend({ adcode: listedAdcode(divisions) }),
    keyOf: (entry) => entry.adcode,
  });
}
