/** What the text of a lesson may use; src/features/learn/Lesson.astro hands it over. */
export const lessonComponents = [
  'CadmiumWay',
  'Cite',
  'ComparePlans',
  'ConstructionTable',
  'FarmlandClasses',
  'JarLayers',
  'LimitTable',
  'LocalPlan',
  'Notes',
  'PlotRoad',
  'ReadingScale',
  'Slide',
  'SoilParts',
  'SoilProfile',
  'Term',
] as const;
export type LessonComponent = (typeof lessonComponents)[number];
