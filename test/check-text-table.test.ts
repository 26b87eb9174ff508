import { describe, expect, it } from 'vitest';
import { withTotals } from './support/filled-form.ts';
import { flagged, flagsOn, reportOn } from './support/whole-report.ts';

/** Nine received, one carried in, eight answered (five granted, one partly, two not held), two carried over. */
const figures = {
  ...withTotals({ granted: [5], 'partly-granted': [1], 'not-held': [2] }, [1], [2]),
  'disputes review upheld': 1,
  'disputes review total': 1,
  'disclosure normative-documents issued': 3,
  'disclosure normative-documents in-force': 7,
  'disclosure permits decisions': 40,
  'disclosure penalties decisions': 12,
};
const told = (overview: string, identity = {}) => flagged('text-vs-table', { overview, figures, identity });

describe('a figure of the prose that is not the table’s', () => {
  it.each([
    ['全年收到政府信息公开申请12件。', ['全年收到政府信息公开申请12件: certain']],
    ['一年里，我镇共受理信息公开申请三件。', ['我镇共受理信息公开申请三件: certain']],
    ['没有收到公开申请。', ['没有收到公开申请: certain']],
    ['收到公开申请10件，上年结转1件，均已办结。', ['收到公开申请10件: probable', '均已办结: possible']],
    ['收到公开申请9件，上年结转4件，办结8件。', ['上年结转4件: certain']],
    ['全年申请0件、答复0件。', ['全年申请0件: possible', '答复0件: possible']],
    ['因信息公开被申请行政复议3件。', ['因信息公开被申请行政复议3件: probable']],
    ['信息公开方面未发生行政复议、行政诉讼。', ['信息公开方面未发生行政复议、行政诉讼: probable']],
    ['收到政府信息公开申请9件，上年结转4件。', ['上年结转4件: certain']],
    ['收到依申请公开件12件，其中不予公开3件。', ['收到依申请公开件12件: certain', '其中不予公开3件: possible']],
    ['收到政府信息公开申请一件。', ['收到政府信息公开申请一件: certain']],
    ['今年受理的12件申请中有3件答复简单。', ['今年受理的12件申请: certain']],
    ['制发行政规范性文件5件。', ['制发行政规范性文件5件: certain']],
    ['制定出台规章2部、行政规范性文件3件。', ['制定出台规章2部: probable']],
    ['作出行政处罚15件。', ['作出行政处罚15件: probable']],
    ['作出行政处罚1,512件并在网站公示。', ['作出行政处罚1,512件并在网站公示: probable']],
    ['收到公开申请9件，上年结转4件已于1月办结。', ['上年结转4件已于1月办结: certain']],
    ['收到公开申请9件，其中予以公开5件、其他处理2件。', ['其他处理2件: possible']],
    ['收到公开申请9件，均已答复，其中予以公开7件、部分公开1件、无法提供2件。', ['其中予以公开7件: possible']],
  ])('%s', (overview, expected) => {
    expect(told(overview)).toEqual(expected);
  });

  it.each([
    '依申请公开方面，全年新收12件，均在法定期限内答复。',
    '全年收到公民、法人和其他组织提出的政府信息公开申请12件。',
    '全年依申请公开12件，均已按期办结。',
    '本年度共办理依申请公开事项12件。',
    '2023年度本机关政府信息公开申请量为12件。',
    '收到12件政府信息公开申请，均已答复。',
    '全年没有收到任何公民、法人或者其他组织提出的政府信息公开申请。',
    '本年度无政府信息公开申请。',
    '依申请公开情况：无。',
    '我镇本年度政府信息公开申请受理数为零。',
    '全年没有公民、法人或其他组织向我镇申请获取政府信息。',
    '本年度收到依申请公开件为0。',
    '本年度新收申请9件，上一年度结转4件，全部办结。',
    '全年发生政府信息公开类行政复议案件3起。',
    '全年没有发生因信息公开被申请行政复议的情况。',
    '政府信息公开行政复议、行政诉讼均未发生。',
    '因信息公开被申请行政复议3件，维持1件、纠正2件。',
    '全年共办理行政许可事项1.5万件。',
    '行政许可事项全年办件三百二十件。',
    '办结行政许可（含现场即办）320件。',
    '（二）依申请公开。新收15件，承接上年1件，结转下年度2件。',
    '本年未作出行政处罚决定。',
    '我镇无行政许可、行政处罚事项。',
    '本年度未制定规范性文件。',
    '收到公开申请9件，另有3件申请结转下年度。',
    '收到公开申请9件，没有结转下年度继续办理的申请。',
    '收到公开申请9件，无上年结转。',
    '从办理结果看，予以公开7件，部分公开1件。',
    '收到公开申请9件，均已答复。其中无法提供4件。',
    '收到公开申请9件，本机关不掌握相关信息3件。',
    '收到公开申请9件，属于国家秘密不予公开2件。',
    '收到公开申请9件，信访举报投诉类申请3件。',
    '收到公开申请9件，重复申请2件。',
    '收到公开申请9件，补正后申请内容仍不明确2件。',
    '收到公开申请9件，没有现成信息需要另行制作2件。',
  ])('in other words: %s', (overview) => {
    expect(told(overview)).not.toEqual([]);
  });

  it('is of one kind of lawsuits where it says so', () => {
    const direct = { ...figures, 'disputes direct-lawsuit upheld': 1, 'disputes direct-lawsuit total': 1 };
    const flaggedIn = (overview: string) => flagged('text-vs-table', { overview, figures: direct });
    expect(flaggedIn('全年没有因信息公开引发的行政诉讼。')).toEqual(['全年没有因信息公开引发的行政诉讼: probable']);
    expect(flaggedIn('因信息公开，复议后提起行政诉讼0件。')).toEqual([]);
  });

  it('is that none was corrected, where all were upheld', () => {
    const corrected = { ...figures, 'disputes review corrected': 2, 'disputes review total': 3 };
    const flaggedIn = (overview: string) => flagged('text-vs-table', { overview, figures: corrected });
    expect(flaggedIn('因信息公开被申请行政复议3件，均获维持。')).toEqual(['均获维持: possible']);
    for (const silent of [
      '除2件被纠正外均获维持',
      '已审结的1件均获维持',
      '其余均获维持，2件被纠正',
      '2件被纠正；各案均胜诉',
      '其中1件均获维持',
    ])
      expect(flaggedIn(`因信息公开被申请行政复议3件，${silent}。`)).toEqual([]);
  });

  it('has two digits turned, though it tells what was published', () => {
    const published = (overview: string) => flagged('text-vs-table', { overview, figures: { 'disclosure permits decisions': 1318 } });
    expect(published('全年公示行政许可1,381件。')).toEqual(['全年公示行政许可1,381件: possible']);
    expect(published('全年公示行政许可1,205件。')).toEqual([]);
    expect(published('全年公示行政许可1,318件。')).toEqual([]);
  });

  it('is told with its row', () => {
    const report = reportOn({ overview: '全年收到政府信息公开申请12件。', figures });
    const [flag] = flagsOn('text-vs-table', report);
    const span = flag?.other?.span ?? { start: 0, end: 0 };
    expect(report.source.text.slice(span.start, span.end)).toMatch(/本年新收政府信息公开申请数量.*9/s);
    expect(flag?.messageZh).toContain('文字为12，表格为9');
  });
});

