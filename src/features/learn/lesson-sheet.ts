import type { Thing } from '../data/json-ld.ts';
import { dataLicense } from '../../shared/settings.ts';
import { fullAddress, getSiteName } from '../../shared/site-name.ts';
import type { Lesson } from './registers/lesson.ts';
import { learningResource } from './structured-data.ts';

/** A sheet that goes with a lesson: what its pupils fill in, or the answers. */
export interface Sheet {
  kind: '学习单' | '答案';
  /** Its part of the address, below that of the lesson. */
  part: string;
  description: string;
}

/** What the layout of a sheet's page says of it, for readers and for machines. */
export function describeSheet(
  { id, data }: { id: string; data: Lesson },
  { kind, part, description }: Sheet,
  site: URL | undefined,
): {
  title: string;
  description: string;
  things: readonly Thing[];
  crumbs: readonly { path: string; label: string }[];
} {
  const title = `${kind}：${data.title}`;
  const thing = learningResource(
    {
      url: fullAddress(`/learn/${id}/${part}/`, site),
      name: title,
      description,
      license: dataLicense.url,
    },
    getSiteName(site),
    { learningResourceType: kind, educationalLevel: data.level },
  );
  const crumbs = [
    { path: '/learn/', label: '课堂' },
    { path: `/learn/${id}/`, label: data.title },
  ];
  return { title, description, things: [thing], crumbs };
}
