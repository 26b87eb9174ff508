import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

const then = '二是解读形式单一。下一步，一是加强改进。二是给解读配图。';

describe('a claim and a confession that cannot both be true', () => {
  it.each([
    [
      'staff',
      '由两名专职人员专人专岗办理公开。',
      '一是党政办没有专职人员。',
      ['由两名专职人员专人专岗办理公开: probable', '一是党政办没有专职人员: probable'],
    ],
    [
      'columns',
      '各栏目无空白、无超期。',
      '一是有的栏目一个季度没动过。',
      ['各栏目无空白、无超期: probable', '一是有的栏目一个季度没动过: probable'],
    ],
    [
      'training',
      '全年举办业务培训3场。',
      '一是没有组织过业务培训。',
      ['全年举办业务培训3场: probable', '一是没有组织过业务培训: probable'],
    ],
    [
      'review',
      '每条信息都经过三级审核。',
      '一是审核有时走过场，5条信息未经审核发布。',
      ['每条信息都经过三级审核: probable', '一是审核有时走过场: probable'],
    ],
    [
      'people',
      '经办的人一直没有动过。',
      '一是信息员一年换了两茬。',
      ['经办的人一直没有动过: probable', '一是信息员一年换了两茬: probable'],
    ],
    [
      'posts',
      '办公室设公开专职管理岗2个。',
      '一是至今没有一名专职人员。',
      ['办公室设公开专职管理岗2个: probable', '一是至今没有一名专职人员: probable'],
    ],
    [
      'not one empty column',
      '网站全部栏目保持更新，无一空白栏目、无一超期栏目。',
      '一是“应急演练”栏目长期空白。',
      ['无一空白栏目、无一超期栏目: probable', '一是“应急演练”栏目长期空白: probable'],
    ],
    ['equipment', '公开专区设备先进。', '一是设备老旧。', ['公开专区设备先进: possible', '一是设备老旧: possible']],
    ['skill', '经办人员业务精通。', '一是经办人员业务生疏。', ['经办人员业务精通: possible', '一是经办人员业务生疏: possible']],
    [
      'reporting',
      '各站所主动报送信息。',
      '一是站所报送信息被动，党政办不催不报。',
      ['各站所主动报送信息: possible', '一是站所报送信息被动: possible'],
    ],
    [
      'coordination',
      '形成了站所协同的顺畅机制。',
      '一是各站所配合脱节。',
      ['形成了站所协同的顺畅机制: possible', '一是各站所配合脱节: possible'],
    ],
    [
      'half a year against all of it',
      '从未出现迟报漏报。',
      '一是上半年两次漏报采购结果。',
      ['从未出现迟报漏报: probable', '一是上半年两次漏报采购结果: probable'],
    ],
    [
      'no column that stood still',
      '全年没有一个栏目出现过断更。',
      '一是“农技服务”栏目从3月到9月没发过一条信息。',
      ['全年没有一个栏目出现过断更: probable', '一是“农技服务”栏目从3月到9月没发过一条信息: probable'],
    ],
    ['rules', '村务公开有专门制度。', '一是村务公开没有制度可循。', ['村务公开有专门制度: probable', '一是村务公开没有制度可循: probable']],
    ['systems', '各项公开制度健全。', '一是公开制度不健全。', ['各项公开制度健全: probable', '一是公开制度不健全: probable']],
    ['errors', '全年发布信息零差错。', '一是错别字时有发生。', ['全年发布信息零差错: probable', '一是错别字时有发生: probable']],
    ['coverage', '村级公开栏全覆盖。', '一是2个村没有公开栏。', ['村级公开栏全覆盖: probable', '一是2个村没有公开栏: probable']],
    [
      'interpretation',
      '规范性文件全部同步解读。',
      '一是部分文件未能同步解读。',
      ['规范性文件全部同步解读: probable', '一是部分文件未能同步解读: probable'],
    ],
    [
      'someone in charge, nobody full-time',
      '实行专人负责制。',
      '一是缺乏专职人员。',
      ['实行专人负责制: possible', '一是缺乏专职人员: possible'],
    ],
    [
      'no empty columns, late',
      '做到无空白栏目。',
      '一是一些内容未能及时公开。',
      ['做到无空白栏目: possible', '一是一些内容未能及时公开: possible'],
    ],
  ])('is told at both places: %s', (_, overview, problem, expected) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual(expected);
  });
  it.each([
    ['someone full-time, others not', '从事这项工作的6人，专职1人、兼职5人。', '一是信息员兼职多，经验不足。'],
    ['a promise', '明年将配备专职人员2名。', '一是没有专职人员。'],
    ['training that is not enough', '全年举办业务培训3场。', '一是业务培训的针对性不强。'],
    ['a measure that quotes the problem', '由两名专职人员办理公开。', '一是更新不及时。下一步，针对去年没有专职人员的情况，已配备到位。'],
    ['columns and something else that stopped', '各栏目无空白。', '一是公众号节假日基本停更。'],
    ['systems that are nearly complete', '公开制度基本健全。', '一是公开制度还不完善。'],
    ['systems and one of another kind', '各项公开制度健全。', '一是信息报送机制不健全。'],
    ['errors that shall not be', '力争信息发布零差错。', '一是错别字时有发生。'],
    ['some villages on the way', '推进村级公开栏全覆盖。', '一是2个村没有公开栏。'],
    ['things without a finding', '公开栏抽查，未发现问题222户、需整改89户。', '一是更新不及时。'],
    ['a post that is no full-time one', '各科室设兼职信息岗1个。', '一是没有专职人员。'],
    ['machines that shall be', '下一年将配备先进设备。', '一是设备老旧。'],
    ['machines in the villages', '公开专区设备先进。', '一是村级电子屏老旧。'],
    ['offices that are told to report', '要求各站所主动报送信息。', '一是站所报送信息被动。'],
    ['a platform of something else', '防汛平台运行稳定。', '一是公开平台时有卡顿。'],
    ['offices below', '公开专区设备齐全。', '一是基层设备老旧。'],
    ['posts of something else', '设立公益性专职护林岗12个。', '一是没有专职人员。'],
    ['the same denied twice', '公开工作没有专门制度。', '一是没有专门的制度约束。'],
    ['new hands', '经办人员业务精通。', '一是新任信息员业务不熟悉。'],
    ['rules of something else', '有专门的培训室。', '一是没有制度创新。'],
    ['someone in charge, and late', '指定专人负责。', '一是更新不及时。'],
    ['a count of the whole year, and half of it', '全年举办业务培训3场。', '一是上半年没有组织过业务培训。'],
    ['letters and a paper on one theme', '微信公众号每日更新健康科普。', '一是微信公众号仅发布4期政策解读。'],
    ['boards of villages and of communities', '各村公开栏按月更新。', '一是部分社区公示栏更新不及时。'],
    ['reports and lists of names', '各部门均按时报送公开年报。', '一是5个部门未报送信息员名单变动。'],
    ['the own catalogue and that of powers', '公开目录每季度调整一次。', '一是权责清单目录没有及时更新。'],
    ['texts on the net and tenders', '上网信息逐条审核。', '一是招投标审查制度执行不严。'],
    ['done and in time', '热线工单办结率100%。', '一是6件工单超过承诺时限办结。'],
    ['lawsuits and reviews', '公开类诉讼零败诉。', '一是有1件复议被纠正。'],
  ])('leaves %s', (_, overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual([]);
  });
});

