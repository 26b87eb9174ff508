import { describe, expect, it } from 'vitest';
import { flagged, reportText, secondPlaces } from './support/judged.ts';

const improved = '一是公开栏更新不及时。二是解读形式单一。';

describe('a claim to have no problems', () => {
  it.each([
    ['不存在问题', '我镇政府信息公开工作不存在问题。'],
    ['没有存在问题', '本年度没有存在问题。'],
    ['无', '无。'],
    ['nothing to improve', '本年度公开工作运行平稳，没有需要改进的事项。'],
    ['主要问题：无', '本镇公开工作成效良好，主要问题：无。'],
  ])('is flagged: %s', (_, problems) => {
    expect(flagged('no-problems', { problems })).toEqual([`${problems}: certain`]);
  });
  it.each([
    ['problems', improved],
    ['a problem told at length', '村里报得慢，两个村的名单晚了十多天才送到镇上。下一步，每月25日前由各村文书送党政办。'],
    ['section six without anything to report', undefined],
    ['what others say', '问卷显示，九成村民认为公示价格不存在问题，反映较多的是办事时限不清楚。文书已在公开栏注明时限。'],
  ])('is none in %s', (_, problems) => {
    expect(flagged('no-problems', problems === undefined ? { other: '无。' } : { problems })).toEqual([]);
  });
});

describe('a discussion whose measures lost their heading', () => {
  const told =
    '（一）主要问题\n一年来公开仍有不足，如公开栏更新不够及时、公开形式不够丰富、村民知晓率有待提高等。' +
    '同时，少数站所对公开不够重视，有的村公开内容雷同。\n';
  const pledged =
    '第一，进一步加快公开栏更新；\n第二，进一步丰富公开形式；\n第三，进一步提高村民知晓率。\n新的一年，我镇将再接再厉，推动公开工作再上新台阶。';
  const open = '同时，少数站所对公开不够重视，有的村公开内容雷同。: probable';
  it('is not judged', () => {
    expect(flagged('unanswered-problem', { problems: `${told}${pledged}` })).toEqual([]);
    expect(flagged('unanswered-problem', { problems: `${told}（二）改进情况\n${pledged}` })).toEqual([open]);
  });
});

