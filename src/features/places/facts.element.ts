import { answerPlace, hotline, questions, type Question } from '../regions/answer.ts';
import { gatherFacts, type PlaceFacts } from '../regions/held.ts';
import type { Held } from './data.element.ts';
import { line, link, make, regionAddress } from './parts.element.ts';
import { chainOf } from './places.ts';
import type { Gazetteer } from './types.ts';

/** The four answers about a place, and where to go from there. */
export function showFacts(
  code: string,
  { gazetteer, held, root }: { gazetteer: Gazetteer; held: Held; root: string },
): HTMLElement[] {
  const chain = chainOf(gazetteer, code).map((place) => ({
    adcode: place.code,
    name: place.name,
  }));
  const facts = gatherFacts(chain, (adcode) => held[adcode]);
  // The call comes first: on a phone it is in sight with the name.
  return [
    make('p', 'place-calls', [call()]),
    showAnswers(facts, root),
    showWays(facts, { gazetteer, root }),
  ];
}

function showAnswers(facts: PlaceFacts, root: string): HTMLElement {
  const answers = answerPlace(facts);
  return make(
    'div',
    'answers',
    (Object.keys(questions) as Question[]).map((question) => {
      const { short, why, more } = answers[question];
      const address = more && question === 'plan' ? `${root}${more.path.slice(1)}` : undefined;
      return make('div', '', [
        line([questions[question]]),
        line([address === undefined ? short : link(address, short)]),
        line([why]),
      ]);
    }),
  );
}

function call(): HTMLElement {
  const button = link(`tel:${hotline}`, `打 ${hotline}`);
  button.className = 'call';
  return button;
}

function showWays(
  { adcode }: PlaceFacts,
  { gazetteer, root }: { gazetteer: Gazetteer; root: string },
): HTMLElement {
  return make('p', 'place-ways taps', [
    link(regionAddress(adcode, { gazetteer, root }), '看这个地方的页面'),
    ' ',
    link(`${root}report/disclosure/?region=${adcode}`, '申请公开'),
    ' ',
    link(`${root}report/letter/?region=${adcode}`, '写举报信'),
  ]);
}
