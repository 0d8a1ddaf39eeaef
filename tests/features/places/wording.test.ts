import { describe, expect, test } from 'vitest';
import { tellLead } from '../../../src/features/places/lead-words.ts';
import { isPlain, tellAnswer, type Shown } from '../../../src/features/places/wording.ts';
import { ask, askWithoutTowns, gazetteer } from './support.ts';

const tell = (typed: string, answer = ask(typed)): Shown =>
  tellAnswer(answer, tellLead(answer, typed, gazetteer), gazetteer);

describe('an answer in words', () => {
  test('of a place that is simply named says nothing before it', () => {
    expect(tell('资阳雁江')).toMatchObject({
      told: '找到雁江区',
      lead: '',
      name: '四川省资阳市雁江区',
    });
  });

  test.each([
    ['副清', '按福建省福州市福清市给出；您写的是「副清」。不是这里？请写上省、市。'],
    ['崇文区', '「崇文区」是原来的名字，现在大致属北京市东城区。'],
    ['资阳简阳', '简阳市现在归成都市，原来归资阳市。'],
    ['怀仁县', '您写的是「怀仁县」，名录里是怀仁市。'],
    ['四川省朔州市', '「四川省朔州市」的上下级对不上，这里给的是山西省朔州市。'],
    ['资阳市保和镇', '保和镇在雁江区（2023年的名录）。'],
    ['资阳市保和乡', '您写的是「保和乡」，名录里是保和镇。保和镇在雁江区（2023年的名录）。'],
    ['中山小榄', '小榄镇在中山市（2023年的名录）。'],
    ['郑州市八千乡', '八千乡在郑州市（2023年的名录）。要更准，请写到县，如「资阳雁江」。'],
    ['四川省兴隆镇', '8 个地方有「兴隆镇」（2023年的名录），请选一个：'],
    [
      '资阳市花园口镇',
      '2023年的名录里没有找到「花园口镇」，下面是资阳市的。要更准，请写到县，如「资阳雁江」。',
    ],
    ['雁江区花园口镇', '2023年的名录里没有找到「花园口镇」，下面是雁江区的。'],
    ['雁江区安和镇', '2023年的名录里没有找到「安和镇」，下面是雁江区的。'],
    ['雁江区哪个镇有污染', ''],
    ['通化县通化镇', '2023年的名录里没有找到「通化镇」，下面是通化县的。'],
    ['张家村', '没有认出「张家村」在哪个县。请写到县，如「资阳雁江」。'],
    ['台北', '本站的区划表不含香港、澳门、台湾，没有收录那里的方案和公告。'],
  ])('says how %s was understood', (typed, lead) => {
    expect(tell(typed).lead).toBe(lead);
  });

  test('says that the list of towns could not be read', () => {
    const typed = '资阳市保和镇';
    expect(tell(typed, askWithoutTowns(typed)).lead).toBe(
      '没有取到乡镇的名录，下面是资阳市的。要更准，请写到县，如「资阳雁江」。',
    );
  });

  test('needs the words of how it was understood unless it says nothing of that', () => {
    const typed = ['资阳雁江', '资阳简阳', '副清', '鼓楼区', '张家村', '资阳市保和镇', '四川省'];
    const silent = typed.filter((text) => tell(text).lead === '');
    expect(typed.filter((text) => isPlain(ask(text), gazetteer))).toEqual(silent);
  });

  test('of several places names each in full, with what the site holds of it', () => {
    const { told, choices } = tell('梨树');
    expect(told).toBe('2 个地方叫「梨树」');
    expect(choices[0]).toEqual({ code: '220322', name: '吉林省四平市梨树县', held: '有方案' });
  });

  test('reads back no more than the beginning of a long text', () => {
    expect(tell('火'.repeat(500)).lead).toContain(`「${'火'.repeat(20)}……」`);
  });
});
