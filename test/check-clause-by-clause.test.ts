import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a problem that no clause of the measures takes up', () => {
  it.each([
    [
      'beside one measure for another',
      '存在问题：意见征集平台打不开；乡镇查阅点无人值守。下一步，力争完成意见征集平台的迁移并投入使用。',
      ['乡镇查阅点无人值守。: probable'],
    ],
    [
      'whose words only those of the answered one has too',
      '主要问题：1.招生问答不够通俗，家长来电多；2.学校公开专栏进度不一，四所学校没有开设专栏；3.公开经费没有列入预算，专栏靠学校自己出钱维护。\n改进情况：1.推出招生问答长图3期；2.对四所学校逐校指导，专栏已于10月全部开设。',
      ['3.公开经费没有列入预算，专栏靠学校自己出钱维护。: possible'],
    ],
  ])('%s', (_, problems, expected) => {
    expect(flagged('unanswered-problem', { problems })).toEqual(expected);
  });
  it.each([
    [
      'that was mended where it is told',
      '主要问题：1.招生问答不够通俗，家长来电多；2.学校公开专栏进度不一；3.公开经费没有列入预算，已于12月列入。\n改进情况：1.推出招生问答长图3期；2.对学校逐校指导，专栏已全部开设。',
    ],
    [
      'whose board the measure changes',
      '存在问题：解读材料看不懂；公开栏更换拖沓。下一步，办解读培训班两期，排定每月5日更换公开栏的日程。',
    ],
  ])('is none %s', (_, problems) => {
    expect(flagged('unanswered-problem', { problems })).toEqual([]);
  });
});

describe('problem and measure by turns', () => {
  it.each([
    [
      'a writing class for a broken page',
      '问题1：审批进度查询页打不开。措施1：组织干部参加公文写作轮训。\n问题2：土地结果分散。措施2：归并到一个页面。',
      1,
    ],
    ['training for want of people', '问题：没有专职人员，由两名文书兼办。改进：组织文书学习公开条例，参加网络培训。', 1],
    ['training for want of skill', '问题：两名文书业务不熟。改进：组织文书学习公开条例，参加网络培训。', 0],
    ['people for want of people', '问题：没有专职人员，由两名文书兼办。改进：从社保所抽调1名专职人员。', 0],
    [
      'a new page for a broken page',
      '问题1：审批进度查询页打不开。措施1：更换查询页的服务器。\n问题2：土地结果分散。措施2：归并到一个页面。',
      0,
    ],
  ])('%s', (_, problems, count) => {
    expect(flagged('off-target-measure', { problems })).toHaveLength(count);
  });
});

describe('a measure that turns a problem round, its words moved', () => {
  it.each([
    ['严把…关 for 把关不严', '还存在信息审核把关不严的问题。今后，我局将严把信息审核关。', 1],
    ['全面性 for 全面', '存在企业信息公开内容不够全面的问题。今后，进一步提高企业信息公开内容的全面性。', 1],
    ['what leads up to it', '主要问题：股室之间材料流转尚欠顺畅。下一步措施：进一步理顺流转环节，使股室之间材料流转更加顺畅。', 1],
    ['a step of its own before it', '主要问题：股室之间材料流转尚欠顺畅。下一步措施：由办公室统一收发，使股室之间材料流转更加顺畅。', 0],
    ['a handbook that is made', '存在公开事项掌握不全的问题。今后，编印公开事项手册。', 0],
    ['another thing in the same letters', '还存在信息审核把关不严的问题。今后，每条信息由两人会签。', 0],
  ])('%s', (_, problems, count) => {
    expect(flagged('mirror-measure', { problems })).toHaveLength(count);
  });
});

describe('promises of who claims to have no problems', () => {
  it.each([
    ['promises alone', '我院信息公开工作未发现明显问题。下一步将继续按照要求做好信息公开各项工作。', 1],
    ['last year’s mended', '本年度未发现明显问题。上年度提出的公示栏破损问题，已换新6块。下一步将继续做好各项工作。', 0],
    ['nothing promised', '本年度未发现明显问题。', 0],
  ])('%s', (_, problems, count) => {
    expect(flagged('no-follow-up', { problems })).toHaveLength(count);
  });
});

describe('half a year against the whole', () => {
  const problems = (words: string) => `一是${words}二是解读形式单一。下一步，一是加强改进。二是给解读配图。`;
  it.each([
    ['never late', '从未出现迟报漏报。', '上半年两次漏报采购结果。', 2],
    ['a count of the whole year', '全年举办业务培训3场。', '上半年没有组织过业务培训。', 0],
  ])('%s', (_, overview, confession, count) => {
    expect(flagged('contradiction', { overview, problems: problems(confession) })).toHaveLength(count);
  });
});

describe('growth to nothing', () => {
  it.each([
    ['of none', '我镇收到政府信息公开申请0件，较上年增长50%。', 1],
    ['fewer', '我镇收到政府信息公开申请0件，较上年下降100%。', 0],
    ['of some', '我镇收到政府信息公开申请3件，较上年增长50%。', 0],
  ])('%s', (_, overview, count) => {
    expect(flagged('contradiction', { overview })).toHaveLength(count);
  });
});

describe('a claim and a confession of two things', () => {
  const problems = (words: string) => `一是${words}二是解读形式单一。下一步，一是加强改进。二是给解读配图。`;
  it.each([
    ['letters and a paper on one theme', '微信公众号每日更新健康科普。', '微信公众号仅发布4期政策解读。'],
    ['pages of villages and of communities', '各村公开栏按月更新。', '部分社区公示栏更新不及时。'],
    ['reports and lists of names', '各部门均按时报送公开年报。', '5个部门未报送信息员名单变动。'],
    ['the own catalogue and that of powers', '公开目录每季度调整一次。', '权责清单目录没有及时更新。'],
    ['texts on the net and tenders', '上网信息逐条审核。', '招投标审查制度执行不严。'],
    ['done and in time', '热线工单办结率100%。', '6件工单超过承诺时限办结。'],
    ['lost cases and reviews', '公开类诉讼零败诉。', '有1件复议被纠正。'],
  ])('%s', (_, overview, confession) => {
    expect(flagged('contradiction', { overview, problems: problems(confession) })).toEqual([]);
  });
  it.each([
    ['licences', '未收到政府信息公开申请。收到公民申请28件，均为种子经营许可。'],
    ['texts without an interpretation', '对没有发布政策解读的文件予以督办。全年发布政策解读12篇。'],
    ['texts sent back', '对未开展征求意见的文件一律退回。全年征集意见320条。'],
    ['letters put right at home', '全年实现零纠错。12件不规范答复由政务公开办纠正后发出。'],
    ['no growth', '收到政府信息公开申请0件，较上年无增长。'],
    ['growth of another thing', '公开重大决策0件，发布信息较上年增长12%。'],
  ])('told beside: %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});
