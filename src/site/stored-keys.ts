/** With which every name begins that the site gives to what it keeps. */
export const storedPrefix = 'jingtu-';

/**
 * All that the site keeps in the browser's storage: why, and how to remove it alone. A hyphen at the end of a name stands
 * for all names that begin so.
 */
export const storedKeys = [
  {
    key: 'jingtu-reading',
    label: '阅读设置',
    purpose: '字的大小、行距、对比、底色，换页以后还照您选的显示。',
    removal: '页面顶上「阅读设置」里的「全部恢复标准」。',
  },
  {
    key: 'jingtu-draft-',
    label: '没有写完的信和申请',
    purpose: '写信页、申请页上填的内容，关掉以后再来还在。',
    removal: '写信页、申请页上的「清除我写的一切」。',
  },
  {
    key: 'jingtu-our-county',
    label: '课文里选的地方',
    purpose: '「换成我们县」选了哪里。',
    removal: '课文里改选「全部地方」。',
  },
  {
    key: 'jingtu-quiz',
    label: '题库的答案',
    purpose: '哪些题答过，选了什么。',
    removal: '题库页上的「清空，再做一遍」。',
  },
];
