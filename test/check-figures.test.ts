import { describe, expect, it } from 'vitest';
import { flagged } from './support/whole-report.ts';

const told = (overview: string) => flagged('contradiction', { overview });

describe('a change that the figures belie', () => {
  it.each([
    ['收到申请7件，较上年的9件增加2件。', ['收到申请7件', 'certain']],
    ['收到申请12件，较上年的9件增加4件。', ['收到申请12件', 'certain']],
    ['2022年收到申请9件，2023年收到申请7件，同比增加2件。', ['2022年收到申请9件', 'certain']],
    ['公开信息340条，上年是295条，减少45条。', ['公开信息340条', 'certain']],
    ['收到申请12件，较上年增长100%，上年为9件。', ['收到申请12件', 'probable']],
    ['收到申请3件，比上年增加5件。', ['收到申请3件', 'probable']],
    ['收到申请0件，较上年增长50%。', ['收到申请0件', 'probable']],
    ['收到申请11件，比上年的20件下降两成四。', ['收到申请11件', 'probable']],
    ['公开信息518条，补贴类203条、农机类174条。补贴类比上年的236条多出33条。', ['补贴类', 'probable']],
    ['公开信息60条，比上年增加10条，增长35%。', ['公开信息60条', 'probable']],
    ['公开信息由上年的300条增至420条，翻了一番。', ['公开信息由上年的300条', 'certain']],
    ['平均用时由12个工作日缩短至15个工作日，群众称便。培训由4期增加到3期。', ['培训由4期增加到3期', 'certain']],
    ['满意率为91.2%，较上年的93.5%有所提高。', ['满意率为91.2%', 'certain']],
    ['政策解读数量较上年减少，由14篇增加到21篇。', ['政策解读数量', 'certain']],
    ['信息发布量逐年下降：2021年380条，2022年420条，2023年460条。', ['逐年下降', 'certain']],
    ['近三年收到申请分别为32件、25件、19件，呈逐年增加趋势。', ['32件', 'certain']],
  ])('%s', (overview, [, certainty]) => {
    expect(told(overview).map((flag) => flag.split(': ').at(-1))).toEqual([certainty]);
  });

  it.each([
    '收到申请7件，较上年的9件减少2件。',
    '公开信息340条，上年是295条，增加45条。',
    '收到申请12件，较上年增长33.3%，上年为9件。',
    '公开信息340条，上年结转9条，减少45条。',
    '收到申请11件，比上年的15件下降近三成。',
    '收到申请11件，比上年的15件下降三成。',
    '公开信息518条，补贴类203条。补贴类比上年的236条少33条。',
    '公开信息518条，补贴类203条。农机类比上年的236条多出33条。',
    '2个站所建成三成以上，比上年的9件提高了成效。',
    '收到申请0件，较上年减少3件，同比下降100%。',
    '收到申请0件，较上年无增长。',
    '公开重大决策0件，发布信息较上年增长12%。',
    '公开信息60条，比上年增加10条，增长20%。',
    '公开信息由上年的300条增至590条，翻了近一番。',
    '公开财政信息54条、村务信息216条，分别比上年增加9条和减少12条。',
    '抽查合格率98.6%，较上年提高2.3个百分点。',
    '收到申请30件，与上年的31件基本持平。',
    '收入由255.5亿元增加到258亿元，年均增长4%。',
    '满意率由22.8%、83.6%提高到30.8%、90.1%。',
    '评议名次由全县23名提升到5名。',
    '办结申请80件，网站访问量比上年增加90件。',
    '发布信息1.2万条，比上年的1.1万条增加986条。',
    '办结时限由20个工作日压缩到15个工作日。',
    '收到申请7件，其中当面2件，较上年增加5件。',
    '近三年收到申请分别为19件、25件、32件，呈逐年增加趋势。',
    '2021年、2022年、2023年公开信息380条、420条、460条，逐年增加。',
    '平均用时由14天减少到10天，办结量由20件增加到26件。',
    '收到申请26件，同比增长30%；信访件数量持续下降。',
  ])('leaves %s', (overview) => {
    expect(told(overview)).toEqual([]);
  });
});

describe('applications that became more and fewer', () => {
  const told = (overview: string) => flagged('contradiction', { overview, applications: '（表格略）' });
  it('are told where they turn', () => {
    expect(told('全年收到申请26件，较上年增长30%。申请数量持续下降。')).toEqual(['申请数量持续下降: probable']);
    expect(told('我镇的申请数量有所增加。申请数量明显减少。')).toEqual(['申请数量明显减少: probable']);
    expect(told('我镇的申请数量有所增加，其中网上申请数量减少。')).toEqual([]);
  });
});

