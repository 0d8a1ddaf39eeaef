/** Marks that steer how text runs or that cannot be seen; no announcement needs them. */
const invisible = /[\p{Cc}\p{Cf}]/u;
const markup = /<[!/a-z]|&(?:#\d+|#x[\da-f]+|lt|gt|quot|amp);|javascript:/iu;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/u;
const landline = /(?<!\d)0\d{2,3}[-—－ ]\d{7,8}(?!\d)/u;
const mailbox = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** Say why a cell may not be published, in Chinese; `null` where nothing speaks against it. */
export function whyUnfit(value: string): string | null {
  if (invisible.test(value)) return '含有看不见的控制字符';
  if (markup.test(value)) return '含有 HTML 标记';
  if (mobile.test(value) || landline.test(value)) return '含有电话号码；个人联系方式不收录';
  if (mailbox.test(value)) return '含有邮箱；个人联系方式不收录';
  return null;
}
