/** Everything under /learn/ that is not a lesson, in the order in which it is shown; paths are from the site's root. */
export const learnPages: readonly { path: string; label: string; description: string }[] = [
  {
    path: '/learn/jar/',
    label: '模拟：沉降瓶',
    description: '看一瓶土怎样分层，读出沙、粉粒、黏粒，再从三角图里找它的名字。',
  },
  {
    path: '/learn/cadmium/',
    label: '模拟：镉和 pH',
    description: '拉一拉 pH，看国家标准的两条线怎样跳，我们县的方案怎样说这一类地。',
  },
  {
    path: '/learn/sort/',
    label: '模拟：分一分',
    description: '把地块和做法分进耕地的三类，用方案的原话来对。',
  },
  {
    path: '/learn/plot/',
    label: '模拟：一块地的六步',
    description: '一块旧厂的地，每一步自己选。走到哪里，依据是哪一条，真实的公告是什么样。',
  },
  {
    path: '/learn/soil-test/',
    label: '读一份检测报告',
    description: '一份报告的几项一起读，看它们落在国家标准的哪一格。不上传任何东西。',
  },
  {
    path: '/learn/glossary/',
    label: '术语表',
    description: '方案里的词是什么意思，出处在哪里，哪些条款用到它。',
  },
  {
    path: '/learn/experiments/',
    label: '四个实验',
    description: '沉降瓶、紫甘蓝、数蚯蚓、读表。每个都写明看不出什么，怎样才安全。',
  },
  { path: '/learn/myths/', label: '误区与事实', description: '常听到的说法，对照条文和公报。' },
  {
    path: '/learn/quiz/',
    label: '题库',
    description: '按年级，一次一题，每题有解释和依据。错的可以再来。成绩只留在这台设备上。',
  },
  {
    path: '/learn/county/',
    label: '换成我们县',
    description: '学习单、答案、角色卡、题卷，用我们县方案的原话填好，一包下载。',
  },
  {
    path: '/learn/roles/',
    label: '角色卡',
    description: '居民、村干部、记者、生态环境局、企业：五组各领一张卡，用方案的原话开一个会。',
  },
  {
    path: '/learn/slips/',
    label: '四张虚构的检测单',
    description: '剪开就能用，答案在下一页。数都是编的。',
  },
  {
    path: '/learn/spot/',
    label: '找不同',
    description: '我们这里的三句话，和别处的写法放在一起找不同。一页学习单，一页答案。',
  },
  {
    path: '/learn/calendar/',
    label: '主题日',
    description: '一年里和土壤有关的日子，哪些方案提到它们，可以存进日历。',
  },
  {
    path: '/learn/teacher/',
    label: '给老师',
    description: '怎样备课，打印什么，全部材料打成一个包。',
  },
];