describe('an act denied and told in the same words', () => {
  it.each([
    ['本年度未召开新闻发布会或政策吹风会。\n为解读惠企政策，我镇召开政策吹风会2场。', '我镇召开政策吹风会2场'],
    ['全年没有开展政务公开日活动。\n5月、10月共开展政务公开日活动2次。', '5月、10月共开展政务公开日活动2次'],
    ['全年未承办人大代表建议。\n共办理人大代表建议6件，全部公开答复。', '共办理人大代表建议6件'],
    ['2023年未组织意见征集。\n围绕重大决策组织意见征集4次。', '围绕重大决策组织意见征集4次'],
  ])('is told at both places: %s', (overview, words) => {
    expect(flagged('contradiction', { overview })).toContain(`${words}: probable`);
  });
  it.each([
    '本年度未召开新闻发布会。\n全年召开政务公开推进会2次。',
    '未开展政务公开日活动的单位补办一次。\n全年开展政务公开日活动2次。',
    '村级没有举办政府开放日活动。\n我镇举办政府开放日活动1场。',
    '未制定规范性文件。\n参与制定县级规范性文件2件。',
    '上半年未组织意见征集。\n全年组织意见征集4次。',
    '未组织意见征集。\n计划组织意见征集4次。',
  ])('leaves %s', (overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('more claims and confessions', () => {
  it.each([
    ['政务公开工作机构健全。', '一是工作机构不健全，没有专门科室。'],
    ['经费保障到位。', '一是经费保障不足。'],
    ['及时更新政府信息公开指南。', '一是公开指南未及时更新。'],
    ['公开渠道多元畅通，', '一是发布渠道较为单一。'],
    ['全年未出现错别字。', '一是全年被县政府办通报错别字4处。'],
  ])('are told: %s %s', (overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` }).length).toBe(2);
  });
  it.each([
    ['经费保障到位。', '一是村级公开栏经费不足。'],
    ['进一步健全工作机构。', '一是工作机构不健全。'],
    ['努力做到公开内容全面。', '一是公开内容不够全面。'],
    ['推动公开形式多样化。', '一是发布渠道单一。'],
  ])('leave %s %s', (overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual([]);
  });
});

describe('all in time, and one too late', () => {
  it.each([
    ['全年收到申请12件，全部在法定期限内答复，无一超期。其中1件因会商拖延，超出法定期限3日才答复。', 1],
    ['办理网上留言85件，全部按时回复。\n我镇的公开工作得到认可，群众参与公开的热情持续高涨，成效较好。\n其中2件留言超期回复。', 2],
  ])('%s', (overview, count) => {
    expect(flagged('contradiction', { overview }).length).toBe(count);
  });
  it.each([
    '收到申请6件，均在法定期限内答复，其中1件经批准延期后答复。',
    '收到申请6件，无一件超期，申请人逾期不补正1件。',
    '申请均按期答复。网上留言2件超期回复。',
    '要求各办公室全部按期答复，2件超期答复的已通报。',
  ])('leaves %s', (overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('a title and what stands under it', () => {
  it.each([
    ['（四）平台建设。规范公文公开属性源头认定，标注属性310件，清理失效文件14件。', '（四）平台建设。'],
    ['（五）监督保障。政务微信公众号推送图文240篇，网站改版后设栏目9个。', '（五）监督保障。'],
    ['（三）政府信息管理。收到政府信息公开申请6件，均按期答复申请人。', '（三）政府信息管理。'],
  ])('are of two aspects: %s', (overview, words) => {
    expect(flagged('contradiction', { overview })).toEqual([`${words}: possible`]);
  });
  it.each([
    '（四）平台建设。优化网站栏目，公众号推送信息240篇。',
    '（三）政府信息管理。落实公开属性源头认定，清理失效文件14件。',
    '（五）监督保障。将公开纳入年度考核，培训2次。',
    '（二）依申请公开。全年未收到。',
    '（四）平台建设。一切如常。',
  ])('leaves %s', (overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
  it('of problems are praise', () => {
    const praise = '存在的问题：栏目更新及时、内容完整、无差错。改进情况：已安排2人每周互查。';
    expect(flagged('contradiction', { problems: praise })).toContain('存在的问题：栏目更新及时、内容完整、无差错: possible');
    expect(flagged('contradiction', { problems: '存在的问题：栏目更新不及时、内容不完整。改进情况：已安排2人每周互查。' })).toEqual([]);
  });
});

describe('two heads of one leading group', () => {
  it('are told at both places', () => {
    const overview = '成立以书记为组长的政务公开领导小组。定期研究工作。\n成立了以镇长为组长的政务公开工作领导小组。';
    expect(flagged('contradiction', { overview })).toEqual(['书记为组长: probable', '镇长为组长: probable']);
  });
  it('are possible where the groups may be two', () => {
    const overview = '成立以书记为组长的领导小组。定期研究工作。\n成立了以镇长为组长的工作专班。';
    expect(flagged('contradiction', { overview })).toEqual(['书记为组长: possible', '镇长为组长: possible']);
  });
  it.each([
    ['groups of two kinds', '成立党委书记任组长的政务公开领导小组。镇长任组长的保密审查领导小组同步调整公开名单。'],
    ['one head', '成立以镇长为组长的领导小组。\n镇长任组长，每季度开会。'],
    ['a head and a deputy', '成立以镇长为组长、副镇长为副组长的领导小组。'],
    ['two heads of one group by design', '成立以书记、镇长为双组长的领导小组。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('nothing said and something told', () => {
  it.each([
    [
      'applications',
      '全年未收到政府信息公开申请。\n对收到的申请均在法定期限内答复。',
      ['全年未收到政府信息公开申请: possible', '对收到的申请均在法定期限内答复: possible'],
    ],
    [
      'applications by their number',
      '全年没有收到信息公开申请。\n今年办结政府信息公开申请3件。',
      ['全年没有收到信息公开申请: probable', '今年办结政府信息公开申请3件: probable'],
    ],
    [
      'lawsuits',
      '全年未发生行政复议、行政诉讼。\n因政府信息公开引发的行政诉讼1件。',
      ['全年未发生行政复议、行政诉讼: probable', '因政府信息公开引发的行政诉讼1件: probable'],
    ],
    [
      'accountability',
      '对1名公开不力的工作人员进行了问责。\n全年无责任追究情况发生。',
      ['对1名公开不力的工作人员进行了问责: probable', '全年无责任追究情况发生: probable'],
    ],
    [
      'training',
      '全年没有举办过公开方面的培训。\n5月和10月两次培训，共有81人参加。',
      ['全年没有举办过公开方面的培训: probable', '5月和10月两次培训: probable'],
    ],
    [
      'meetings',
      '领导小组全年召开会议4次。\n领导小组全年未召开会议。',
      ['领导小组全年召开会议4次: probable', '领导小组全年未召开会议: probable'],
    ],
  ])('is told at both places: %s', (_, overview, expected) => {
    expect(flagged('contradiction', { overview })).toEqual(expected);
  });
  it.each([
    ['one channel', '未收到信函提出的信息公开申请。\n网上收到政府信息公开申请3件。'],
    ['last year', '去年未收到政府信息公开申请。\n今年对收到的申请均已答复。'],
    ['nothing told as a figure', '未收到政府信息公开申请。\n办结政府信息公开申请0件。'],
    ['readiness', '未收到政府信息公开申请。\n编写答复模板6种，模拟办件1次。'],
    ['offices below', '未收到政府信息公开申请。\n各村和部门收到政府信息公开申请3件。'],
    ['reviews of one kind', '未收到因答复不当引起的行政复议。\n另有因公开申请行政复议1件已撤回。'],
    ['what is no accountability', '未发生责任追究情形。\n对5个落后单位发提醒函，不属于责任追究。'],
    ['the training of others', '全年没有举办过培训。\n参加县里组织的2次业务培训。'],
    ['training by itself', '全年没有单独组织公开培训。\n随业务会议开展2次业务培训。'],
    ['applications for licences', '未收到政府信息公开申请。\n收到公民申请28件，均为种子经营许可。'],
    ['texts without an interpretation', '对没有发布政策解读的文件予以督办。\n全年发布政策解读12篇。'],
    ['drafts that are sent back', '对未开展征求意见的文件一律退回。\n全年征集意见320条。'],
    ['letters put right at home', '全年实现零纠错。\n12件不规范答复由政务公开办纠正后发出。'],
    ['another meeting', '没有召开新闻发布会。\n全年召开政务公开会议2次。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('tense that does not fit', () => {
  it.each([
    ['what is done, as a plan', '下一步，我镇已完成公开栏改造。', '下一步，我镇已完成'],
    ['done in a list of plans', '下一步工作打算：一是加强培训，已于5月举办培训班1期；二是完善公开栏。', '已于5月举办'],
    ['a plan, as what is done', '一年来，我镇将继续加大公开力度。', '一年来，我镇将继续'],
  ])('is possible: %s', (_, overview, words) => {
    expect(flagged('contradiction', { overview })).toEqual([`${words}: possible`]);
  });
  it.each([
    '下一步，在已建成的公开栏上增设留言处。',
    '一年来，我镇已加大公开力度，将继续推进。',
    '下一步，我镇将完成公开栏改造。',
    '公开栏改造已于11月完成。下一步，每月巡查。',
  ])('leaves %s', (overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('no problems, and then some', () => {
  it('is told at both places', () => {
    const problems = '我镇公开工作不存在问题。一是公开栏更新不及时。二是解读形式单一。下一步，每月更新公开栏。';
    expect(flagged('contradiction', { problems }).length).toBe(2);
  });
  it.each([
    ['nothing wrong in an audit', '审计中没有存在问题项目。'],
    ['problems alone', '全年公开信息33条。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('words about others', () => {
  it('are told in the report of a county where provinces are spoken of', () => {
    const county = { title: '云河县人民政府2023年政府信息公开工作年度报告', signature: '云河县人民政府\n2024年1月15日' };
    expect(flagged('not-this-unit', { ...county, overview: '不少省市存在数据孤岛。' })).toEqual(['不少省市存在数据孤岛: possible']);
  });
  it.each([
    ['regions', '多数部门重视不一，部分地区内容同质化突出。', ['多数部门重视不一，部分地区内容同质化突出: probable']],
    ['provinces', '有的省市平台重复建设。', ['有的省市平台重复建设: possible']],
    ['offices', '不少乡镇公开迟缓。', ['不少乡镇公开迟缓: possible']],
    ['what the county does', '我镇督促各县（市、区）落实责任。', ['我镇督促各县（市、区）落实责任: possible']],
    ['what a county guides', '加强对乡镇（街道）公开工作的指导。', ['加强对乡镇（街道）公开工作的指导: possible']],
    ['some places', '有些地方把公开当作软任务。', ['有些地方把公开当作软任务: possible']],
  ])('are told in the report of a town: %s', (_, overview, expected) => {
    expect(flagged('not-this-unit', { overview })).toEqual(expected);
  });
  it.each([
    ['its own villages', '部分村的公开栏更新慢，个别站所报送不及时。', undefined],
    ['offices of a county', '少数部门答复质量不高，部分乡镇迟缓。', '云河县人民政府2023年政府信息公开工作年度报告'],
    ['cooperation of offices', '多部门联动，部门之间配合顺畅。', undefined],
    ['lessons from others', '学习部分省市经验，加强对乡镇干部的培训。', undefined],
    ['far-off hamlets', '部分地区山高路远，由护林员捎带公示。', undefined],
    ['places of a county', '一些地方的公开栏更新慢。', '云河县人民政府2023年政府信息公开工作年度报告'],
    ['the districts of a city', '我局督促各县（市、区）落实责任。', '霁州市水利局2023年政府信息公开工作年度报告'],
  ])('leave %s', (_, overview, title) => {
    expect(
      flagged('not-this-unit', { overview, ...(title === undefined ? {} : { title, signature: '云河县人民政府\n2024年1月15日' }) }),
    ).toEqual([]);
  });
});

describe('a quality against a problem of the same thing', () => {
  it.each([
    ['测流用的仪器台账完备。', '一是仪器台账缺失。', '测流用的仪器台账完备: possible'],
    ['居民议事热烈，报名踊跃。', '一是居民报名不踊跃。', '报名踊跃: possible'],
    ['查阅终端一直完好。', '一是查阅终端很老旧。', '查阅终端一直完好: possible'],
  ])('is possible: %s %s', (overview, problem, expected) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toContain(expected);
  });
  it.each([
    ['确保查阅终端运行顺畅。', '一是查阅终端运行不畅。'],
    ['居民报名踊跃。', '一是企业报名不踊跃。'],
    ['仪器台账基本完备。', '一是仪器台账缺失。'],
    ['政策文件发布及时。', '一是政策发布后的效果跟踪滞后。'],
    ['工作经费充足。', '一是经费使用缺乏统筹。'],
    ['依申请答复规范。', '一是答复文书归档不规范。'],
    ['保密审查严格。', '一是审查台账登记不够严格。'],
    ['工作经费充足。', '一是上年经费不足。'],
    ['经费充足。', '一是下属单位经费不足。'],
    ['群众满意。', '一是群众投诉与申请容易混淆。'],
    ['配有手语翻译3名。', '一是手语翻译词典未配齐。'],
    ['全年发布解读材料32篇。', '一是缺乏政策解读专业人才。'],
    ['重大行政决策事项全部公开征求意见。', '一是重大行政决策的解读不够通俗。'],
  ])('leaves %s %s', (overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual([]);
  });
});

describe('a number of problems announced, and another listed', () => {
  it.each([
    [
      '主要存在以下三个问题：一是公开栏换得慢；二是解读少。\n改进情况：一是每月更换。二是配图。三是巡检。',
      '以下三个问题：一是公开栏换得慢；二是',
    ],
    [
      '存在以下2个方面的问题：1.公开栏换得慢。2.解读少。3.电话没人接。\n改进情况：每月更换。',
      '以下2个方面的问题：1.公开栏换得慢。2.解读少。3.',
    ],
  ])('are told: %s', (problems, words) => {
    expect(flagged('contradiction', { problems })).toEqual([`${words}: possible`]);
  });
  it.each([
    '主要存在以下两个问题：一是公开栏换得慢；二是解读少。\n改进情况：一是每月更换。二是配图。三是巡检。',
    '存在以下三个问题：（一）公开栏换得慢。一是人少。二是路远。（二）解读少。（三）电话没人接。\n改进情况：每月更换。',
    '存在以下三个问题：公开栏换得慢，解读少，电话没人接。\n改进情况：一是每月更换。二是配图。',
    '存在以下三个问题：一是公开栏换得慢；二是解读少；四是电话没人接。\n改进情况：每月更换。',
    '针对去年的三个问题，一是每月更换，二是配图。存在的问题：公开栏换得慢。',
    '存在以下两个问题：1.公开栏换得慢；2.解读少，每月只有3.2篇。\n改进情况：每月更换。',
    '存在以下两个问题：1、公开栏换得慢；2、解读少，第3、4季度没有。\n改进情况：每月更换。',
    '存在以下三个问题：一是公开栏换得慢，二是解读少，还有就是电话没人接。\n改进情况：每月更换。',
  ])('are right: %s', (problems) => {
    expect(flagged('contradiction', { problems })).toEqual([]);
  });
});

describe('all requests done, and some carried over', () => {
  it('is told once', () => {
    const overview = '全年收到申请34件，所有申请均已办理完成，其中同意公开9件，转下一年度办理的有1件。';
    expect(flagged('contradiction', { overview })).toHaveLength(1);
  });
  it.each([
    '全年收到申请34件，所有申请均已办理完成，转下一年度办理0件。',
    '全年收到申请34件，到期的申请均已办结，转下一年度办理1件。',
    '上年结转申请均已办结，本年收到34件，转下一年度办理1件。',
    '除年底收到的1件外，申请均已办结，1件结转下年度。',
  ])('leaves %s', (overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
  it('takes forms praised against forms that are few', () => {
    const told = { overview: '政务公开的形式呈现丰富多样。', problems: `一是公开形式单一。${then}` };
    expect(flagged('contradiction', told)).toHaveLength(2);
    expect(flagged('contradiction', { ...told, overview: '采取网站、公开栏等多种公开形式。' })).toEqual([]);
  });
});

describe('what all have, and some have not', () => {
  it.each([
    ['全县乡镇政务公开专区实现全覆盖。', '一是尚有四个乡镇没有设专区。'],
    ['辖区9个社区政务公开专区全部建成。', '一是还有三个社区没有公开专区。'],
    ['各部门和乡镇均配备了专职信息员。', '一是多数乡镇没有专职信息员。'],
    ['大厅公示屏覆盖率100%。', '一是二楼大厅至今没有装公示屏。'],
  ])('is told at both places: %s %s', (overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toHaveLength(2);
  });
  it.each([
    ['要求各站所均配备专职信息员。', '一是多数站所没有专职信息员。'],
    ['9个村均配备了专职代办员。', '一是镇里没有专职的公开人员。'],
    ['县政务大厅查阅点全部建成。', '一是3个乡镇至今没有安装查询机。'],
    ['全县乡镇政务公开专区基本实现全覆盖。', '一是尚有四个乡镇没有设专区。'],
    ['全县乡镇政务公开专区实现全覆盖。', '一是年初四个乡镇没有设专区，现已建成。'],
  ])('leaves %s %s', (overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual([]);
  });
});

describe('how often, and how many times in the year', () => {
  it.each([
    ['每季度召开一次碰头会，全年召开3次。', '每季度召开一次碰头会，全年召开3次: possible'],
    ['每月更新一期橱窗，全年共更新9期。', '每月更新一期橱窗，全年共更新9期: possible'],
  ])('is told where they differ: %s', (overview, expected) => {
    expect(flagged('contradiction', { overview })).toEqual([expected]);
  });
  it.each([
    ['as many as are due', '每季度召开一次碰头会，全年召开4次。'],
    ['holidays among the weeks', '每周开展一次巡查，全年开展48次。'],
    ['from some month on', '5月起每月召开一次碰头会，全年召开8次。'],
    ['at least so often', '每季度至少召开一次碰头会，全年召开6次。'],
    ['so often in each of several places', '全镇9个社区公开栏每季度更新一期，全年更新36期。'],
    ['so often in each of what is no unit of counting', '3座水厂水质每季度检测一次，全年检测12次。'],
    ['what shall be', '将每季度召开一次碰头会，全年召开3次。'],
    ['another deed', '每季度召开一次碰头会，全年培训3次。'],
    ['another thing', '每季度召开一次碰头会，全年召开听证会3次。'],
    ['other units', '每季度召开一次碰头会，全年召开听证3场。'],
    ['about so many', '每月更新一期橱窗，全年更新10余期。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('all settled, and by the figures some', () => {
  it.each([
    ['评查反馈问题21条，完成整改18条。所有问题均已整改到位。', '均已整改到位: possible'],
    ['收到网民留言40条，办结37条，留言全部办结。', '全部办结: possible'],
  ])('is told with the claim: %s', (overview, words) => {
    const told = flagged('contradiction', { overview });
    expect(told).toHaveLength(1);
    expect(told.join()).toContain(words);
  });
  it.each([
    ['all of them', '评查反馈问题21条，完成整改21条。所有问题均已整改到位。'],
    ['a later day', '评查反馈问题21条，完成整改18条。截至目前，所有问题均已整改到位。'],
    ['the others', '评查反馈问题21条，完成整改18条，其余3条现已整改到位。'],
    ['what shall be', '评查反馈问题21条，完成整改18条，确保年内全部整改到位。'],
    ['another deed', '收到网民留言40条，办结37条，留言全部回复。'],
    ['those that the clause counts', '评查反馈问题21条，完成整改18条，18条全部整改到位。'],
    ['parts that make the whole', '评查反馈问题12条，立即整改8条，限期整改4条，均已整改到位。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('answers without a flaw, and one corrected', () => {
  it.each([
    '全年依申请公开答复零差错。\n行政复议3件，其中1件被纠正。',
    '答复规范，未出现一件被纠错。\n行政复议2件，均被县政府责令重新答复。',
  ])('is told at both places: %s', (overview) => {
    expect(flagged('contradiction', { overview })).toHaveLength(2);
  });
  it.each([
    '力争答复零差错。\n行政复议3件，其中1件被纠正。',
    '全年依申请公开答复零差错。\n行政复议3件，均获维持。',
    '行政复议没有一件被纠正。\n行政诉讼2件，1件败诉。',
    '上年答复零差错。\n行政复议3件，其中1件被纠正。',
    '热线工单答复零差错。\n行政复议3件，其中1件被纠正。',
    '答复零差错。\n清理政策措施52件，纠正2件。',
    '规范性文件没有一件被撤销。\n行政复议3件，其中1件被纠正。',
  ])('leaves %s', (overview) => {
    expect(flagged('contradiction', { overview })).toEqual([]);
  });
});

describe('all publishing praised, and the same quality confessed to lack', () => {
  it.each([
    ['层层把关，确保各项信息及时发布。', '一是信息公开时间不够及时。', '确保各项信息及时发布'],
    ['镇里的决定都及时在网上公布。', '一是部分信息未能及时公开。', '镇里的决定都及时在网上公布'],
    ['按照上级要求，依法、及时发布政府信息。', '一是信息发布存在滞后现象。', '及时发布政府信息'],
    ['重大事项做到第一时间在网站公开。', '一是信息公开的及时性不够。', '重大事项做到第一时间在网站公开'],
    ['对关系群众利益的信息做到主动、全面公开。', '一是公开内容不够全面。', '对关系群众利益的信息做到主动、全面公开'],
    ['做到应公开、尽公开。', '一是一些内容未能及时公开。', '做到应公开、尽公开'],
    ['做到应公尽公。', '一是公开内容还不全面。', '做到应公尽公'],
  ])('is told at both places: %s %s', (overview, problem, words) => {
    const told = flagged('contradiction', { overview, problems: `${problem}${then}` });
    expect(told).toHaveLength(2);
    expect(told.join()).toContain(`${words}: possible`);
  });
  it.each([
    ['为确保各项信息及时发布，镇里定了台账。', '一是信息公开时间不够及时。'],
    ['力求信息公开全面及时，逐条登记。', '一是信息公开不够及时。'],
    ['要求各站所对所有信息及时公开。', '一是信息公开不够及时。'],
    ['推动信息及时公开。', '一是信息公开不够及时。'],
    ['确保各项信息及时发布。', '一是个别部门信息公开不够及时。'],
    ['确保各项信息及时发布。', '一是个别栏目更新不及时。'],
    ['确保各项信息及时发布。', '一是网民留言回应不够及时。'],
    ['确保各项信息及时发布。', '一是政策解读发布滞后。'],
    ['确保各项信息及时发布。', '一是3个村的公开栏更新不及时。'],
    ['确保各项信息及时发布。', '一是去年信息公开不够及时，今年已改。'],
    ['确保各项信息及时发布。', '一是公开内容不够全面。'],
    ['及时公开采购结果12条。', '一是信息公开不够及时。'],
    ['坚持应公开尽公开的原则。', '一是公开内容不够全面。'],
    ['申请均及时答复。', '一是信息公开不够及时。'],
    ['通过网站、公开栏等多种渠道公开信息。', '一是公开形式单一。'],
    ['第一时间发布各类汛情信息31次。', '一是信息公开不够及时。'],
    ['围绕应公开尽公开，复核旧文件80份。', '一是公开内容不够全面。'],
    ['确保各项信息及时发布。', '一是信息公开的时效性有待提高。'],
  ])('leaves %s %s', (overview, problem) => {
    expect(flagged('contradiction', { overview, problems: `${problem}${then}` })).toEqual([]);
  });
  it('takes no plan for a claim', () => {
    const problems = '一是信息公开不够及时。下一步，一是明确专人，确保各项信息及时发布。';
    expect(flagged('contradiction', { problems })).toEqual([]);
  });
});
