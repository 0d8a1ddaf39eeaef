/** The files from which a browser compares chosen plans, where there are too many for one page. */
import { isPartial } from '../../corpus/silence.ts';
import { getPlan, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { formatDate, formatLevel } from '../../shared/format.ts';
import { arePlansSplit, getPlanProvinces } from '../plans/plan-groups.query.ts';
import { comparedPlans } from './compared-plan.ts';
import { getFamilies, getReading, getRows, placeName } from './compare.query.ts';
import { factsOfSentence } from './sentence-facts.query.ts';
import {
  partOf,
  textParts,
  writePlanTexts,
  type PlanTextList,
  type PlanTexts,
  type TextPart,
} from './plan-texts.ts';

/** The name of the list of all plans there are files of. */
export const planListName = 'plans.json';

/** The folder of the files, from the site's root. */
export const textsPath = '/compare/texts/';

/** The routes of the files; none where all plans stand on one page. */
export function planTextRoutes() {
  if (!arePlansSplit()) return [];
  const files = getPlans().flatMap(({ metadata: { id } }) =>
    textParts.map((part) => ({
      params: { file: `${id}-${part}.json` },
      props: { make: (): PlanTexts => getPlanTexts(id, part) },
    })),
  );
  return [...files, { params: { file: planListName }, props: { make: listPlanTexts } }];
}

function getPlanTexts(id: string, part: TextPart): PlanTexts {
  const plan = getPlan(id);
  const { region, level, date } = plan.metadata;
  const { units, rowOf } = getReading(id);
  const [compared] = comparedPlans([plan], loadCorpus().registers);
  const rows = getRows();
  const written = date === null ? '没有写日期' : formatDate(date);
  return writePlanTexts(
    {
      id,
      region,
      name: placeName(id),
      about: `${formatLevel(level)} · ${written}`,
      isPartial: isPartial(plan.metadata),
    },
    {
      units: units.get(id)!,
      names: compared!.names,
      rowOf,
      families: getFamilies().familiesOf(id),
      isInPart: (row) => partOf(row, rows) === part,
      placeOf: factsOfSentence,
    },
  );
}

function listPlanTexts(): PlanTextList {
  return getPlanProvinces().map(({ province, plans }) => ({
    province: province.name,
    plans: plans.map(({ metadata: { id, region } }) => [id, region] as const),
  }));
}
