import { z } from 'astro/zod';
import { text, webAddress } from '../../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../../corpus/registers/read-register.ts';
import { day } from '../../../corpus/registers/readings.ts';

const schema = z
  .strictObject({
    year: z.int().min(2000).max(2100).describe('请写四位年份，不加引号。'),
    document: text,
    source: webAddress.describe('请写读到通知的网址。'),
    checkedOn: day,
    holidays: z
      .array(
        z.strictObject({
          name: text,
          from: day.describe('请写放假第一天，如 2026-10-01。'),
          to: day.describe('请写放假最后一天，如 2026-10-07。'),
        }),
      )
      .min(1),
    /** Saturdays and Sundays that are worked. */
    workdays: z.array(day).describe('请列出要上班的周六、周日，如 2026-10-10。'),
  })
  .refine(
    ({ year, holidays, workdays }) =>
      [...holidays.flatMap(({ from, to }) => [from, to]), ...workdays].every((date) =>
        date.startsWith(`${year}-`),
      ),
    { path: ['year'], message: '与里面的日期不是同一年' },
  )
  .refine(({ holidays }) => holidays.every(({ from, to }) => from <= to), {
    path: ['holidays'],
    message: '里有一段的结束早于开始',
  });

/** The holidays of one year as the State Council's office announced them. */
export type CalendarYear = z.infer<typeof schema>;

/** Read the working calendar, one entry a year. */
export function readCalendar(file: string, source: string): ReadRegister<CalendarYear> {
  return readRegister(source, { file, entry: schema, keyOf: ({ year }) => String(year) });
}
