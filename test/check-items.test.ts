import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a problem that no measure answers', () => {
  it.each([
    [
      'beside one measure that answers another',
      '存在的问题：保密审查凭经验办，没有书面记录；群众不知道去哪里查信息。改进情况：今年在12个村开展“公开在身边”宣传周，发放指引卡3000张。',
      ['保密审查凭经验办，没有书面记录；: probable'],
    ],
    [
      'beside two of three',
      '一是决策公开参与少，听证会只有9人报名。二是失效文件没有清理，网上还挂着。三是栏目检索不便。下一步，一是把听证会改到周末开。二是给栏目增加检索框。',
      ['二是失效文件没有清理，网上还挂着。: probable'],
    ],
    [
      'where the order of a list alone gave it a measure that shares nothing with it',
      '存在的问题：一是答复口径不一；二是解读材料滞后一周以上；三是网站搜索不准。改进措施：编发答复口径手册；网站更换搜索引擎；开展公开讲堂四期。',
      ['二是解读材料滞后一周以上；: possible'],
    ],
    [
      'of which 前者 is taken up',
      '存在的问题：一是申报条件写得绕，企业看不明白；二是会议纪要公开比例低。改进情况：针对前者，我镇今年上线了自测小程序，已用过190次。',
      ['二是会议纪要公开比例低。: probable'],
    ],
    [
      'that its measure names and misses',
      '存在问题：政策解读看不懂，通篇是文件原话。改进情况：针对解读问题，新配了两台查询机，放在一楼大厅。',
      ['政策解读看不懂，通篇是文件原话。: probable'],
    ],
    [
      'that its measure points at and misses',
      '存在问题：隐私保护不到位，公示名单带出了身份证号。改进情况：对照该问题，已把镇情简介和领导分工重新排版上网。',
      ['隐私保护不到位，公示名单带出了身份证号。: probable'],
    ],
    [
      'that training cannot answer',
      '一是没有专职人员，全靠兼职。二是栏目更新不及时。下一步，一是加强业务培训，组织学习条例。二是每周五更新栏目。',
      ['一是没有专职人员，全靠兼职。: possible'],
    ],
  ])('%s', (_, problems, expected) => {
    expect(flagged('unanswered-problem', { problems })).toEqual(expected);
  });
  it.each([
    [
      'by a measure for two: plain words, and where they are shown',
      '存在问题：种养类信息术语多，农户看不懂；公开渠道偏重网站。改进情况：把种养术语编成快板和漫画，在村广播和视频号播出27期。',
    ],
    ['by one who does nothing else', '一是没有专职人员。二是栏目更新不及时。下一步，从新录用的干部中抽1人专职负责，每周五更新栏目。'],
    ['in its place', '一是责任意识不强。二是参与的人少。下一步，一是印发任务分解表，54项落到人。二是把草案张贴到食堂，收集意见。'],
    [
      'told in other words',
      '存在问题：村级工程变更不公示。改进情况：自6月起凡变更超过5000元的须张榜，当年张榜9次；明年将把门槛降到3000元。',
    ],
    ['behind the problem in one sentence', '今年主要问题是热点回应偏慢，明年将由宣传办、党政办建立2小时会商机制。'],
    [
      'by the second of two deeds',
      '存在问题：一是方言解读少；二是专区水平不齐。改进情况：请退休教师录制方言音频14段；专区已按三类标准重新验收，11个不达标的完成改造。',
    ],
    [
      'by a case taught',
      '一是公示字段缺失。二是答复引用依据不当，有1件被纠错。改进情况：一是系统增加必填校验。二是将该案例编入培训，已组织23个所学习。',
    ],
    [
      'by one measure for all',
      '存在问题：一是公开不及时；二是解读单调；三是人员变动频繁。以上问题，镇政府制定整改清单，逐项明确责任，三项均已整改。',
    ],
    ['by one measure of several deeds', '存在问题：答复书引用条款不准；检索未留痕。改进情况：已修订答复书模板，检索记录随卷归档。'],
    ['in section six, as it says', '一是载体不多。二是村民不了解公开工作。对此，镇里新装了电子屏1块。对第二项，措施见第六部分。'],
    ['by a mirror', '我镇仍存在公开不够及时、内容不够全面的问题。今后将做到公开更加及时、内容更加全面。'],
    ['by 后者', '存在两点不足：一点是公开栏少；另一点是专区利用率低。改进情况：针对前者，新建公开栏6处。对后者，把专区并入便民大厅。'],
    [
      'by people who are set free',
      '一是经办力量薄弱，一人管八个平台。二是栏目检索不便。下一步，一是针对经办力量薄弱的问题，把后台打通，一次录入多处发布。二是增加检索框。',
    ],
    [
      'as last year’s was',
      '一是公示栏破损。二是报送拖延。下一步，一是更换公示栏玻璃。二是每月25日调度一次报送。去年提出的栏目空白问题，已整改完毕。',
    ],
  ])('is not one that is answered %s', (_, problems) => {
    expect(flagged('unanswered-problem', { problems })).toEqual([]);
  });
});