describe('shares', () => {
  it.each([
    ['动态类占45%，政策类占38%，其他类占27%。', ['动态类占45%，政策类占38%，其他类占27%: certain']],
    ['动态类占35%，政策类占28%，其他类占17%。', ['动态类占35%，政策类占28%，其他类占17%: certain']],
    ['网上提交占62%，信函寄送占23%，当面递交占18%。', ['网上提交占62%，信函寄送占23%，当面递交占18%: possible']],
    ['公开信息200条，其中政策类60条，占40%。', ['60条，占40%: probable']],
    ['11件申请里头问补贴的8件，占九成。', ['8件，占九成: probable']],
    ['行政处罚41件的决定书公开率为90%，即公开了31件。', ['41件的决定书公开率为90%，即公开了31件: probable']],
    ['公开信息400条，其中动态类信息占25%，共120条。', ['占25%，共120条: probable']],
    ['制发公文640件，其中主动公开210件，其余待定。主动公开的公文占35.5%。', ['主动公开的公文占35.5%: probable']],
    ['发放问卷200份，收回200份，其中满意190份，满意率达到99.5%。', ['200份，其中满意190份，满意率达到99.5%: probable']],
  ])('that are not those of the whole: %s', (overview, expected) => {
    expect(told(overview)).toEqual(expected);
  });

  it.each([
    '公开信息400条，其中动态类信息占25%，共100条。',
    '11件申请里头问补贴的8件，占七成。',
    '11件申请由村组转来，问补贴的8件，占九成五。',
    '行政处罚41件的决定书公开率为90%，即公开了37件。',
    '制发公文41件，公开率为90%，31件已解读。',
    '发放问卷200份，收回180份，满意171份，满意率95%。',
    '公开信息363条，其中企业类121条，占33.3%；政策类81条，占22.3%；动态类161条，占44.4%。',
    '公开信息200条，占全县的12%，其中政策类60条，占30%。',
    '网上提交占59%，信函寄送占23%，当面递交占18%。',
    '通过网站获知的占70%，通过公众号获知的占60%，通过村广播获知的占30%。',
    '通过网站获知的占70%，通过公众号获知的占60%。',
    '亿元以上项目占70%，当年落地项目占46%。',
    '农户占60%，其中老人占45%，外出务工的占30%。',
    '制发公文640件，其中主动公开210件，其余待定。主动公开的公文占32.8%。',
    '制发公文640件，其中主动公开210件，其余待定。主动公开的公文占全县的12%。',
    '制发公文640件，其中主动公开210件，其余待定。涉农的公文占12%。',
    '抽查合格率为95.2%，满意率为97.6%。',
  ])('that may be right: %s', (overview) => {
    expect(told(overview)).toEqual([]);
  });
});

describe('a rate', () => {
  it('that is not that of its counts', () => {
    expect(told('办结咨询300件，满意289件，满意率为99.3%。')).toEqual(['300件，满意289件，满意率为99.3%: probable']);
  });
  it('of what is in time may be of those due alone', () => {
    expect(told('收到留言40条，回复37条，按时回复率100%。')).toEqual(['40条，回复37条，按时回复率100%: possible']);
    expect(told('收到留言40条，回复37条，回复率100%。')).toEqual(['40条，回复37条，回复率100%: probable']);
  });
  it.each([
    '办结咨询300件，满意289件，满意率为96.3%。',
    '收到申请9件，办结8件，结转下年度1件，办结率100%。',
    '抽查栏目40个，更新信息12个，满意率99%。',
  ])('that may be right: %s', (overview) => {
    expect(told(overview)).toEqual([]);
  });
});

describe('a rate of more than all', () => {
  it('is none', () => {
    expect(told('网站更新率达到103%。')).toEqual(['网站更新率达到103%: certain']);
  });
  it.each(['网站更新率达到100%。', '任务完成率达到120%。', '满意率提高了101%。'])('is left alone: %s', (overview) => {
    expect(told(overview)).toEqual([]);
  });
});

describe('all in time', () => {
  it('is belied by one that was late', () => {
    expect(told('收到申请45件，1件超期答复，按期答复率100%。')).toEqual(['1件超期答复，按期答复率100%: certain']);
  });
  it.each(['收到申请45件，没有逾期答复，按期答复率100%。', '1件逾期不补正，按期答复率100%。', '1件超期答复，按期答复率98%。'])(
    'is left alone: %s',
    (overview) => {
      expect(told(overview)).toEqual([]);
    },
  );
});

