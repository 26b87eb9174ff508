import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('text of a higher office', () => {
  it.each([
    ['the goals of 2019', '我镇建成统一的政务公开标准体系，覆盖行政权力运行全过程和政务服务全流程，标准化规范化水平明显提升。', 'probable'],
    [
      'the goals, changed a little',
      '基层政务公开标准体系建成，政务服务全过程、行政权力运行全流程都已覆盖，公开平台、专业队伍更加健全完善。',
      'probable',
    ],
    [
      'the aim of the regulation as a result',
      '保障了公民、法人和其他组织依法获取政府信息，提高了政府工作的透明度，推进了依法行政，发挥了政府信息对人民群众生产、生活和经济社会活动的服务作用。',
      'probable',
    ],
    [
      'the goals, told as reached',
      '我镇政务公开标准体系已基本建成，权力运行全过程和政务服务全流程均已覆盖，公开平台、专业队伍健全完善，公开能力和水平得到显著提升。',
      'probable',
    ],
    [
      'the aims of 2016',
      '实行政务公开负面清单制度，公开内容覆盖权力运行全流程、政务服务全过程，公开制度化、标准化、信息化水平显著提升。',
      'probable',
    ],
    [
      'what counties were told to do',
      '县级政府门户网站集中发布本级政府及部门、乡镇应当主动公开的政府信息，开设统一的互动交流和在线办事入口，推动政务公开向农村和社区延伸。',
      'probable',
    ],
    ['the head of a notice', '各镇、县直各单位：为切实做好政务公开工作，现就有关事宜通知如下，请认真抓好落实。', 'probable'],
    ['the preamble of a year’s points', '加快转变政务公开职能，夯实公开工作基础，提高政策公开质量。', 'possible'],
    ['what it says it quotes', '按《意见》，建成统一的政务公开标准体系，覆盖行政权力运行全过程和政务服务全流程。', 'possible'],
  ])('is told: %s', (_, overview, certainty) => {
    expect(flagged('pasted-superior', { overview: `全年公开信息33条。${overview}` })).toEqual([`${overview}: ${certainty}`]);
  });
  it.each([
    ['the aim in a word', '推进了依法行政，提高政府工作透明度，全年公开信息9条。'],
    ['a notice that was sent', '为做好政务公开工作，向各镇、县直各单位印发通知，请认真落实的事项共9项。'],
    ['one of its phrases', '我镇提高政策公开质量，配图解读12篇。'],
    ['two of its phrases', '我镇夯实公开工作基础，提高政策公开质量，配图解读12篇。'],
    ['what everybody follows', '全面贯彻十九届二中、三中、四中、五中全会精神，立足新发展阶段、贯彻新发展理念、构建新发展格局。'],
    ['a portal of its own', '县级政府门户网站作为第一平台，开设统一的互动交流和在线办事入口，全年答复留言38条。'],
    [
      'work of its own in borrowed words',
      '我镇梳理目录97项，健全基层政务公开工作机制，坚持标准引领、需求导向，推动政务公开向农村和社区延伸，11个村挂出目录。',
    ],
    ['phrases of different documents', '以公开促落实、强监管，落实“六保”任务，激发市场活力和社会创造力。'],
    [
      'phrases in a statement of its own',
      `提高政策公开质量，夯实公开工作基础，加快转变政务公开职能，${'给苇编合作社逐户送上办事卡片，'.repeat(8)}群众都说好。`,
    ],
  ])('is not told of %s', (_, overview) => {
    expect(flagged('pasted-superior', { overview })).toEqual([]);
  });
});