describe('a measure off target, by name', () => {
  it.each([
    ['icons for want of people', '针对人员不足问题，对公众号封面和图标进行美化。', 1],
    ['a prize for replies', '针对答复质量不高，组织“最美公示栏”评选，评出10块样板。', 1],
    ['a journey for delay', '为解决发布滞后问题，先后派员5人次赴外省考察，带回宣传片2部。', 1],
    ['publishing for privacy', '针对隐私保护不到位的问题，扩大公开范围，发布信息20条。', 1],
    ['masks for privacy', '针对隐私保护不到位的问题，公示前一律隐去身份证号。', 0],
    ['a journey for want of skill', '针对业务不熟的问题，派员5人赴县里学习。', 0],
    ['looks for a page', '针对页面不够清晰的问题，把栏目重新排版。', 0],
    ['devices for want of devices', '针对查阅点设备老旧的问题，新配了电脑2台。', 0],
    ['publishing for want of content', '针对内容不全的问题，补录信息20条。', 0],
    ['a prompt for delay', '针对更新不及时的问题，每月25日前更新。', 0],
    ['people for delay', '针对更新不及时的问题，抽调2名人员。', 0],
    ['replies for replies', '针对答复不规范的问题，统一答复文书。', 0],
    ['a contest for skill', '针对业务不熟的问题，举办知识竞赛1次。', 0],
  ])('%s', (_, measure, count) => {
    expect(flagged('off-target-measure', { problems: `针对栏目归类混乱的问题，把栏目重新归类。${measure}` })).toHaveLength(count);
  });
});

describe('a measure that turns problems round', () => {
  it.each([
    [
      'a list in one sentence',
      '存在信息更新不及时、公开渠道不宽、宣传力度不大等问题。我镇将做到信息更新及时、拓宽公开渠道、加大宣传力度。',
      1,
    ],
    ['更加 for 不够', '主要问题是：答复文书不够规范，部门之间协同不够顺畅。今后，将推动答复文书更加规范，推动部门之间协同更加顺畅。', 1],
    [
      'before last year’s result',
      '主要问题：1.工作机制不够完善；2.公开渠道需要拓宽。改进措施：1.不断完善工作机制；2.进一步拓宽公开渠道。上年度提出的问题已整改到位。',
      2,
    ],
    ['one half with a deed', '存在公开渠道不宽、更新不及时等问题。今后将拓宽公开渠道，每周五更新栏目。', 0],
    ['a figure', '存在公开渠道不宽的问题。今后将拓宽公开渠道3个。', 0],
    ['who does it', '存在更新不及时的问题。今后由文书每月更新。', 0],
    ['another object', '存在更新不及时的问题。今后将拓宽公开渠道。', 0],
    ['a title', '存在制度不完善的问题。今后将完善《信息公开办法》。', 0],
    ['how it is done', '存在群众参与不够的问题。今后将通过板凳会让群众参与。', 0],
    ['严把…关 for 把关不严', '还存在信息审核把关不严的问题。今后，我局将严把信息审核关。', 1],
    ['全面性 for 全面', '存在企业信息公开内容不够全面的问题。今后，进一步提高企业信息公开内容的全面性。', 1],
    ['a clause that leads up to it', '主要问题：股室之间材料流转尚欠顺畅。下一步措施：进一步理顺流转环节，使股室之间材料流转更加顺畅。', 1],
    ['a step of its own before it', '主要问题：股室之间材料流转尚欠顺畅。下一步措施：由办公室统一收发，使股室之间材料流转更加顺畅。', 0],
    ['a handbook that is made', '存在公开事项掌握不全的问题。今后，编印公开事项手册。', 0],
    ['two who sign', '还存在信息审核把关不严的问题。今后，每条信息由两人会签。', 0],
  ])('%s', (_, problems, count) => {
    expect(flagged('mirror-measure', { problems })).toHaveLength(count);
  });
});