describe('problems without measures', () => {
  it('are certain where nothing stands behind them', () => {
    expect(flagged('no-measures', { problems: improved })).toEqual([`${improved}: certain`]);
  });
  it('are quoted as far as a glance takes them in', () => {
    const long = `三是${'群众反映办事指南里的材料说法不一，来回跑了好几趟，'.repeat(3)}至今没有改。`;
    expect(flagged('no-measures', { problems: `${improved}${long}` })).toEqual([`${improved}: certain`]);
  });
  it('are possible where what stands behind tells more of them', () => {
    const problems = '主要问题：公开栏更新不及时；解读形式单一。上述问题在十二个村不同程度存在，其中三个村较为突出。';
    expect(flagged('no-measures', { problems })).toEqual(['公开栏更新不及时；解读形式单一。: possible']);
  });
  it('are possible at most where a problem goes on in words that may be a measure', () => {
    const problem = '（一）水位信息有12天没有及时公开。\n（二）公示牌上的监督电话有5处打不通。';
    const flags = flagged('no-measures', { problems: `${problem}水位发布实行双人值守，监督电话由河长办逐处核对。` });
    expect(flags.every((flag) => flag.endsWith(': possible'))).toBe(true);
    expect(flagged('no-measures', { problems: `${problem}群众多次反映没有人接听。` }).join('')).toMatch(/: certain$/);
  });
  it('are not told where none is admitted', () => {
    expect(flagged('no-measures', { problems: '我镇政府信息公开工作不存在问题。' })).toEqual([]);
    expect(flagged('no-measures', { problems: '我镇公开工作推进顺利，不存在问题。没有村民因公开不及时来访。' })).toEqual([]);
  });
  it('are certain where the part on improvement says that there is nothing', () => {
    const problems = `（一）存在问题\n${improved}\n（二）改进情况\n无。`;
    expect(flagged('no-measures', { problems })).toEqual([`${improved}: certain`]);
  });
  it('are certain where measures were to be written', () => {
    expect(flagged('no-measures', { problems: `${improved}\n改进措施待补充。` })).toEqual(['改进措施待补充。: certain']);
    expect(flagged('no-measures', { problems: `${improved}\n改进措施：待补充两个村的公开栏后统一更新。` })).toEqual([]);
  });
  it('are possible where slogans alone stand behind them', () => {
    const slogan =
      '改进情况：2024年，我镇将坚持以人民为中心的发展思想，提高政治站位，凝聚工作合力，为谱写现代化建设新篇章作出新的更大贡献。';
    expect(flagged('no-measures', { problems: `${improved}\n${slogan}` })).toEqual([`${slogan}: possible`]);
    expect(flagged('no-measures', { problems: `${improved}\n${slogan}每月更换公开栏12处。` })).toEqual([]);
  });
  it('are not told where something was done, told with each problem', () => {
    const problems = '一是公开栏更新不及时，现已改为逐周更新。二是存在解读形式单一的问题，8月已给解读配图。';
    expect(flagged('no-measures', { problems })).toEqual([]);
  });
  it.each([
    ['measures', `${improved}下一步，一是每月5日前由文书更新公开栏。`],
    ['measures in section six', improved, '下一步，一是每月5日前由文书更新公开栏。二是给解读配图。'],
    ['a second list whose heading was lost', `${improved}\n一是由文书每月5日前换一次公开栏。二是给解读配图。`],
    ['promises whose heading was lost', '存在队伍薄弱、形式单一等问题。\n1.强化队伍建设。完善学习培训机制。\n2.深化公开内容。'],
    ['a text that breaks off', improved.slice(0, -1)],
  ])('are not told of %s', (name, problems, other = '未收取信息处理费。') => {
    const text = reportText({ problems, other });
    expect(flagged('no-measures', name.endsWith('off') ? text.slice(0, text.indexOf('六、')).trimEnd() : text)).toEqual([]);
  });
  it('are not told where the section was damaged', () => {
    expect(flagged('no-measures', { problems: `${improved}\ufffd\ufffd\ufffd` })).toEqual([]);
  });
});

describe('measures that say nothing of what was done', () => {
  const [meant, five] = ['一是加强更新。二是丰富形式。', '五、存在的主要问题及改进情况'];
  it.each([
    ['the heading of the part', `（一）存在问题\n${improved}\n（二）改进措施\n${meant}`, meant, '（二）改进措施'],
    ['that of the section', `${improved}下一步，${meant}`, `下一步，${meant}`, five],
    [
      'that of the section where that of the part promises only plans',
      `（一）存在问题\n${improved}\n（二）下一步措施\n${meant}`,
      meant,
      five,
    ],
    ['what announces them', `${improved}\n下一步，我镇将从两处使劲。\n${meant}`, `下一步，我镇将从两处使劲。\n${meant}`, five],
  ])('are told with %s', (_, problems, promises, due) => {
    expect(flagged('no-follow-up', { problems })).toEqual([`${promises}: possible`]);
    expect(secondPlaces('no-follow-up', { problems })).toEqual([due]);
  });
  it('are quoted as far as a glance takes them in', () => {
    const long = '一是继续加强公开栏更新，由文书对照目录逐项清点。'.repeat(4);
    const problems = `${improved}改进措施：${long}二是进一步丰富公开形式。`;
    expect(flagged('no-follow-up', { problems }).join('').length).toBeLessThan(110);
  });
  it('are told beside plans that were only drawn up', () => {
    const plans = (drawn: string) => `${improved}改进措施：计划增设公开栏3块，${drawn}。拟给解读配图。`;
    expect(flagged('no-follow-up', { problems: plans('方案已报县政府') })).toHaveLength(1);
    expect(flagged('no-follow-up', { problems: plans('方案已落实') })).toEqual([]);
  });
  it.each([
    ['of last year’s problems', `针对上年度报告指出的栏目空白问题，已于6月补齐。${improved}下一步，一是加强更新。`, undefined],
    ['of what is mended', `${improved}针对以上问题，一是已于10月更新公开栏12期。二是继续丰富形式。`, undefined],
    ['of what came of it', `${improved}改进情况：一是组织文书逐村清点，更新公开栏31块。二是丰富形式。`, undefined],
    ['that counts what came of it below a label', `${improved}改进措施：一是文书撤换陈旧告示36张。二是丰富形式。`, undefined],
    ['that may have been done', `${improved}改进情况：一是充实告示。二是丰富样式。`, undefined],
    ['of what is now different', `${improved}改进情况：公示期由5天延长到10天。下一步，一是丰富形式。`, undefined],
    ['of last year’s problems elsewhere', `${improved}下一步，一是加强更新。`, '去年检查出的17个空白栏目，年内全部清零。'],
  ])('are told nothing where something is said %s', (_, problems, overview) => {
    expect(flagged('no-follow-up', { problems, ...(overview === undefined ? {} : { overview }) })).toEqual([]);
  });
  it.each([
    ['figures that are meant', '下一步，一是新建公开栏3块。二是全年不少于6期图解。'],
    ['figures that return', '改进措施：一是每季度组织培训1次。二是确保全年更新12次。'],
    ['a pledge without a word on it', '改进情况：一是充实告示。二是进一步丰富样式。'],
    ['what only turns the problems round', '改进情况：一是及时更新公开栏。二是丰富解读形式。三是加强领导。'],
    ['days by which all shall be done', '针对以上不足，着重抓好两件事：一是3月底前由文书补齐公开栏。二是一季度末前给解读配图。'],
    ['the year after the report’s', '针对以上不足，2024年着重抓好两件事：一是由文书按月更换公开栏。二是给解读配图。'],
  ])('are told beside %s', (_, measures) => {
    expect(flagged('no-follow-up', { problems: `${improved}${measures}` }).length).toBe(1);
  });
  it('is not told where problems are denied or measures missing', () => {
    expect(flagged('no-follow-up', { problems: '我镇政府信息公开工作不存在问题。' })).toEqual([]);
    expect(flagged('no-follow-up', { problems: improved })).toEqual([]);
  });
});

