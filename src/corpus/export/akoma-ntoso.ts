import type { Edition } from './edition.ts';
import { clauseFinder } from '../build-corpus.ts';
import { showHiddenCharacters } from '../hidden-characters.ts';
import type { Clause, Paragraph, Plan } from '../plan.ts';
import { planIdentification, planReferences } from './akoma-ntoso-meta.ts';
import { element, lines, type Xml } from './xml.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * The eId of a clause; it says the same as the clause's id.
 *
 * Each level of numbering is a `level`, since the plans do not agree on what a level is called. The naming convention of
 * Akoma Ntoso has no abbreviation for it, so its name is written out: `2.4.2` becomes `level_2__level_4__level_2`, the
 * text before the first clause `level_0`, the text after the last `level_end`, a number that is printed twice
 * `level_3-2`.
 */
export function clauseEid(ordinals: string): string {
  return ordinals
    .split('.')
    .map((ordinal) => `level_${ordinal}`)
    .join('__');
}

/** The ordinals of a clause from its eId; the way back from `clauseEid`. */
export function ordinalsOfEid(eId: string): string {
  return eId.replaceAll('__', '.').replaceAll('level_', '');
}

/** A plan as an Akoma Ntoso 3.0 document: the text as the site shows it, every repair in a note. */
export function akomaNtoso(plan: Plan, edition: Edition): string {
  const meta = element(
    'meta',
    {},
    lines(
      planIdentification(plan.metadata, edition),
      planReferences(plan, edition),
      ...repairNotes(plan),
    ),
  );
  const preface = element(
    'preface',
    {},
    element('p', { eId: 'preface__p_1' }, element('docTitle', {}, plan.metadata.title)),
  );
  const doc = element(
    'doc',
    { name: 'plan', contains: 'originalVersion' },
    lines(meta, preface, mainBody(plan)),
  );
  const root = element('akomaNtoso', { xmlns: namespace }, lines(doc));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function mainBody({ clauses, facts }: Plan): Xml {
  const children = Map.groupBy(clauses, ({ parent }) => parent);
  const mentions = collectMentions(facts);
  const write = (clause: Clause): Xml => {
    const eId = clauseEid(clause.ordinals);
    const below = children.get(clause.id) ?? [];
    const paragraphs = clause.paragraphs.map((paragraph, index) =>
      writeParagraph(
        paragraph,
        `${eId}__p_${index + 1}`,
        mentions.get(`${clause.id} ${index + 1}`),
      ),
    );
    const own = paragraphs.length === 0 ? [] : [lines(...paragraphs)];
    // Text that stands above other clauses introduces them; a clause without any below it is all content.
    const body =
      below.length === 0
        ? [element('content', { eId: `${eId}__content` }, ...own)]
        : [
            ...own.map((text) => element('intro', { eId: `${eId}__intro` }, text)),
            ...below.map(write),
          ];
    const num = clause.marker === '' ? [] : [element('num', {}, clause.marker)];
    const heading =
      clause.heading === ''
        ? []
        : [
            element(
              'heading',
              { eId: `${eId}__heading`, refersTo: mentions.get(`${clause.id} 0`) },
              clause.heading,
            ),
          ];
    return element('level', { eId }, lines(...num, ...heading, ...body));
  };
  return element('mainBody', {}, lines(...(children.get(null) ?? []).map(write)));
}

/** A paragraph; a cell of a task table says what it is for and what its column is called. */
function writeParagraph({ kind, label, text }: Paragraph, eId: string, refersTo?: string): Xml {
  const what = kind === 'text' ? undefined : kind;
  return element('p', { eId, class: what, title: label, refersTo }, text);
}

/** The organizations and places that each paragraph names, as references; 0 is the heading. */
function collectMentions({ responsibilities, places }: Plan['facts']): Map<string, string> {
  const mentions = new Map<string, Set<string>>();
  const add = (clause: string, paragraph: number, eId: string): void => {
    const key = `${clause} ${paragraph}`;
    mentions.set(key, (mentions.get(key) ?? new Set()).add(`#${eId}`));
  };
  for (const { clause, paragraph, agency } of responsibilities)
    if (agency !== null) add(clause, paragraph, `agency-${agency}`);
  for (const { clause, paragraph, adcode } of places)
    if (adcode !== null) add(clause, paragraph, `place-${adcode}`);
  return new Map([...mentions].map(([key, eIds]) => [key, [...eIds].sort().join(' ')]));
}

/** One note a repair: what stood in the source, what the site shows, and why. */
function repairNotes({ clauses, repairs }: Plan): Xml[] {
  if (repairs.length === 0) return [];
  const clauseAt = clauseFinder(clauses);
  const notes = repairs.map(({ start, original, repaired, note }, index) => {
    const clause = clauseAt(start);
    const eId = `note_${index + 1}`;
    const base = clause && `#${clauseEid(clause.slice(clause.indexOf('/') + 1))}`;
    const text = `来源文本「${showHiddenCharacters(original)}」，本站「${repaired}」：${note}`;
    return element(
      'note',
      { eId, placementBase: base ?? undefined },
      element('p', { eId: `${eId}__p_1` }, text),
    );
  });
  return [element('notes', { source: '#publisher' }, lines(...notes))];
}