describe('a figure that may stand beside the table’s', () => {
  it.each([
    '全年收到政府信息公开申请9件。',
    '全镇对6件申请作出收费决定，其中按件计收4件。',
    '各级机关被申请行政复议211件，其中涉信息公开1件。',
    '镇本级（不含各村）收到申请7件。',
    '2022年12月受理、跨年办结的申请2件。',
    '作出行政处罚12件并在网站公示。',
    '出入境行政许可18件。',
    '全年受理政府信息公开申请10件（含上年结转1件）。',
    '财政拨款80万元，无上年结转。',
    '政务公开经费没有结转下年度。',
    '人大建议12件全部办结，无结转下年度。',
    '收到行政复议申请3件，无上年结转。',
    '作出行政处罚12件，无结转下年度案件。',
    '街道党政办受理公开申请4件，司法所受理5件。',
    '邻近街道收到公开申请31件。',
    '未收到书面申请，网上收到9件。',
    '收到公开申请9件，没有申请人要求行政复议。',
    '各学校均为零申请。',
    '办理投诉1200件，因此引发行政复议11件。',
    '作出行政处罚12件，由此引发的行政诉讼4件。',
    '上年度转入行政复议案件5件，收到公开申请9件。',
    '对需要另行制作的5件，仍尽力提供。',
    '提供行政查询服务3200件。',
    '收到公开申请9件，上年结转1件，办结8件，结转下年度2件。',
    '收到公开申请10件，其中上年结转1件。',
    '收到公开申请10件（上年结转1件）。',
    '收到公开申请10件，连同上年结转1件。',
    '收到公开申请10件、上年结转1件在内。',
    '收到公开申请共10件，有上年结转1件。',
    '收到公开申请10件，上年结转的1件计入其内。',
    '规范主动公开、依申请公开。新收15件，结转下年度2件。',
    '收到公开申请10件，含上年结转1件。',
    '收到公开申请9件，按执法案卷处理6件。',
    '（四）平台建设。新收15件，结转下年度2件。',
    '收到公开申请9件，其中当面申请2件、网络申请3件。',
    '收到政府信息公开申请9件，办结8件，转入2024年继续办理2件。',
    '病历复印申请421件。',
    '今年受理的9件申请中有3件答复简单。',
    '复议机关审结，有3件被复议机关纠错。',
    '县政府办转来的申请1件，转送县局办理。',
    '去年收到公开申请4件。2022年收到公开申请4件。',
    '收到公开申请比上年增加5件。',
    '5月收到公开申请2件。',
    '收到临时救助申请33件，受理补贴申请21份。',
    '办理人大建议12件、政协提案5件。',
    '公示行政许可信息782条，公开行政处罚事项61项。',
    '办理行政复议案件126件，是镇司法所的主要工作。',
    '累计制发行政规范性文件30件。',
    '全年认定主动公开文件50件、依申请公开文件22件、依申请公开22件、不予公开11件。',
    '因信息公开，复议机关提醒1个问题。',
    '没有被复议机关纠正的答复。',
    '一年里收到公开申请9件。',
    '受理公租房申请88份，办结入学申请312份。',
    '受理项目备案申请75件、工伤认定申请26件。',
    '全年新收申请9件，上年新收申请12件。',
    '2022年、2023年分别收到申请12件、9件。',
    '2021年收到申请7件，2022年收到申请12件，2023年收到申请9件。',
    '县政府办交办的申请2件均按时反馈。',
    '对1件超出免费页数的申请按量计收。',
    '备案审查乡镇规范性文件5件，文件库收录规范性文件412件。',
    '我镇被申请行政复议5件，均为土地承包纠纷，不涉及政府信息公开。',
    '行政复议2件，为上年度结转案件，与信息公开有关。',
    '信息公开方面全年未发生因答复不规范引发的行政复议。',
    '未收到上级转办的政府信息公开申请。',
    '四季度未收到政府信息公开申请。',
    '除上述9件外，未收到其他政府信息公开申请。',
    '拍摄规章解读短片2部。',
    '1件申请因此答复超期。',
    '依申请公开办理不严，有2件超过法定期限才答复。',
    '公开行政处罚案件信息28条，公布典型案例3件。',
    '印发公文按属性认定，主动公开120件，依申请公开7件，不予公开42件。',
    '法人和其他组织申请3件。',
    '2件申请因征求第三方意见延期答复。',
    '办理结果中不予处理3件，其他处理1件。',
    '县政府本级收到公开申请4件，其中予以公开3件、本机关不掌握1件。',
    '公开和部分公开6件，其余2件为无法提供。',
    '对发文逐件认定属性，过程性信息36件、内部事务信息18件不予公开。',
    '因经办人员不掌握口径，有2件申请重新答复。',
    '受理信访举报类来信226件。',
    '不予公开和无法提供2件。',
    '全年网上办理行政许可30件、窗口办理10件。',
    '未发生一起因政府信息公开引发的行政诉讼。',
    '没有一件申请结转后超期。',
    '土地征收引发的行政诉讼31件，与信息公开的答复分开统计。',
    '因信息公开被申请行政复议1件，结果维持。',
    '因信息公开被申请行政复议1件，获维持，无一被纠正。',
  ])('%s', (overview) => {
    expect(told(overview)).toEqual([]);
  });

  it('is right where the row of the table does not make its own total', () => {
    const wrong = { ...figures, 'applications received total': 12 };
    const flaggedIn = (overview: string) => flagged('text-vs-table', { overview, figures: wrong });
    expect(flaggedIn('全年收到政府信息公开申请9件。')).toEqual([]);
    expect(flaggedIn('全年收到政府信息公开申请8件。')).toHaveLength(1);
  });

  it('is possible where a government tells less than the table of all its offices', () => {
    expect(told('区政府收到公开申请4件。', { unitType: 'district' })).toEqual(['区政府收到公开申请4件: possible']);
    expect(told('区政府收到公开申请14件。', { unitType: 'district' })).toEqual(['区政府收到公开申请14件: certain']);
  });

  it('is not compared with a table that was not surely read', () => {
    const overview = '全年收到政府信息公开申请12件，因信息公开被申请行政复议3件。';
    expect(flagged('text-vs-table', { overview, applications: '（表格略）', disputes: null, figures })).toEqual([]);
  });
});