describe('a measure that mirrors its problem', () => {
  it('is told where it says nothing else', () => {
    const problems = '一是信息发布时效性不强。二是公开形式不够丰富。下一步，一是进一步增强信息发布时效性。二是进一步丰富公开形式。';
    expect(flagged('mirror-measure', { problems })).toEqual([
      '一是进一步增强信息发布时效性。: probable',
      '二是进一步丰富公开形式。: probable',
    ]);
  });
  it.each([
    ['it says when and who', '一是信息发布时效性不强。下一步，一是每月5日前由文书更新，增强信息发布时效性。'],
    ['it tells what was done', '一是公开电话过期未更新。二是形式单一。改进情况：一是公开电话已更新更正。二是印画册两种。'],
    ['it does something else', '一是信息发布时效性不强。下一步，一是拓宽公开渠道。'],
    ['there is no such problem', '一是队伍力量薄弱。下一步，一是进一步丰富公开形式。'],
  ])('is none where %s', (_, problems) => {
    expect(flagged('mirror-measure', { problems })).toEqual([]);
  });
});

describe('measures that section six announces', () => {
  const stated = '一是公开栏更新不及时。二是解读形式单一。上年度指出的公开栏破损问题已修复3处。';
  it.each([
    '未收取信息处理费。针对存在问题，我镇将每月5日前更新公开栏，给解读配图。',
    '未收取信息处理费。为解决上述不足，文书将在3月前补齐公开栏，宣传办给解读配图。',
    '下一步，我镇将认真抓好整改：由文书每月更新公开栏；给解读配图。未收取信息处理费。',
  ])('are misplaced: %s', (other) => {
    expect(flagged('misplaced-measures', { problems: stated, other }).length).toBe(1);
  });
  it('are quoted with what announces them', () => {
    const other = '未收取信息处理费。下一年，我镇将采取以下措施：每月5日前更新公开栏；给解读配图。';
    expect(flagged('misplaced-measures', { problems: '一是公开栏更新不及时。二是解读形式单一。', other })).toEqual([
      '下一年，我镇将采取以下措施：每月5日前更新公开栏；: probable',
    ]);
  });
  it('are other plans where five tells what was done', () => {
    const problems = '存在公开栏更新不及时的问题，镇政府办已发督办函4份，相关信息均在7日内补齐。';
    expect(flagged('misplaced-measures', { problems, other: '未收取信息处理费。书屋公开角今后将逐步推广。' })).toEqual([]);
  });

  const five = '上年度指出的公开栏破损问题已修复3处。一是公开栏更新不及时。二是解读形式单一。';
  it('are misplaced where five tells of last year only', () => {
    const other = '未收取信息处理费。改进措施：一是每月5日前更新公开栏；二是给解读配图。';
    expect(flagged('misplaced-measures', { problems: five, other }).length).toBe(1);
  });
  it('are misplaced where five says that six tells of them', () => {
    const problems = '一是公开栏更新不及时。二是解读形式单一。改进情况在其他需要报告的事项中一并说明。';
    expect(flagged('misplaced-measures', { problems, other: '改进措施：一是每月5日前更新公开栏；二是给解读配图。' }).length).toBe(1);
  });
  it.each([
    ['results of other work', '未收取信息处理费。落实上级政务公开工作要点情况：年内完成12项。'],
    ['a plan of other work', '未收取信息处理费。今后将在全县推广书屋公开角。'],
    ['a pledge about the fee', '我镇将继续执行信息处理费管理办法，未收取信息处理费。'],
  ])('are not %s', (_, other) => {
    expect(flagged('misplaced-measures', { problems: `${five}下一步，一是每月更新公开栏。`, other })).toEqual([]);
  });
});

