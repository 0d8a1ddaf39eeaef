/** How much of a soil is sand, silt and clay: thickness of layers, or percent. */
export type Grains = Record<'sand' | 'silt' | 'clay', number>;

/**
 * The twelve textures of the triangle of the USDA, by the limits that its Soil Survey Manual (2017, chapter 3) gives them.
 *
 * No module is imported, so that the script of a page that is kept as a file stands alone. The first that fits counts;
 * amounts are in percent and make up 100.
 */
export const textures: readonly {
  name: string;
  english: string;
  rule: string;
  fits: (grains: Grains) => boolean;
}[] = [
  {
    name: '沙土',
    english: 'sand',
    rule: '沙多于 85%，粉粒加 1.5 倍黏粒不到 15%',
    fits: ({ sand, silt, clay }) => sand > 85 && silt + 1.5 * clay < 15,
  },
  {
    name: '壤质沙土',
    english: 'loamy sand',
    rule: '粉粒加 1.5 倍黏粒 15% 以上，粉粒加 2 倍黏粒不到 30%',
    fits: ({ silt, clay }) => silt + 2 * clay < 30,
  },
  {
    name: '沙质壤土',
    english: 'sandy loam',
    rule: '黏粒 7% 到 20%，沙多于 52%；或黏粒不到 7%，粉粒不到 50%',
    fits: ({ sand, silt, clay }) =>
      (clay < 20 && sand > 52 && clay >= 7) || (clay < 7 && silt < 50),
  },
  {
    name: '壤土',
    english: 'loam',
    rule: '黏粒 7% 到 27%，粉粒 28% 到 50%，沙不超过 52%',
    fits: ({ sand, silt, clay }) => clay >= 7 && clay < 27 && silt >= 28 && silt < 50 && sand <= 52,
  },
  {
    name: '粉质壤土',
    english: 'silt loam',
    rule: '粉粒 50% 以上，黏粒 12% 到 27%；或粉粒 50% 到 80%，黏粒不到 12%',
    fits: ({ silt, clay }) => silt >= 50 && clay < 27 && (clay >= 12 || silt < 80),
  },
  {
    name: '粉土',
    english: 'silt',
    rule: '粉粒 80% 以上，黏粒不到 12%',
    fits: ({ silt, clay }) => silt >= 80 && clay < 12,
  },
  {
    name: '沙质黏壤土',
    english: 'sandy clay loam',
    rule: '黏粒 20% 到 35%，粉粒不到 28%，沙多于 45%',
    fits: ({ sand, silt, clay }) => clay >= 20 && clay < 35 && silt < 28 && sand > 45,
  },
  {
    name: '黏壤土',
    english: 'clay loam',
    rule: '黏粒 27% 到 40%，沙多于 20%，不超过 45%',
    fits: ({ sand, clay }) => clay >= 27 && clay < 40 && sand > 20 && sand <= 45,
  },
  {
    name: '粉质黏壤土',
    english: 'silty clay loam',
    rule: '黏粒 27% 到 40%，沙不超过 20%',
    fits: ({ sand, clay }) => clay >= 27 && clay < 40 && sand <= 20,
  },
  {
    name: '沙质黏土',
    english: 'sandy clay',
    rule: '黏粒 35% 以上，沙多于 45%',
    fits: ({ sand, clay }) => clay >= 35 && sand > 45,
  },
  {
    name: '粉质黏土',
    english: 'silty clay',
    rule: '黏粒 40% 以上，粉粒 40% 以上',
    fits: ({ silt, clay }) => clay >= 40 && silt >= 40,
  },
  {
    name: '黏土',
    english: 'clay',
    rule: '黏粒 40% 以上，沙不超过 45%，粉粒不到 40%',
    fits: ({ sand, silt, clay }) => clay >= 40 && sand <= 45 && silt < 40,
  },
];

/** Turn thicknesses into percent; `null` where there is nothing, or less than nothing, to measure. */
export function toPercent({ sand, silt, clay }: Grains): Grains | null {
  const all = sand + silt + clay;
  if (!(all > 0) || Math.min(sand, silt, clay) < 0) return null;
  return { sand: (sand / all) * 100, silt: (silt / all) * 100, clay: (clay / all) * 100 };
}

/** The name of a texture, from percent. */
export function nameTexture(grains: Grains): string | undefined {
  return textures.find(({ fits }) => fits(grains))?.name;
}

/** The triangle in units of its drawing: clay at the top, sand at the left below, silt at the right. */
export const triangle = { left: 60, right: 560, top: 50, bottom: 483 } as const;

/** Where a soil stands in the triangle. */
export function triangleAt({ silt, clay }: Grains): [x: number, y: number] {
  const { left, right, top, bottom } = triangle;
  const x = left + ((silt + clay / 2) / 100) * (right - left);
  const y = bottom - (clay / 100) * (bottom - top);
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** When one looks at the jar, and what has settled by then. */
export const settlingTimes = [
  { name: '刚摇匀', settled: [] },
  { name: '一分钟', settled: ['sand'] },
  { name: '六小时', settled: ['sand', 'silt'] },
  { name: '二十四小时', settled: ['sand', 'silt', 'clay'] },
] as const satisfies readonly { name: string; settled: readonly (keyof Grains)[] }[];

export const grainNames: Readonly<Record<keyof Grains, string>> = {
  sand: '沙',
  silt: '粉粒',
  clay: '黏粒',
};

/** What is read off a jar: `沙 4 厘米，占 40%；…：壤土`. */
export function tellJar(layers: Grains): string {
  const percent = toPercent(layers);
  if (!percent) return '三层的厚度要是 0 或更大的数，至少有一层。';
  const told = (['sand', 'silt', 'clay'] as const).map(
    (grain) => `${grainNames[grain]} ${layers[grain]} 厘米，占 ${Math.round(percent[grain])}%`,
  );
  return `${told.join('；')}。三角图上的名字：${nameTexture(percent) ?? '没有'}。`;
}
