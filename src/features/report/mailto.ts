/** Some mail programs and browsers cut longer addresses. */
const longest = 1800;

/** An address that opens a mail program with the letter in it; with a word to paste it where the letter is too long. */
export function mailtoAddress(subject: string, body: string): string {
  const whole = address(subject, body);
  return whole.length <= longest
    ? whole
    : address(shorten(subject), '（正文较长，请回到网页按“复制全文”，粘贴在这里。）');
}

/** Whether the whole letter fits into an address. */
export function fitsMailto(subject: string, body: string): boolean {
  return address(subject, body).length <= longest;
}

function shorten(subject: string): string {
  const characters = [...subject];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : subject;
}

function address(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
