import { getShownPlans } from '../plans/plan-groups.query.ts';
import { getLessons } from '../learn/lessons.query.ts';

/** The routes of what is filled from one plan. */
export function countyRoutes() {
  return getShownPlans().map((plan) => ({ params: { plan: plan.metadata.id }, props: { plan } }));
}

/** The routes of the sheets that each lesson has for each plan. */
export async function countyLessonRoutes() {
  const lessons = await getLessons();
  return countyRoutes().flatMap(({ params, props }) =>
    lessons.map((lesson) => ({
      params: { ...params, lesson: lesson.id },
      props: { ...props, lesson },
    })),
  );
}

/** What there is to print for one county, with its part of an address behind that of the county. */
export async function countySheets(): Promise<
  { sheet: string; name: string; whose: '学生' | '老师' | '小组' }[]
> {
  const lessons = (await getLessons()).flatMap(
    ({ id, data }) =>
      [
        { sheet: `${id}/`, name: `${data.title}：学习单（${data.grade}）`, whose: '学生' },
        { sheet: `${id}/answers/`, name: `${data.title}：答案`, whose: '老师' },
      ] as const,
  );
  return [
    ...lessons,
    { sheet: 'roles/', name: '角色卡', whose: '小组' },
    { sheet: 'quiz/', name: '题卷和答案', whose: '学生' },
  ];
}