describe('every application dealt with', () => {
  it.each([
    ['收到申请30件，所有申请均已按要求处理完毕。同意公开12件，转下一年度办理的有3件。', '所有申请均已按要求处理完毕: probable'],
    ['收到申请30件，所有政府信息公开申请均已办结。结转下年度3件。', '所有政府信息公开申请均已办结: certain'],
    ['收到申请30件，上年结转2件，全部办结。结转下年度3件。', '全部办结: probable'],
    ['收到申请30件，全部办结，结转下年度3件。', '全部办结: possible'],
    ['收到申请30件，均已依法答复。结转下年度3件。', '均已依法答复: possible'],
  ])('is belied by those carried over: %s', (overview, expected) => {
    expect(told(overview)).toEqual([expected]);
  });
  it.each([
    '收到申请30件，除3件结转下年度外，均已办结。',
    '收到申请30件，上年结转2件均已办结。结转下年度3件。',
    '收到申请30件，其中网上提交的5件均已办结。结转下年度3件。',
    '收到申请30件，到期的均已办结。结转下年度3件。',
    '收到申请30件，均在法定期限内答复。结转下年度3件。',
    '收到申请30件，全部办结。结转下年度0件。',
    '收到申请30件，结转下年度3件。办理建议12件，均已办结。',
    '收到申请30件，结转下年度3件。确保所有申请全部办结。',
    '收到申请30件，结转下年度3件。办事大厅的所有申请均已办结。',
    '收到申请30件，结转下年度3件。所有申请均已办理完毕登记手续。',
    '收到申请30件，结转下年度3件。至1月12日，所有申请均已办结。',
  ])('may be right: %s', (overview) => {
    expect(told(overview)).toEqual([]);
  });
});

describe('one figure told twice', () => {
  it('in the same words with two values', () => {
    expect(told('2023年，我镇主动公开政府信息381条。\n全年主动公开政府信息318条。')).toEqual(['全年主动公开政府信息318条: probable']);
    expect(told('全年组织公开业务培训4期，各村都到。\n我镇2023年组织公开业务培训2期，参训68人次。')).toEqual([
      '我镇2023年组织公开业务培训2期: probable',
    ]);
  });
  it('with the way in which it was done told once', () => {
    expect(told('全年通过镇网站公开政府信息182条。\n2023年，镇网站公开政府信息共176条。')).toHaveLength(1);
  });
  it('of applications, by other words', () => {
    expect(told('全年收到政府信息公开申请31件。\n今年受理的27件申请中有5件答复简单。')).toEqual(['今年受理的27件申请: probable']);
    expect(told('全年收到政府信息公开申请31件，上年结转2件。\n共受理政府信息公开申请33件。')).toEqual([]);
  });
  it.each([
    '全年组织公开业务培训4期。\n上半年组织公开业务培训2期。',
    '全年组织公开业务培训4期。\n全年组织保密业务培训2期。',
    '公众号方面，全镇共发布公开信息30条。网站方面，全镇共发布公开信息50条。',
    '全年组织公开业务培训4期。全年组织公开业务培训4期，参训68人次。',
    '党政办全年组织公开业务培训4期。财政所全年组织公开业务培训2期。',
  ])('leaves %s', (overview) => {
    expect(told(overview)).toEqual([]);
  });
});

describe('regulations told in the prose', () => {
  const authority = (overview: string, identity = {}) => flagged('authority', { overview, identity });
  it('of a town are beyond its authority', () => {
    expect(authority('本年制定政府规章2件，制发规范性文件1件。')).toEqual(['本年制定政府规章2件: probable']);
    expect(authority('全年发布政府规章2件。')).toEqual(['全年发布政府规章2件: probable']);
  });
  it.each(['修订内部规章制度3项。', '未制定规章。', '制发规章0件。', '学习法律法规规章12件。'])('are none: %s', (overview) => {
    expect(authority(overview)).toEqual([]);
  });
  it('of a city are its own', () => {
    expect(authority('本年制定政府规章2件。', { unitType: 'city', level: 'city' })).toEqual([]);
  });
});

describe('a review without an application', () => {
  const figures = { 'disputes review upheld': 1, 'disputes review total': 1 };
  it('is asked about where it is told', () => {
    expect(flagged('contradiction', { disputes: '（表格略）', overview: '未收到政府信息公开申请。因信息公开被申请行政复议1件。' })).toEqual(
      ['因信息公开被申请行政复议1件: possible'],
    );
    expect(flagged('contradiction', { overview: '因信息公开被申请行政复议1件。', figures })).toEqual([
      '因信息公开被申请行政复议1件: possible',
    ]);
    expect(
      flagged('contradiction', { overview: '收到政府信息公开申请1件。因信息公开被申请行政复议1件。', applications: '（表格略）', figures }),
    ).toEqual([]);
  });
  it('is not where the sentence says why', () => {
    const overview = '2023年因信息公开被申请行政复议1件，系申请人不服2022年的答复。';
    expect(flagged('contradiction', { overview, figures })).toEqual([]);
  });
});
