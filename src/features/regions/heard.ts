/** Sentences that say how typed words were understood, above the answers; the page of a place has no need of them. */

/** More than one place has the name. */
export function tellChoice(name: string, count: number): string {
  return `${count} 个地方叫「${name}」，请选一个：`;
}

/** One character was taken for another. */
export function tellSlip(fullName: string, typed: string): string {
  return `按${fullName}给出；您写的是「${typed}」。不是这里？请写上省、市。`;
}

/** The name is no longer in use; `now` is what the place is, or lies in, today. */
export function tellFormer(former: string, now: string): string {
  return `${former}现在属${now}。`;
}

/** A county that another city looks after since it moved. */
export function tellMoved(name: string, now: string, before: string): string {
  return `${name}现在由${now}代管，原来属${before}。`;
}

/** Places that the same words may mean. */
export function tellAlso(places: readonly string[]): string {
  return `也可能是：${places.join('、')}`;
}

/** A development zone, which is no division: what is shown is that of the place it lies in. */
export function tellZone(zone: string, shown: string): string {
  return `${zone}是开发区，不是行政区；下面是${shown}的。要更准，请写所在的县或区。`;
}

/** A town that no list was at hand for. */
export function tellTown(example: string): string {
  return `没有乡镇的名录，请写县：如「${example}」。`;
}

/** Six digits, which may as well be a postcode. */
export function tellCode(code: string): string {
  return `按行政区划代码 ${code} 给出；如果写的是邮政编码，请改写地名。`;
}

/** A place that lies elsewhere than was written. */
export function tellContradiction(outer: string, name: string, fullName: string): string {
  return `${outer}没有${name}，这里给的是${fullName}。`;
}

/** Nothing was recognised. */
export function tellUnknown(typed: string): string {
  return `没有认出「${typed}」是哪个县。请写县或区的名字，如「资阳雁江」；也可以按省找。`;
}

/** What the list of divisions does not hold. */
export const outside = '本站的区划表不含香港、澳门、台湾，没有收录那里的方案和公告。';