describe('no account of problems', () => {
  it.each([
    ['未发现需要整改的问题', '对照条例逐项自查，各项任务均已完成，未发现需要整改的问题，今后将保持良好势头。', 1],
    ['praise and promises', '我镇信息公开工作成效明显，走在全县前列。今后将继续加强组织领导，继续优化平台建设，把这项工作做得更好。', 1],
    ['praise before a problem', '我镇信息公开工作取得明显成效，但公开栏更新不及时。今后将每周更换公开栏。', 0],
    ['an inspection that found one', '经自查，发现需要整改的问题2个：公开栏更新慢，村务公示短。下一步，每周更换公开栏。', 0],
    ['promises that name a want', '我镇信息公开工作取得良好成效。今后将着力补齐解读形式单一的短板，增加图解。', 0],
    ['what others found', '居民问卷认为不存在问题，但镇里自查公开栏更新慢。下一步，每周更换公开栏。', 0],
  ])('%s', (_, problems, count) => {
    expect(flagged('no-problems', { problems })).toHaveLength(count);
  });
  it.each([
    '我镇政府信息公开工作不存在问题。',
    '无。',
    '1.存在的主要问题：暂无。2.改进情况：暂无。',
    '信息报送拖拉的问题年初较突出。今年，各村每月25日前报送材料，下半年再无逾期。',
  ])('is not also a want of measures: %s', (problems) => {
    expect(flagged('no-measures', { problems })).toEqual([]);
  });
  it('is none where section six promises measures in running text', () => {
    const other = '未收取信息处理费。今后我镇将围绕存在问题，加强与县里目录比对，改进窗口清单。';
    expect(flagged('no-measures', { problems: '存在问题是窗口材料清单与县里目录不一致，群众多跑路。', other })).toEqual([]);
  });
});

describe('intentions only', () => {
  it.each([
    ['what shall be done within the year', '主要问题：村级公开薄弱。下一步，将推动村与村结对，制定事项清单，年内由镇纪委检查两轮。', 1],
    ['only asked for', '主要问题：没有专职人员。下一步，已向镇党委提出增加1名专职人员的请求，计划明年解决。', 1],
    [
      'what was reached by December',
      '主要问题：专区利用率低。下一步，计划把专区并入大厅；截至12月底，先行合并的3处查阅量是合并前的4倍。',
      0,
    ],
    ['money that was got', '主要问题：经费不足。已争取经费4万元用于公开栏，今后将请律师为答复把关。', 0],
    ['what was done within the year', '主要问题：村级公开薄弱。改进情况：全年组织村与村互查两轮。今后将继续互查。', 0],
    ['beside a claim to have no problems', '我院信息公开工作未发现明显问题。下一步将继续按照要求做好信息公开各项工作。', 1],
    ['such a claim, and last year’s mended', '未发现明显问题。上年度提出的公示栏破损问题，已换新6块。下一步将继续做好各项工作。', 0],
  ])('%s', (_, problems, count) => {
    expect(flagged('no-follow-up', { problems })).toHaveLength(count);
  });
});

describe('words about others', () => {
  it.each([
    ['regions beside each other', '存在的问题：各县区之间公开水平差异较大。改进情况：每周更换公开栏。', 1],
    ['administrative organs', '存在的问题：多数行政机关年报千篇一律。改进情况：每周更换公开栏。', 1],
    ['villages', '存在的问题：部分村公开栏更新慢。改进情况：每周更换公开栏。', 0],
    ['departments with each other', '存在的问题：与上级部门之间数据没有共享。改进情况：每周更换公开栏。', 0],
  ])('%s', (_, problems, count) => {
    expect(flagged('not-this-unit', { problems })).toHaveLength(count);
  });
});

describe('a title of section five over a body about another thing', () => {
  const rest = '二是栏目归类混乱。下一步，把栏目重新归类。';
  it.each([
    [
      'people over interpretation',
      '1.加强队伍建设。对重要文件同步解读，制作图解12期，发布政策解读8篇。\n2.优化栏目。每周巡检。',
      ['1.加强队伍建设。: possible'],
    ],
    ['channels over training', '1.拓宽渠道。举办业务培训3期，信息员轮训一遍。\n2.优化栏目。每周巡检。', ['1.拓宽渠道。: possible']],
    ['people over training', '1.加强队伍建设。举办业务培训3期，信息员轮训一遍。\n2.优化栏目。每周巡检。', []],
    ['channels that interpret', '1.拓宽渠道。用公众号发布政策解读，制作图解12期。\n2.优化栏目。每周巡检。', []],
    ['appraisal of replies', '1.强化考核。把答复书质量计入得分，申请人满意度占五分。\n2.优化栏目。每周巡检。', []],
    ['two things in a title', '1.加强队伍建设和政策解读。制作图解12期，发布政策解读8篇。\n2.优化栏目。每周巡检。', []],
    ['a title with nothing about another', '1.加强队伍建设。镇里将尽早安排。\n2.优化栏目。每周巡检。', []],
  ])('%s', (_, measures, expected) => {
    const problems = `存在的问题：一是力量薄弱。${rest}\n（二）改进措施\n${measures}`;
    expect(flagged('contradiction', { problems }).filter((each) => each.includes('.'))).toEqual(expected);
  });
});