describe('measures of which nobody knows whether they were taken', () => {
  const told = (words: string, other = '未收取信息处理费。') => flagged('no-follow-up', { problems: `${improved}${words}`, other }).length;
  it.each([
    ['今后', '今后，一是落实专人更新公开栏。二是增加图解、视频解读。'],
    ['a label', '改进措施：一是落实专人更新公开栏。二是增加图解。'],
    ['the year to come', '2024年，我镇拟重点抓好两件事：一是按月更新公开栏；二是制作动漫解读6部。'],
    ['采取以下措施', '针对以上问题，我镇将采取以下措施：一是落实专人更新。二是丰富解读。'],
    ['what nobody found in the problems', '经自查未发现其他问题。下一步，一是进一步加快更新。二是进一步丰富形式。'],
    ['进一步 in each', '改进情况：一是进一步加快更新。二是进一步丰富形式。'],
  ])('are plans where words say so: %s', (_, words) => {
    expect(told(words)).toBe(1);
  });
  it.each([
    ['what they led to', '改进情况：一是把公开栏更新责任落实到村文书，镇纪委抽查两次，均无逾期。二是聘请县里制作动漫解读。'],
    ['by which way', '改进情况：一是通过开展专项检查，推动各村按期更新。二是通过增设栏目，解读形式有所丰富。下一步将继续努力。'],
    ['what was looked into', '改进情况：一是进一步加快更新。二是9月底前配图，乡纪委抽查4个村未发现缺项。'],
    ['they did', '改进情况：一是加强了更新。二是丰富了形式。'],
    ['in the year', '一年来，我镇着力整改：一是推行“月更新”制度。二是推出图解栏目。下一步，将巩固成果。'],
    ['what became better', '经过整改，上述问题得到有效缓解。下一步，一是按月更新。二是丰富形式。'],
    ['they are under way', '改进措施：一是按月更新。二是丰富形式。目前第一项正在推进，第二项计划二季度完成。'],
    ['no time at all', '改进情况：一是制定更新计划表，明确各栏目更新周期。二是举办解读培训。三是邀请专家指导。'],
    ['by which day it was done', '改进情况：一是9月底前已由文书补齐公开栏。二是给解读配了图。'],
    ['what was done in the year of the report', '改进情况：2023年，文书按月更换公开栏，给解读配图。'],
    ['from when on', '改进情况：今年5月起，公开栏由各村文书专人更新；8月上线视频解读专栏。'],
    ['from what to what', '改进情况：公开栏更新由季度改成月度；图解占比由一成升到四成。'],
  ])('are left where they tell %s', (_, words) => {
    expect(told(words)).toBe(0);
  });
  it('are left where section six tells of last year', () => {
    expect(told('下一步，一是按月更新。', '上年度整改情况：上年度报告所列三个问题均整改到位。')).toBe(0);
  });
});
